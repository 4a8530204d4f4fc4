package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.micrograd.jsr223.Clause.compilable;
import static org.micrograd.jsr223.Clause.invocable;
import static org.micrograd.jsr223.Clause.keeps;
import static org.micrograd.jsr223.Clause.refuses;
import static org.micrograd.jsr223.Clause.text;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses of Compilable, CompiledScript and Invocable. */
class InvocationClausesTest {
  /** Two methods that a script has to have both of. */
  public interface Line {
    double at(double x);

    double slope();
  }

  static Stream<Arguments> clauses() {
    return Clause.inBothLanguages(
        Stream.of(compilation(), compiledScripts(), functions(), methods(), interfaces())
            .flatMap(List::stream)
            .toList());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("clauses")
  void holds(String language, Clause clause) throws Exception {
    clause.check(language);
  }

  private static List<Clause> compilation() {
    String method = "Compilable.compile";
    return List.of(
        keeps(
            method,
            "compiles for later execution",
            engine -> {
              CompiledScript script = compilable(engine).compile("x = 1");
              assertNull(engine.get("x"));
              script.eval();
              assertEquals(1, engine.get("x"));
            }),
        keeps(
            method,
            "from a Reader is the same",
            engine ->
                assertEquals(3, compilable(engine).compile(new StringReader("1 + 2")).eval())),
        refuses(
            method,
            ScriptException.class,
            "if compilation fails",
            engine -> compilable(engine).compile("1 +")),
        refuses(
            method,
            ScriptException.class,
            "if compilation fails (Reader)",
            engine -> compilable(engine).compile(new StringReader("1 +"))),
        refuses(
            method,
            ScriptException.class,
            "if the Reader fails",
            engine -> compilable(engine).compile(Clause.broken())),
        refuses(
            method,
            NullPointerException.class,
            "if the argument is null",
            engine -> compilable(engine).compile((String) null)),
        refuses(
            method,
            NullPointerException.class,
            "if the argument is null (Reader)",
            engine -> compilable(engine).compile((Reader) null)));
  }

  private static List<Clause> compiledScripts() {
    String method = "CompiledScript.eval";
    return List.of(
        keeps(
            method,
            "may be executed repeatedly",
            engine -> {
              CompiledScript script = compilable(engine).compile("x + 1");
              for (int i = 0; i < 3; i++) {
                engine.put("x", i);
                assertEquals(i + 1, script.eval());
              }
            }),
        keeps(
            method,
            "returns null if no value is returned",
            engine ->
                assertNull(compilable(engine).compile(text(engine, "if (0) 1", "pass")).eval())),
        keeps(
            method,
            "changes the state that later scripts see",
            engine -> {
              compilable(engine).compile("y = 4").eval();
              assertEquals(5, engine.eval("y + 1"));
            }),
        keeps(
            method,
            "uses the context like ScriptEngine.eval",
            engine -> {
              ScriptContext context = new SimpleScriptContext();
              StringWriter out = new StringWriter();
              context.setWriter(out);
              context.setBindings(new SimpleBindings(new HashMap<>(Map.of("x", 10))), 100);
              assertEquals(11, compilable(engine).compile("print(x)\nx + 1").eval(context));
              assertEquals("10\n", out.toString());
            }),
        keeps(
            method,
            "(Bindings) uses them as ENGINE_SCOPE",
            engine -> {
              engine.put("x", 1);
              CompiledScript script = compilable(engine).compile("x + 1");
              assertEquals(6, script.eval(new SimpleBindings(new HashMap<>(Map.of("x", 5)))));
              assertEquals(1, engine.get("x"));
            }),
        keeps(
            method,
            "(null) is that of the engine's context",
            engine -> {
              engine.put("x", 1);
              assertEquals(
                  2, compilable(engine).compile("x + 1").eval((javax.script.Bindings) null));
            }),
        keeps(
            method,
            "(Bindings) uses GLOBAL_SCOPE and Writer of the engine",
            engine -> {
              StringWriter out = new StringWriter();
              engine.getContext().setWriter(out);
              engine.getContext().setAttribute("clause_g", 3, ScriptContext.GLOBAL_SCOPE);
              CompiledScript script = compilable(engine).compile("print(clause_g)\nclause_g");
              assertEquals(3, script.eval(new SimpleBindings()));
              assertEquals("3\n", out.toString());
              engine.getContext().removeAttribute("clause_g", ScriptContext.GLOBAL_SCOPE);
            }),
        refuses(
            method,
            ScriptException.class,
            "if an error occurs",
            engine -> compilable(engine).compile("nowhere").eval()),
        refuses(
            method,
            NullPointerException.class,
            "if context is null",
            engine -> compilable(engine).compile("1").eval((ScriptContext) null)),
        keeps(
            "CompiledScript.getEngine",
            "is the engine that compiled it",
            engine -> assertSame(engine, compilable(engine).compile("1").getEngine())));
  }

  private static void define(ScriptEngine engine) throws ScriptException {
    engine.eval(
        text(
            engine,
            "function f(a, b) { return a*b + 1 }; function bad() { throw new Error('own') }; k = 3",
            "def f(a, b): return a*b + 1\ndef bad(): raise ValueError('own')\nk = 3"));
  }

  private static List<Clause> functions() {
    String method = "Invocable.invokeFunction";
    return List.of(
        keeps(
            method,
            "calls a function with arguments and returns its value",
            engine -> {
              define(engine);
              assertEquals(7, invocable(engine).invokeFunction("f", 2, 3));
            }),
        refuses(
            method,
            ScriptException.class,
            "if an error occurs",
            engine -> {
              define(engine);
              invocable(engine).invokeFunction("bad");
            }),
        refuses(
            method,
            NoSuchMethodException.class,
            "if there is no such function",
            engine -> invocable(engine).invokeFunction("nowhere")),
        refuses(
            method,
            NoSuchMethodException.class,
            "if the name is no function's",
            engine -> {
              define(engine);
              invocable(engine).invokeFunction("k");
            }),
        refuses(
            method,
            NullPointerException.class,
            "if the name is null",
            engine -> invocable(engine).invokeFunction(null)));
  }

  private static Object model(ScriptEngine engine) throws ScriptException {
    return engine.eval(
        text(
            engine,
            """
            Model = class {
              constructor() { this.w = 3 }
              at(x) { return this.w * x }
              slope() { return this.w }
              bad() { throw new Error('own') }
            }
            new Model()
            """,
            """
            class Model:
                def __init__(self): self.w = 3
                def at(self, x): return self.w * x
                def slope(self): return self.w
                def bad(self): raise ValueError('own')
            Model()
            """));
  }

  private static List<Clause> methods() {
    String method = "Invocable.invokeMethod";
    return List.of(
        keeps(
            method,
            "calls the method through the instance",
            engine -> assertEquals(6, invocable(engine).invokeMethod(model(engine), "at", 2))),
        refuses(
            method,
            ScriptException.class,
            "if an error occurs",
            engine -> invocable(engine).invokeMethod(model(engine), "bad")),
        refuses(
            method,
            NoSuchMethodException.class,
            "if there is no such method",
            engine -> invocable(engine).invokeMethod(model(engine), "nowhere")),
        refuses(
            method,
            NoSuchMethodException.class,
            "if the member is no method",
            engine -> invocable(engine).invokeMethod(model(engine), "w")),
        refuses(
            method,
            NullPointerException.class,
            "if the name is null",
            engine -> invocable(engine).invokeMethod(model(engine), null)),
        refuses(
            method,
            IllegalArgumentException.class,
            "if thiz is null",
            engine -> invocable(engine).invokeMethod(null, "at", 2)),
        refuses(
            method,
            IllegalArgumentException.class,
            "if thiz is no script's",
            engine -> invocable(engine).invokeMethod("text", "at", 2)));
  }

  private static List<Clause> interfaces() {
    String method = "Invocable.getInterface";
    return List.of(
        keeps(
            method,
            "implements it by functions",
            engine -> {
              engine.eval(
                  text(
                      engine,
                      "function applyAsDouble(x) { return x*x }",
                      "def applyAsDouble(x): return x*x"));
              assertEquals(
                  9, invocable(engine).getInterface(DoubleUnaryOperator.class).applyAsDouble(3));
            }),
        keeps(
            method,
            "is null if functions are missing",
            engine -> assertNull(invocable(engine).getInterface(Line.class))),
        keeps(
            method,
            "is null if one of the functions is missing",
            engine -> {
              engine.eval(text(engine, "function at(x) { return x }", "def at(x): return x"));
              assertNull(invocable(engine).getInterface(Line.class));
            }),
        refuses(
            method,
            IllegalArgumentException.class,
            "if the class is null",
            engine -> invocable(engine).getInterface(null)),
        refuses(
            method,
            IllegalArgumentException.class,
            "if it is no interface",
            engine -> invocable(engine).getInterface(String.class)),
        keeps(
            method,
            "(Object) implements it by methods",
            engine -> {
              Line line = invocable(engine).getInterface(model(engine), Line.class);
              assertEquals(6, line.at(2));
              assertEquals(3, line.slope());
            }),
        keeps(
            method,
            "(Object) is null if methods are missing",
            engine -> assertNull(invocable(engine).getInterface(model(engine), Comparable.class))),
        refuses(
            method,
            IllegalArgumentException.class,
            "(Object) if the class is null",
            engine -> invocable(engine).getInterface(model(engine), null)),
        refuses(
            method,
            IllegalArgumentException.class,
            "(Object) if it is no interface",
            engine -> invocable(engine).getInterface(model(engine), String.class)),
        refuses(
            method,
            IllegalArgumentException.class,
            "(Object) if thiz is null",
            engine -> invocable(engine).getInterface(null, Line.class)),
        refuses(
            method,
            IllegalArgumentException.class,
            "(Object) if thiz is no script's",
            engine -> invocable(engine).getInterface("text", Line.class)));
  }
}
