package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
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

  /** Ways from a collection of Java to an element, each of which ends at the object itself. */
  private static final List<String> WAYS =
      List.of(
          "all[0]",
          "all[-2]",
          "all[0:1][0]",
          "all.get(0)",
          "all.getFirst()",
          "all.copy()[0]",
          "list(all)[0]",
          "tuple(all)[0]",
          "[*all][0]",
          "[each for each in all][0]",
          "next(iter(all))",
          "next(each for each in all)",
          "next(reversed(all[0:1]))",
          "list(enumerate(all))[0][1]",
          "list(zip(all, all))[0][1]",
          "list((lambda f, l: [f(each) for each in l])(lambda each: each, all))[0]",
          "list(filter(lambda each: each is x, all))[0]",
          "all.iterator().next()",
          "all.stream().toList()[0]",
          "all.stream().findFirst().get()",
          "max(all, key=lambda each: each == x)",
          "[each for each in set][0]",
          "[each for each in queue][0]",
          "queue.peek()",
          "map['k']",
          "map.get('k')",
          "map.getOrDefault('k', 5)",
          "list(map.values())[0]",
          "list(map.items())[0][1]",
          "dict(map)['k']",
          "{**map}['k']",
          "nested['all'][0][0]",
          "list(keys)[0]",
          "list(keys.keys())[0]",
          "list(keys.items())[0][0]",
          "[key for key in keys][0]",
          "keys[y] if keys[x] == 1 else None",
          "all.pop(0)");

  /** As in plain polyglot; a constant, an id and a class of the JDK have no view. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void isTheSameByEachWay(Kind kind) throws Exception {
    ScriptEngine engine = Engines.fresh("python");
    List<String> others = new ArrayList<>();
    for (String way : WAYS) {
      engine.put("x", kind.one);
      engine.put("y", kind.other);
      engine.put("all", new ArrayList<>(List.of(kind.one, kind.other)));
      engine.put("set", new LinkedHashSet<>(List.of(kind.one, kind.other)));
      engine.put("queue", new ArrayDeque<>(List.of(kind.one, kind.other)));
      engine.put("map", new HashMap<>(Map.of("k", kind.one)));
      engine.put("nested", Map.of("all", List.of(List.of(kind.one))));
      Map<Object, Object> keys = new LinkedHashMap<>();
      keys.put(kind.one, 1);
      keys.put(kind.other, kind.one);
      engine.put("keys", keys);
      if (!Boolean.TRUE.equals(engine.eval("(" + way + ") is x"))) {
        others.add(way);
      }
    }
    assertEquals(List.of(), others);
  }

  /** Python's own words for what cannot be done with an object name the class of the object. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x + 1 | unsupported operand type(s) for +: 'Quote' and 'int'",
        "1 - x | unsupported operand type(s) for -: 'int' and 'Quote'",
        "x < x | '<' not supported between instances of 'Quote' and 'Quote'",
        "all[0] < x | '<' not supported between instances of 'Quote' and 'Quote'",
        "x < side | '<' not supported between instances of 'Quote' and 'Side'",
        "len(x) | object of type 'Quote' has no len()",
        "x() | 'Quote' object is not callable",
        "x[0] | 'Quote' object is not subscriptable",
        "list(x) | 'Quote' object is not iterable",
        "'a' + x | can only concatenate str (not \"Quote\") to str",
        "''.join(all) | sequence item 0: expected str instance, Quote found",
        "sum(all) | unsupported operand type(s) for +: 'int' and 'Quote'",
        "type(x).__name__ + type(all[0]).__name__ + 1 | can only concatenate str (not \"int\") to str",
      })
  void isNamedByItsClassInErrors(String code, String message) throws Exception {
    ScriptEngine engine = Engines.fresh("python");
    engine.put("x", new Quote(1));
    engine.put("side", Side.BUY);
    engine.put("all", new ArrayList<>(List.of(new Quote(1))));
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(code));
    assertTrue(e.getMessage().contains(message), e.getMessage());
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
