package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.micrograd.jsr223.Clause.keeps;
import static org.micrograd.jsr223.Clause.refuses;
import static org.micrograd.jsr223.Clause.text;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses of ScriptEngine. */
class EngineClausesTest {
  private static final int ENGINE = ScriptContext.ENGINE_SCOPE;
  private static final int GLOBAL = ScriptContext.GLOBAL_SCOPE;

  static Stream<Arguments> clauses() {
    return Clause.inBothLanguages(
        Stream.of(evaluation(), evaluationWithBindings(), state(), context())
            .flatMap(List::stream)
            .toList());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("clauses")
  void holds(String language, Clause clause) throws Exception {
    clause.check(language);
  }

  private static ScriptContext other(int x) {
    ScriptContext context = new SimpleScriptContext();
    context.setBindings(new SimpleBindings(new HashMap<>(Map.of("x", x))), ENGINE);
    return context;
  }

  private static List<Clause> evaluation() {
    String method = "ScriptEngine.eval";
    return List.of(
        keeps(
            method,
            "executes the script and returns its value",
            engine -> assertEquals(3, engine.eval("1 + 2"))),
        keeps(
            method,
            "sees the state of previous executions",
            engine -> {
              engine.eval("x = 4");
              assertEquals(5, engine.eval("x + 1"));
            }),
        keeps(
            method,
            "from a Reader is the same",
            engine -> assertEquals(3, engine.eval(new StringReader("1 + 2")))),
        keeps(
            method,
            "(ScriptContext) sees the bindings of its ENGINE_SCOPE",
            engine -> assertEquals(11, engine.eval("x + 1", other(10)))),
        keeps(
            method,
            "(Reader, ScriptContext) is the same",
            engine -> assertEquals(11, engine.eval(new StringReader("x + 1"), other(10)))),
        keeps(
            method,
            "(ScriptContext) sees its GLOBAL_SCOPE",
            engine -> {
              ScriptContext context = other(1);
              context.setBindings(new SimpleBindings(Map.of("g", 5)), GLOBAL);
              assertEquals(6, engine.eval("x + g", context));
            }),
        keeps(
            method,
            "of a failing script throws a ScriptException with its place",
            engine -> {
              ScriptException error =
                  assertThrows(ScriptException.class, () -> engine.eval("1\nnowhere"));
              assertEquals(2, error.getLineNumber());
              assertTrue(error.getColumnNumber() > 0);
              assertNotNull(error.getFileName());
            }),
        refuses(
            method,
            ScriptException.class,
            "if the Reader fails",
            engine -> engine.eval(Clause.broken())),
        refuses(
            method,
            NullPointerException.class,
            "if the script is null",
            engine -> engine.eval((String) null)),
        refuses(
            method,
            NullPointerException.class,
            "if the Reader is null",
            engine -> engine.eval((Reader) null)),
        refuses(
            method,
            NullPointerException.class,
            "if the script is null (context)",
            engine -> engine.eval((String) null, engine.getContext())),
        refuses(
            method,
            NullPointerException.class,
            "if the Reader is null (context)",
            engine -> engine.eval((Reader) null, engine.getContext())),
        refuses(
            method,
            NullPointerException.class,
            "if the context is null",
            engine -> engine.eval("1", (ScriptContext) null)),
        refuses(
            method,
            NullPointerException.class,
            "if the context is null (Reader)",
            engine -> engine.eval(new StringReader("1"), (ScriptContext) null)));
  }

  private static List<Clause> evaluationWithBindings() {
    String method = "ScriptEngine.eval(Bindings)";
    return List.of(
        keeps(
            method,
            "uses them as ENGINE_SCOPE",
            engine -> {
              engine.put("x", 1);
              Bindings own = engine.createBindings();
              own.put("x", 20);
              assertEquals(21, engine.eval("x + 1", own));
            }),
        keeps(
            method,
            "from a Reader is the same",
            engine -> {
              Bindings own = engine.createBindings();
              own.put("x", 20);
              assertEquals(21, engine.eval(new StringReader("x + 1"), own));
            }),
        keeps(
            method,
            "leaves the engine's own Bindings and their mappings",
            engine -> {
              Bindings before = engine.getBindings(ENGINE);
              engine.put("x", 1);
              engine.eval("x = 2; y = 3", engine.createBindings());
              assertSame(before, engine.getBindings(ENGINE));
              assertEquals(Map.of("x", 1), Map.copyOf(before));
            }),
        keeps(
            method,
            "uses Reader, Writer and GLOBAL_SCOPE of the context",
            engine -> {
              StringWriter out = new StringWriter();
              engine.getContext().setWriter(out);
              engine.setBindings(new SimpleBindings(Map.of("g", 5)), GLOBAL);
              assertEquals(6, engine.eval("print(g)\ng + 1", engine.createBindings()));
              assertEquals("5\n", out.toString());
            }),
        refuses(
            method,
            ScriptException.class,
            "if an error occurs",
            engine -> engine.eval("nowhere", engine.createBindings())),
        refuses(
            method,
            NullPointerException.class,
            "if the script is null",
            engine -> engine.eval((String) null, engine.createBindings())),
        refuses(
            method,
            NullPointerException.class,
            "if the Reader is null",
            engine -> engine.eval((Reader) null, engine.createBindings())),
        refuses(
            method,
            NullPointerException.class,
            "if the Bindings are null",
            engine -> engine.eval("1", (Bindings) null)),
        refuses(
            method,
            NullPointerException.class,
            "if the Bindings are null (Reader)",
            engine -> engine.eval(new StringReader("1"), (Bindings) null)));
  }

  private static List<Clause> state() {
    return List.of(
        keeps(
            "ScriptEngine.put",
            "has the effect of put in the ENGINE_SCOPE",
            engine -> {
              engine.put("x", 1);
              assertEquals(1, engine.getBindings(ENGINE).get("x"));
              assertEquals(2, engine.eval("x + 1"));
            }),
        refuses(
            "ScriptEngine.put",
            NullPointerException.class,
            "if the key is null",
            engine -> engine.put(null, 1)),
        refuses(
            "ScriptEngine.put",
            IllegalArgumentException.class,
            "if it is empty",
            engine -> engine.put("", 1)),
        keeps(
            "ScriptEngine.get",
            "has the effect of get in the ENGINE_SCOPE",
            engine -> {
              engine.getBindings(ENGINE).put("x", 1);
              assertEquals(1, engine.get("x"));
              engine.eval("x = 2");
              assertEquals(2, engine.get("x"));
            }),
        keeps(
            "ScriptEngine.get",
            "is null for what is not there",
            engine -> assertNull(engine.get("nowhere"))),
        refuses(
            "ScriptEngine.get",
            NullPointerException.class,
            "if the key is null",
            engine -> engine.get(null)),
        refuses(
            "ScriptEngine.get",
            IllegalArgumentException.class,
            "if it is empty",
            engine -> engine.get("")),
        keeps(
            "ScriptEngine.FILENAME",
            "names the file in errors",
            engine -> {
              engine.put(ScriptEngine.FILENAME, "model.x");
              ScriptException error =
                  assertThrows(ScriptException.class, () -> engine.eval("nowhere"));
              assertEquals("model.x", error.getFileName());
            }),
        keeps(
            "ScriptEngine.ARGV",
            "passes arguments",
            engine -> {
              engine.put(ScriptEngine.ARGV, new String[] {"one", "two"});
              assertEquals(
                  "two", engine.eval(text(engine, "arguments[1]", "import sys\nsys.argv[2]")));
              // Of a file it is not told anything.
              String file = text(engine, "typeof __filename", "f\"{'__file__' in globals()}\"");
              assertEquals(text(engine, "undefined", "False"), engine.eval(file));
            }));
  }

  private static List<Clause> context() {
    String get = "ScriptEngine.getBindings";
    String set = "ScriptEngine.setBindings";
    return List.of(
        keeps(
            get,
            "is that of the context",
            engine -> {
              assertSame(engine.getContext().getBindings(ENGINE), engine.getBindings(ENGINE));
              assertSame(engine.getContext().getBindings(GLOBAL), engine.getBindings(GLOBAL));
            }),
        keeps(
            get,
            "the manager sets the global scope",
            engine -> {
              ScriptEngineManager manager = new ScriptEngineManager();
              String name = engine.getFactory().getNames().getFirst();
              try (GradEngine made = (GradEngine) manager.getEngineByName(name)) {
                assertSame(manager.getBindings(), made.getBindings(GLOBAL));
              }
            }),
        refuses(
            get,
            IllegalArgumentException.class,
            "if the scope is invalid",
            engine -> engine.getBindings(17)),
        keeps(
            set,
            "replaces the ENGINE_SCOPE",
            engine -> {
              engine.setBindings(new SimpleBindings(new HashMap<>(Map.of("x", 10))), ENGINE);
              assertEquals(11, engine.eval("x + 1"));
            }),
        keeps(
            set,
            "shows the GLOBAL_SCOPE to scripts",
            engine -> {
              engine.setBindings(new SimpleBindings(Map.of("g", 5)), GLOBAL);
              assertEquals(6, engine.eval("g + 1"));
            }),
        keeps(
            set,
            "has the effect of setBindings on the context",
            engine -> {
              Bindings bindings = new SimpleBindings();
              engine.setBindings(bindings, GLOBAL);
              assertSame(bindings, engine.getContext().getBindings(GLOBAL));
            }),
        keeps(
            set,
            "takes null for the GLOBAL_SCOPE",
            engine -> {
              engine.setBindings(null, GLOBAL);
              assertNull(engine.getBindings(GLOBAL));
              assertEquals(2, engine.eval("1 + 1"));
            }),
        refuses(
            set,
            IllegalArgumentException.class,
            "if the scope is invalid",
            engine -> engine.setBindings(new SimpleBindings(), 17)),
        refuses(
            set,
            NullPointerException.class,
            "if null for the ENGINE_SCOPE",
            engine -> engine.setBindings(null, ENGINE)),
        keeps(
            "ScriptEngine.createBindings",
            "is empty and can replace the state",
            engine -> {
              engine.put("x", 1);
              Bindings empty = engine.createBindings();
              assertTrue(empty.isEmpty());
              engine.setBindings(empty, ENGINE);
              assertThrows(ScriptException.class, () -> engine.eval("x"));
            }),
        keeps(
            "ScriptEngine.getContext",
            "has the Writer that scripts write to",
            engine -> {
              StringWriter out = new StringWriter();
              engine.getContext().setWriter(out);
              engine.eval("print('shown')");
              assertEquals("shown\n", out.toString());
            }),
        keeps(
            "ScriptEngine.setContext",
            "replaces it",
            engine -> {
              ScriptContext context = other(30);
              engine.setContext(context);
              assertSame(context, engine.getContext());
              assertEquals(31, engine.eval("x + 1"));
            }),
        refuses(
            "ScriptEngine.setContext",
            NullPointerException.class,
            "if it is null",
            engine -> engine.setContext(null)));
  }
}
