package org.micrograd.jsr223;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;

/**
 * One engine a language for all tests, with the globals of one test removed before the next; a test
 * that leaves constants of JavaScript, which cannot be removed, leaves its engine to nobody.
 */
final class Engines {
  private static final ConcurrentHashMap<String, ScriptEngine> OPEN = new ConcurrentHashMap<>();

  private Engines() {}

  /** The engine of {@code js} or {@code python}, without globals. */
  static ScriptEngine fresh(String language) {
    ScriptEngine engine = OPEN.computeIfAbsent(language, Engines::open);
    Bindings globals = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    globals.clear();
    if (!globals.isEmpty()) {
      OPEN.remove(language);
      return fresh(language);
    }
    return engine;
  }

  /** An engine of its own, to whose scripts what is bound is open as the word says. */
  static GradEngine bound(String language, Map<String, ?> names) {
    GradEngine engine = GradEngine.builder("micrograd-" + language).build();
    engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
    names.forEach(engine::put);
    return engine;
  }

  /** A context of plain polyglot in which all is allowed. */
  static Context plain(String language, Map<String, ?> names) {
    Context plain =
        Context.newBuilder(language)
            .allowAllAccess(true)
            .allowHostAccess(HostAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    names.forEach((name, o) -> plain.getBindings(language).putMember(name, o));
    return plain;
  }

  private static ScriptEngine open(String language) {
    return new ScriptEngineManager().getEngineByName("micrograd-" + language);
  }

  /** What a script answers, as text; or its error's. */
  static String answer(String language, String script) {
    try {
      return String.valueOf(fresh(language).eval(script));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }
}
