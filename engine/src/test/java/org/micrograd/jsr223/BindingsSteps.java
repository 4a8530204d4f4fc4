package org.micrograd.jsr223;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/**
 * What a host does with an engine and several bindings, written as steps: {@code A> text} evaluates
 * with bindings A, where {@code own} are the engine's; {@code A>> text} compiles first; {@code B=A}
 * makes B anew with all that A has; {@code B.f=A.f} and {@code A.n=5} set one name, {@code A.n-}
 * removes it; {@code A.n?} tells it; {@code A:} makes A the engine's scope, {@code A(f)} calls f
 * while it is, and {@code A(Runnable)} makes an interface there, {@code run} runs it.
 */
final class BindingsSteps {
  private final ScriptEngine engine;
  private final Map<String, Bindings> all = new HashMap<>();
  private final StringJoiner answers = new StringJoiner(" ");
  private Runnable made;

  private BindingsSteps(ScriptEngine engine) {
    this.engine = engine;
    all.put("own", engine.getBindings(ScriptContext.ENGINE_SCOPE));
  }

  /** What the steps answer, where they answer. */
  static String run(ScriptEngine engine, String steps) throws Exception {
    BindingsSteps all = new BindingsSteps(engine);
    for (String step : steps.split(";;")) {
      all.step(step.strip());
    }
    return all.answers.toString();
  }

  private Bindings bindings(String name) {
    return all.computeIfAbsent(name, key -> engine.createBindings());
  }

  @SuppressWarnings("ReferenceEquality")
  private void step(String step) throws Exception {
    int end = step.indexOf('>');
    if (step.matches("(?s)\\w+>.*")) {
      boolean isCompiled = step.startsWith(">>", end);
      String text = step.substring(end + (isCompiled ? 2 : 1)).strip().replace("\\n", "\n");
      Bindings there = bindings(step.substring(0, end));
      add(
          isCompiled
              ? ((Compilable) engine).compile(text).eval(there)
              : there == all.get("own") ? engine.eval(text) : engine.eval(text, there));
    } else if (step.matches("\\w+=\\w+")) {
      String[] names = step.split("=");
      Bindings copy = engine.createBindings();
      copy.putAll(bindings(names[1]));
      all.put(names[0], copy);
    } else if (step.matches("\\w+\\.\\w+=.*")) {
      String[] parts = step.split("[.=]");
      Object value =
          parts.length == 4 ? bindings(parts[2]).get(parts[3]) : Integer.valueOf(parts[2]);
      bindings(parts[0]).put(parts[1], value);
    } else if (step.matches("\\w+\\.\\w+[-?]")) {
      String[] parts = step.split("[.?-]");
      if (step.endsWith("-")) {
        bindings(parts[0]).remove(parts[1]);
      } else {
        add(bindings(parts[0]).get(parts[1]));
      }
    } else {
      inside(step);
    }
  }

  private void inside(String step) throws Exception {
    if (step.equals("run")) {
      made.run();
      return;
    }
    String[] parts = step.split("[():]");
    engine.setBindings(bindings(parts[0]), ScriptContext.ENGINE_SCOPE);
    if (parts.length > 1) {
      if (parts[1].equals("Runnable")) {
        made = ((Invocable) engine).getInterface(Runnable.class);
      } else {
        add(((Invocable) engine).invokeFunction(parts[1]));
      }
      engine.setBindings(all.get("own"), ScriptContext.ENGINE_SCOPE);
    }
  }

  private void add(Object answer) {
    boolean isWhole = answer instanceof Number n && n.doubleValue() == n.intValue();
    if (answer != null) {
      answers.add(isWhole ? String.valueOf(((Number) answer).intValue()) : answer.toString());
    }
  }
}
