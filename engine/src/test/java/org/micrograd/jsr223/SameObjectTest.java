package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An object of the application is the same whether it was bound or lies in a collection. */
class SameObjectTest {
  enum Side {
    BUY,
    SELL
  }

  private record Quote(double price) {}

  /** Kinds of objects. */
  enum Kind {
    ENUM(Side.BUY, Side.SELL),
    RECORD(new Quote(1), new Quote(2)),
    OBJECT(new Object(), new Object()),
    ID(new UUID(1, 2), new UUID(3, 4)),
    FUNCTION((Runnable) () -> {}, (Runnable) () -> {}),
    CLASS(String.class, Integer.class);

    final Object one;
    final Object other;

    Kind(Object one, Object other) {
      this.one = one;
      this.other = other;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void inPython(Kind kind) throws Exception {
    ScriptEngine engine = Engines.fresh("python");
    List<Object> list = new ArrayList<>(List.of(kind.one, kind.other));
    Map<Object, Object> map = new HashMap<>(Map.of(kind.one, 1));
    engine.put("x", kind.one);
    engine.put("y", kind.other);
    engine.put("all", list);
    engine.put("map", map);
    for (String each :
        List.of(
            "x == all[0]",
            "all[0] == x",
            "x != y",
            "x != all[1]",
            "all[1] != x",
            "x != None",
            "x != 5",
            "x in all",
            "list(all).index(y) == 1",
            "all.index(y) == 1",
            "[e for e in all if e == x] == [x]",
            "hash(x) == hash(all[0])",
            "{x: 1}[all[0]] == 1",
            "{all[0]: 1}[x] == 1",
            "x in {all[0], all[1]}",
            "map[x] == 1",
            "x in map",
            "y not in map",
            "str(x) == str(all[0])")) {
      assertEquals(true, engine.eval(each), each);
    }
    engine.eval("all.append(x)\nall.insert(0, y)\nmap[y] = x");
    assertSame(kind.one, list.getLast());
    assertSame(kind.other, list.getFirst());
    assertSame(kind.one, map.get(kind.other));
  }

  /** A host lists the globals now and then; it must not take a minute. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void manyGlobalsAreListed(String language) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    Bindings globals = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    engine.eval(
        language.equals("js")
            ? "for (let i = 0; i < 4000; i++) globalThis['v' + i] = i"
            : "globals().update({f'v{i}': i for i in range(4000)})");
    long begin = System.nanoTime();
    assertEquals(4000, globals.size());
    assertTrue(System.nanoTime() - begin < 3_000_000_000L, "it takes long");
    assertEquals(4000, globals.keySet().size());
    begin = System.nanoTime();
    globals.clear();
    assertTrue(System.nanoTime() - begin < 3_000_000_000L, "it takes long to clear");
    assertEquals(0, globals.size());
  }

  /** A class that a compiled function becomes has no room for a name of any length. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | compile(x => x*x + sin(x))
          python | compile(lambda x: x*x + sin(x))
          """)
  void aLongNameOfAScript(String language, String script) throws Exception {
    ScriptEngine engine = Engines.fresh(language);
    ScriptContext context = engine.getContext();
    context.setAttribute(ScriptEngine.FILENAME, "x".repeat(70_000), ScriptContext.ENGINE_SCOPE);
    try {
      var f = (org.micrograd.compile.DifferentiableFunction) engine.eval(script);
      double[] values = IntStream.range(0, 50).mapToDouble(i -> f.value(0)).toArray();
      assertEquals(0, values[49]);
    } finally {
      context.removeAttribute(ScriptEngine.FILENAME, ScriptContext.ENGINE_SCOPE);
    }
  }
}
