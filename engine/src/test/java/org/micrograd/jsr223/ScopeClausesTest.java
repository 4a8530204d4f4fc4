package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.micrograd.jsr223.Clause.keeps;
import static org.micrograd.jsr223.Clause.text;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.SimpleBindings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses of Bindings, as the engines implement it, and of the ScriptContext they have. */
class ScopeClausesTest {
  private static final int ENGINE = ScriptContext.ENGINE_SCOPE;
  private static final int GLOBAL = ScriptContext.GLOBAL_SCOPE;

  /** What is asked of the bindings of an engine, and of those it creates. */
  private interface Asked {
    void of(Bindings bindings) throws Exception;
  }

  private interface Called {
    void of(ScriptContext context);
  }

  static Stream<Arguments> clauses() {
    return Clause.inBothLanguages(
        Stream.of(bindings(), keys(), scopes(), attributes(), names(), streams())
            .flatMap(List::stream)
            .toList());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("clauses")
  void holds(String language, Clause clause) throws Exception {
    clause.check(language);
  }

  private static Clause binds(String method, String says, Asked asked) {
    return keeps(
        "Bindings." + method,
        says,
        engine -> {
          asked.of(engine.getBindings(ENGINE));
          asked.of(engine.createBindings());
        });
  }

  private static Clause unbound(
      String method, Class<? extends Throwable> error, String when, Asked asked) {
    return binds(
        method,
        error.getSimpleName() + " " + when,
        bindings -> assertThrows(error, () -> asked.of(bindings)));
  }

  private static List<Clause> bindings() {
    Map<String, Object> withNull = new HashMap<>();
    withNull.put(null, 1);
    return List.of(
        binds(
            "put",
            "returns what was there, null if nothing",
            b -> {
              assertNull(b.put("x", 1));
              assertEquals(1, b.put("x", 2));
              assertEquals(2, b.get("x"));
            }),
        unbound("put", NullPointerException.class, "if the name is null", b -> b.put(null, 1)),
        unbound("put", IllegalArgumentException.class, "if it is empty", b -> b.put("", 1)),
        binds(
            "putAll",
            "adds all mappings",
            b -> {
              b.putAll(Map.of("x", 1, "y", 2));
              assertEquals(List.of(1, 2), List.of(b.get("x"), b.get("y")));
            }),
        unbound("putAll", NullPointerException.class, "if the map is null", b -> b.putAll(null)),
        unbound("putAll", NullPointerException.class, "if a key is null", b -> b.putAll(withNull)),
        unbound(
            "putAll",
            IllegalArgumentException.class,
            "if a key is empty",
            b -> b.putAll(Map.of("", 1))),
        binds(
            "containsKey",
            "is true if and only if there is a mapping",
            b -> {
              b.put("x", 1);
              assertTrue(b.containsKey("x"));
              assertFalse(b.containsKey("nowhere"));
            }),
        binds(
            "get",
            "is the value, null if there is none",
            b -> {
              b.put("x", 1);
              assertEquals(1, b.get("x"));
              assertNull(b.get("nowhere"));
            }),
        binds(
            "remove",
            "removes the mapping and returns its value",
            b -> {
              b.put("x", 1);
              assertEquals(1, b.remove("x"));
              assertFalse(b.containsKey("x"));
              assertNull(b.remove("x"));
            }),
        keeps(
            "Bindings",
            "are the script's globals, both ways",
            engine -> {
              engine.getBindings(ENGINE).put("x", 1);
              engine.eval("y = x + 1");
              assertEquals(2, engine.getBindings(ENGINE).get("y"));
              assertEquals(Map.of("x", 1, "y", 2), Map.copyOf(engine.getBindings(ENGINE)));
            }));
  }

  private static List<Clause> keys() {
    return Stream.concat(
            Stream.concat(keys("containsKey", Map::containsKey), keys("get", Map::get)),
            keys("remove", Map::remove))
        .toList();
  }

  private static Stream<Clause> keys(String method, BiFunction<Map<?, ?>, Object, Object> call) {
    return Stream.of(
        unbound(
            method,
            NullPointerException.class,
            "if the key is null",
            b -> assertNull(call.apply(b, null))),
        unbound(
            method,
            ClassCastException.class,
            "if it is no String",
            b -> assertNull(call.apply(b, 3))),
        unbound(
            method,
            IllegalArgumentException.class,
            "if it is empty",
            b -> assertNull(call.apply(b, ""))));
  }

  private static List<Clause> scopes() {
    return List.of(
        keeps(
            "ScriptContext.setBindings",
            "getAttribute and setAttribute map to them",
            engine -> {
              Bindings bindings = new SimpleBindings();
              ScriptContext context = engine.getContext();
              context.setBindings(bindings, GLOBAL);
              context.setAttribute("x", 1, GLOBAL);
              assertEquals(1, bindings.get("x"));
              bindings.put("x", 2);
              assertEquals(2, context.getAttribute("x", GLOBAL));
              assertSame(bindings, context.getBindings(GLOBAL));
            }),
        refusing(
            "setBindings",
            IllegalArgumentException.class,
            "if the scope is invalid",
            c -> c.setBindings(new SimpleBindings(), 17)),
        refusing(
            "setBindings",
            NullPointerException.class,
            "if null for the ENGINE_SCOPE",
            c -> c.setBindings(null, ENGINE)),
        keeps(
            "ScriptContext.getBindings",
            "is null if it has not been set",
            engine -> {
              engine.getContext().setBindings(null, GLOBAL);
              assertNull(engine.getContext().getBindings(GLOBAL));
            }),
        refusing(
            "getBindings",
            IllegalArgumentException.class,
            "if the scope is invalid",
            c -> c.getBindings(17)),
        keeps(
            "ScriptContext.getScopes",
            "is the immutable list of scopes",
            engine -> {
              List<Integer> scopes = engine.getContext().getScopes();
              assertEquals(List.of(ENGINE, GLOBAL), scopes);
              assertThrows(UnsupportedOperationException.class, () -> scopes.add(17));
            }));
  }

  private static Clause refusing(
      String method, Class<? extends Throwable> error, String when, Called called) {
    return Clause.refuses(
        "ScriptContext." + method, error, when, engine -> called.of(engine.getContext()));
  }

  private static List<Clause> attributes() {
    return List.of(
        keeps(
            "ScriptContext.setAttribute",
            "is seen by scripts",
            engine -> {
              engine.getContext().setAttribute("x", 4, ENGINE);
              assertEquals(5, engine.eval("x + 1"));
            }),
        keeps(
            "ScriptContext.setAttribute",
            "does nothing without a GLOBAL_SCOPE",
            engine -> {
              engine.getContext().setBindings(null, GLOBAL);
              engine.getContext().setAttribute("x", 1, GLOBAL);
              assertNull(engine.getContext().getAttribute("x"));
            }),
        keeps(
            "ScriptContext.getAttribute",
            "is what a script has set",
            engine -> {
              engine.eval("x = 3");
              assertEquals(3, engine.getContext().getAttribute("x", ENGINE));
              assertNull(engine.getContext().getAttribute("nowhere", ENGINE));
            }),
        keeps(
            "ScriptContext.getAttribute",
            "searches the lowest scope first",
            engine -> {
              engine.setBindings(new SimpleBindings(), GLOBAL);
              engine.getContext().setAttribute("x", 1, GLOBAL);
              assertEquals(1, engine.getContext().getAttribute("x"));
              engine.eval("x = 2");
              assertEquals(2, engine.getContext().getAttribute("x"));
              assertNull(engine.getContext().getAttribute("nowhere"));
            }),
        keeps(
            "ScriptContext.removeAttribute",
            "removes it and returns its value",
            engine -> {
              engine.eval("x = 3");
              assertEquals(3, engine.getContext().removeAttribute("x", ENGINE));
              assertNull(engine.getContext().getAttribute("x"));
            }),
        keeps(
            "ScriptContext.getAttributesScope",
            "is the lowest one, or -1",
            engine -> {
              engine.setBindings(new SimpleBindings(), GLOBAL);
              engine.getContext().setAttribute("x", 1, GLOBAL);
              assertEquals(GLOBAL, engine.getContext().getAttributesScope("x"));
              engine.eval("x = 2");
              assertEquals(ENGINE, engine.getContext().getAttributesScope("x"));
              assertEquals(-1, engine.getContext().getAttributesScope("nowhere"));
            }));
  }

  /** What each method says of names and scopes. */
  private static List<Clause> names() {
    List<Map.Entry<String, BiConsumer<ScriptContext, String>>> methods =
        List.of(
            Map.entry("setAttribute", (c, name) -> c.setAttribute(name, 1, ENGINE)),
            Map.entry("getAttribute(scope)", (c, name) -> c.getAttribute(name, ENGINE)),
            Map.entry("removeAttribute", (c, name) -> c.removeAttribute(name, ENGINE)),
            Map.entry("getAttribute", ScriptContext::getAttribute),
            Map.entry("getAttributesScope", ScriptContext::getAttributesScope));
    Stream<Clause> named =
        methods.stream()
            .flatMap(each ->
                Stream.of(
                    refusing(
                        each.getKey(),
                        NullPointerException.class,
                        "if the name is null",
                        c -> each.getValue().accept(c, null)),
                    refusing(
                        each.getKey(),
                        IllegalArgumentException.class,
                        "if it is empty",
                        c -> each.getValue().accept(c, ""))));
    Stream<Clause> scoped =
        Stream.of(
            refusing(
                "setAttribute",
                IllegalArgumentException.class,
                "if the scope is invalid",
                c -> c.setAttribute("x", 1, 17)),
            refusing(
                "getAttribute(scope)",
                IllegalArgumentException.class,
                "if the scope is invalid",
                c -> c.getAttribute("x", 17)),
            refusing(
                "removeAttribute",
                IllegalArgumentException.class,
                "if the scope is invalid",
                c -> c.removeAttribute("x", 17)));
    return Stream.concat(named, scoped).toList();
  }

  private static List<Clause> streams() {
    return List.of(
        keeps(
            "ScriptContext.setWriter",
            "is where scripts write",
            engine -> {
              StringWriter out = new StringWriter();
              engine.getContext().setWriter(out);
              assertSame(out, engine.getContext().getWriter());
              engine.eval("print('shown')");
              assertEquals("shown\n", out.toString());
            }),
        keeps(
            "ScriptContext.setErrorWriter",
            "is where scripts write errors",
            engine -> {
              StringWriter err = new StringWriter();
              engine.getContext().setErrorWriter(err);
              assertSame(err, engine.getContext().getErrorWriter());
              engine.eval(
                  text(
                      engine,
                      "console.error('oops')",
                      "import sys\nprint('oops', file=sys.stderr)"));
              assertEquals("oops\n", err.toString());
            }),
        keeps(
            "ScriptContext.setReader",
            "is where Python's input() reads; JavaScript has no such function",
            engine -> {
              StringReader in = new StringReader("typed\n");
              engine.getContext().setReader(in);
              assertSame(in, engine.getContext().getReader());
              assertEquals("typed", engine.eval(text(engine, "'typed'", "input()")));
            }));
  }
}
