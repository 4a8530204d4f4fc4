package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java has of every value of a script, whichever door it takes. */
class ScriptValuesTest {
  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  private static final String PYTHON =
      """
      import array, collections, collections.abc, dataclasses, datetime, decimal, enum, fractions, pathlib, types, uuid
      class OwnFloat(float): pass
      class OwnInt(int): pass
      class OwnText(str): pass
      IntColor = enum.IntEnum('IntColor', 'RED')
      class OwnSequence(collections.abc.Sequence):
          def __len__(self): return 2
          def __getitem__(self, i): return [0, 10][i]
      class OwnMapping(collections.abc.Mapping):
          def __len__(self): return 1
          def __iter__(self): return iter(['k'])
          def __getitem__(self, key): return {'k': 5}[key]
      class MapByItsKeys:
          def __len__(self): return 1
          def keys(self): return ['k']
          def __getitem__(self, key): return {'k': 5}[key]
      class OwnSet(collections.abc.Set):
          def __contains__(self, e): return e == 1
          def __iter__(self): return iter([1])
          def __len__(self): return 1
      @dataclasses.dataclass
      class Data:
          a: int
          b: str = 'x'
      @dataclasses.dataclass(frozen=True)
      class Kept:
          a: int
      class OwnEqual:
          def __eq__(self, other): return type(other) is OwnEqual
          def __hash__(self): return 5
      Color = enum.Enum('Color', 'RED')
      class Late:
          @property
          def good(self): return 1
          @property
          def bad(self): raise ValueError('bad')
      """;

  @BeforeAll
  static void open() throws ScriptException {
    for (String language : List.of("js", "python")) {
      OPEN.put(language, (GradEngine) Engines.fresh(language));
    }
    OPEN.get("python").eval(PYTHON);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "script-values.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#',
      maxCharsPerColumn = 500)
  void isInJava(String language, String expression, String expected) throws Exception {
    GradEngine engine = OPEN.get(language);
    assertEquals(expected, shown(engine.eval(expression)), "eval");
    boolean js = language.equals("js");
    engine.eval(js ? "var bound = (%s)".formatted(expression) : "bound = " + expression);
    if (!expression.startsWith("class")) {
      assertEquals(expected, shown(engine.get("bound")), "get");
      String call = js ? "function give() { return %s }" : "give = lambda: %s";
      engine.eval(call.formatted(js ? "(" + expression + ")" : expression));
      assertEquals(expected, shown(((Invocable) engine).invokeFunction("give")), "invokeFunction");
      List<Object> left = new ArrayList<>();
      engine.put("leave", (Consumer<Object>) left::add);
      engine.eval("leave(%s)".formatted(expression));
      assertEquals(expected, shown(left.getFirst()), "an argument of a Java function");
      assertEquals(
          expected,
          shown(((List<?>) engine.eval("[(%s)]".formatted(expression))).getFirst()),
          "an element");
    }
  }

  /** Hosts keep results: what is no function leaves the JVM as Java's own, and comes back so. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "script-values.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#',
      maxCharsPerColumn = 500)
  void isWritten(String language, String expression, String expected) throws Exception {
    if (expression.equals("class A {}")) {
      return;
    }
    Object value = OPEN.get(language).eval(expression);
    if (expected.equals("function") || expected.startsWith("<")) {
      assertThrows(NotSerializableException.class, () -> written(value));
      return;
    }
    Object copy = written(value);
    assertEquals(expected, shown(copy));
    if (value instanceof List && copy instanceof List) {
      assertEquals(copy, value);
      assertEquals(value, copy);
      assertEquals(copy.hashCode(), value.hashCode());
    }
  }

  /** Objects of a class are equal in Java where the script says so, and their hashes are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fractions.Fraction(1, 3)        | true
          1 + 2j                          | true
          uuid.UUID(int=5)                | true
          pathlib.PurePosixPath('a/b')    | true
          Color.RED                       | true
          decimal.Decimal('Infinity')     | true
          Data(1)                         | true
          Kept(1)                         | true
          OwnEqual()                      | true
          Late()                          | false
          object()                        | false
          ValueError('x')                 | false
          """)
  void equalsAsInItsScript(String expression, boolean isEqual) throws ScriptException {
    GradEngine engine = OPEN.get("python");
    Object one = engine.eval(expression);
    Object other = engine.eval(expression);
    assertEquals(isEqual, one.equals(other));
    assertEquals(isEqual, new HashSet<>(List.of(one)).contains(other));
    assertEquals(one, one);
    assertNotEquals(one, engine.eval("fractions.Fraction(2, 7)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          python | fractions.Fraction(1, 3)
          python | len
          python | [lambda: 1]
          python | ValueError('x')
          js     | /a/
          js     | new Error('x')
          js     | Symbol('s')
          js     | [x => x]
          js     | Promise.resolve(1)
          """)
  void whatIsNoDataIsNotWritten(String language, String expression) throws ScriptException {
    Object value = OPEN.get(language).eval(expression);
    assertThrows(NotSerializableException.class, () -> written(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | var l = [1, {a: 2}]; l.push(l); l
          python | (l := [1, {'a': 2}], l.append(l))[0]
          """)
  void whatHoldsItselfIsWritten(String language, String text) throws Exception {
    List<Object> copy = cast(written(OPEN.get(language).eval(text)));
    assertEquals(List.of(1, Map.of("a", 2)), copy.subList(0, 2));
    assertSame(copy, copy.get(2));
  }

  private static Object written(Object o) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(o);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static String shown(Object o) {
    return switch (o) {
      case null -> "null";
      case Iterator<?> steps -> {
        List<Object> all = new ArrayList<>();
        steps.forEachRemaining(all::add);
        yield shown(all).replaceAll("^\\[(.*)]$", "<$1>");
      }
      case Function<?, ?> _ -> "function";
      case Map<?, ?> map -> {
        assertEquals(map.size(), map.keySet().size());
        map.forEach(
            (key, value) -> assertEquals(shown(value), shown(entry(map, key)), "of " + key));
        yield map.entrySet().stream()
            .map(e -> shown(e.getKey()) + "=" + shown(e.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
      }
      case Set<?> set -> {
        assertTrue(set.stream().allMatch(set::contains));
        yield set.stream().map(ScriptValuesTest::shown).collect(Collectors.joining(", ", "{", "}"));
      }
      case Collection<?> list ->
          list.stream().map(ScriptValuesTest::shown).collect(Collectors.joining(", ", "[", "]"));
      default -> o.getClass().getSimpleName() + " " + o;
    };
  }

  private static Object entry(Map<?, ?> map, Object key) {
    return map.entrySet().stream()
        .filter(e -> java.util.Objects.equals(e.getKey(), key))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void comparesAsWhatItIs(String language) throws ScriptException {
    GradEngine engine = OPEN.get(language);
    boolean js = language.equals("js");
    Map<Object, String> texts =
        Map.of(
            List.of(1, 2), "[1, 2]",
            Map.of("a", 1), "({'a': 1})",
            Set.of(1, 2), js ? "new Set([2, 1])" : "{2, 1}",
            Map.of("a", List.of(Map.of("b", 2))), "({'a': [{'b': 2}]})");
    for (Map.Entry<Object, String> each : texts.entrySet()) {
      Object one = engine.eval(each.getValue());
      assertEquals(each.getKey(), one);
      assertEquals(one, each.getKey());
      assertEquals(one, engine.eval(each.getValue()));
      assertEquals(each.getKey().hashCode(), one.hashCode(), each.getValue());
      assertTrue(new HashSet<>(List.of(one)).contains(each.getKey()));
    }
    String function = js ? "(x => x)" : "(lambda x: x)";
    assertNotEquals(engine.eval(function), engine.eval(function));
    engine.eval(js ? "var f = x => x" : "f = lambda x: x");
    assertEquals(engine.get("f"), engine.eval("f"));
    assertEquals(engine.get("f").hashCode(), engine.eval("f").hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void whatHoldsItselfHasATextAndAHash(String language) throws ScriptException {
    GradEngine engine = OPEN.get(language);
    engine.eval(
        language.equals("js")
            ? "var l = [1]; l.push(l); var m = {a: 1}; m.m = m"
            : "l = [1]\nl.append(l)\nm = {'a': 1}\nm['m'] = m");
    for (String name : List.of("l", "m")) {
      Object one = engine.get(name);
      assertEquals(one, engine.get(name));
      assertEquals(one.hashCode(), engine.get(name).hashCode());
      assertTrue(one.toString().contains("1"), one.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void isChangedByJava(String language) throws ScriptException {
    GradEngine engine = OPEN.get(language);
    boolean js = language.equals("js");
    engine.eval(
        js
            ? "var l = [1, 2, 3], m = {a: 1, b: 2}, s = new Set([1])"
            : "l, m, s = [1, 2, 3], {'a': 1, 'b': 2}, {1}");
    List<Object> list = cast(engine.get("l"));
    assertEquals(1, list.removeFirst());
    assertTrue(list.add(4));
    assertEquals(2, list.set(0, 5));
    assertEquals(List.of(5, 3, 4), engine.eval("l"));
    list.removeIf(each -> each.equals(3));
    assertEquals(List.of(5, 4), engine.eval("l"));
    Map<String, Object> map = cast(engine.get("m"));
    assertEquals(1, map.remove("a"));
    assertEquals(null, map.remove("none"));
    assertEquals(null, map.put("c", 3));
    map.entrySet().iterator().next().setValue(7);
    assertEquals(Map.of("b", 7, "c", 3), engine.get("m"));
    map.keySet().removeIf(key -> key.equals("b"));
    assertEquals(Map.of("c", 3), engine.get("m"));
    map.clear();
    assertEquals(Map.of(), engine.get("m"));
    Set<Object> set = cast(engine.get("s"));
    assertTrue(set.add(2));
    assertTrue(!set.add(2));
    assertTrue(set.remove(1));
    assertEquals(Set.of(2), engine.get("s"));
    set.removeIf(each -> each.equals(2));
    assertEquals(0, ((Set<?>) engine.get("s")).size());
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object o) {
    return (T) o;
  }

  /** It is read in parts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | Array.from({length: 1000}, (_, i) => i)
          python | list(range(1000))
          """)
  void aLongListIsRead(String language, String text) throws ScriptException {
    List<Object> list = cast(OPEN.get(language).eval(text));
    List<Object> all = new ArrayList<>(1000);
    for (Object each : list) {
      all.add(each);
    }
    assertEquals(IntStream.range(0, 1000).boxed().toList(), all);
    assertEquals(all, List.of(list.toArray()));
    list.removeIf(each -> (Integer) each % 2 == 0);
    assertEquals(IntStream.range(0, 500).mapToObj(i -> 2 * i + 1).toList(), list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | (a, b = 1) => a + b
          python | lambda a, b=1: a + b
          """)
  void aFunctionIsOneOfJava(String language, String text) throws ScriptException {
    Function<Object, Object> f = cast(OPEN.get(language).eval(text));
    assertEquals(4, f.apply(3));
    assertEquals(7, f.apply(new Object[] {3, 4}));
  }

  /** One member that fails fails alone. */
  @Test
  void membersAreReadWhenTheyAreAsked() throws ScriptException {
    Map<String, Object> late = cast(OPEN.get("python").eval("Late()"));
    assertEquals(2, late.size());
    assertEquals(1, late.get("good"));
    assertTrue(late.containsKey("good"));
    RuntimeException e = assertThrows(RuntimeException.class, () -> late.get("bad"));
    assertTrue(e.getMessage().contains("ValueError: bad"), e.getMessage());
  }
}
