package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Classes that an application has bound by the word {@code bound}, what scripts make of its arrays
 * and lists by the name of Java, and names of the language that are the application's for a while:
 * as in plain polyglot contexts with everything allowed.
 */
class BoundClassesTest {
  private static final Map<String, GradEngine> OWN = new HashMap<>();
  private static final Map<String, Context> PLAIN = new HashMap<>();

  /** What classes have in common. */
  public interface Shape {}

  /** One of them. */
  public static class Square implements Shape {}

  /** One that extends it. */
  public static class Special extends Square {}

  /** A class that makes no objects. */
  public enum Kind {
    ROUND
  }

  /** What takes classes and gives them back. */
  public static class Held {
    /** The same. */
    public Class<?> of(Class<?> type) {
      return type;
    }

    /** Its name. */
    public String name(Class<?> type) {
      return type.getName();
    }

    /** Whether an object is a class. */
    public boolean isClass(Object o) {
      return o instanceof Class;
    }
  }

  private static Map<String, Object> pairs(Object... all) {
    Map<String, Object> pairs = new HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      Object _ = pairs.put((String) all[i], all[i + 1]);
    }
    return pairs;
  }

  @BeforeAll
  static void open() {
    for (String language : List.of("js", "python")) {
      Map<String, Object> names =
          pairs(
              "Shape",
              Shape.class,
              "Square",
              Square.class,
              "Special",
              Special.class,
              "square",
              new Square(),
              "special",
              new Special(),
              "list",
              new ArrayList<>(List.of(1, 2)),
              "queue",
              new ArrayDeque<>(List.of(1)),
              "array",
              new String[] {"a", "b"},
              "numbers",
              new int[] {3, 4},
              "List",
              List.class,
              "ArrayList",
              ArrayList.class,
              "Class",
              Class.class,
              "AnyNumber",
              Number.class,
              "decimal",
              new BigDecimal("1.5"),
              "Decimal",
              BigDecimal.class,
              "day",
              LocalDate.EPOCH,
              "Day",
              LocalDate.class,
              "kind",
              Kind.ROUND,
              "Kind",
              Kind.class,
              "classes",
              List.of(
                  Square.class,
                  Square[].class,
                  Special[].class,
                  LocalDate[].class,
                  Kind[].class,
                  Class[].class,
                  BigDecimal[].class),
              "byName",
              new HashMap<>(Map.of("s", Square.class)),
              "held",
              new Held());
      GradEngine _ = OWN.put(language, Engines.bound(language, names));
      Context _ = PLAIN.put(language, Engines.plain(language, names));
    }
  }

  @AfterAll
  static void close() {
    OWN.values().forEach(GradEngine::close);
    PLAIN.values().forEach(Context::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          python | isinstance(square, Square)
          python | isinstance(special, Square)
          python | isinstance(square, Special)
          python | isinstance(square, Shape)
          python | isinstance(special, (int, Shape))
          python | isinstance(3, Square)
          python | isinstance('s', Shape)
          python | isinstance(list, Square)
          python | isinstance(list, List)
          python | isinstance(Square(), Square)
          python | isinstance(Special(), Square)
          python | issubclass(Square, object)
          python | callable(Square)
          js | square instanceof Square
          js | special instanceof Square
          js | square instanceof Special
          js | square instanceof Shape
          js | list instanceof Square
          js | list instanceof List
          js | list instanceof ArrayList
          js | 3 instanceof Square
          js | ('s') instanceof Shape
          js | null instanceof Square
          js | undefined instanceof Shape
          js | ({}) instanceof Square
          js | new Square() instanceof Square
          js | new Special() instanceof Square
          js | new Special() instanceof Special
          js | Square instanceof Square
          js | Square instanceof Class
          js | decimal instanceof Decimal
          js | decimal instanceof AnyNumber
          js | day instanceof Day
          js | day instanceof Shape
          js | kind instanceof Kind
          js | array instanceof List
          js | array[0] instanceof Shape
          js | [square, 3, special].filter(x => x instanceof Square).length
          js | classes[0] === Square
          js | special instanceof classes[0]
          js | byName.get('s') === Square
          js | special instanceof byName.get('s')
          js | Square === Square
          js | Square == Shape
          js | typeof Square
          js | typeof Shape
          js | typeof Kind
          js | typeof Square.getName
          js | Square.getName()
          js | Shape.getName()
          js | Shape.isInterface()
          js | `${Square}` === String(Square)
          js | ('getName') in Square
          js | ('nothing') in Square
          js | Java.isJavaObject(Square)
          js | Java.to([square], classes[1]).length
          js | Java.to([square, special], classes[1])[1] === special
          js | Java.to([special, square, null], classes[2])[1]
          js | Java.to([special], classes[2])[0] instanceof Special
          js | Java.to([day], classes[3])[0].getYear()
          js | Java.to([kind], classes[4])[0] === kind
          js | Java.to([3], classes[1])
          js | Java.to([Square], classes[5])[0] === Square
          js | Java.to([decimal], classes[6])[0] > 1
          js | Square()
          js | Square.nothing
          js | Reflect.construct(Square, []) instanceof Square
          js | new Set([Square, classes[0], Shape]).size
          js | new Map([[Square, 1]]).get(Square)
          js | held.of(Square) === Square
          js | held.name(Shape)
          js | held.isClass(Kind)
          js | new Shape()
          js | new Kind()
          js | square instanceof 3
          js | 3 instanceof square
          js | Java.from(list).length
          js | Java.from(array).join()
          js | Java.from(numbers).map(x => x * 2).join()
          js | Array.isArray(Java.from(list))
          js | Java.from(null)
          js | Java.from('abc')
          js | Java.from([1])
          js | Java.to([1, 2]).length
          js | Java.to([1, 2], 'int[]')[1]
          js | Java.to([1.5], 'int[]')
          js | Java.to([1.5], 'double[]')[0]
          js | Java.to([[1, 2], [3]], 'int[][]')[0][1]
          js | Java.to(['a'], 'java.lang.String[]')[0]
          js | Java.to([1, 'a'], 'java.lang.String[]')
          js | Java.to(new Uint8Array([1, 2]), 'byte[]').length
          js | Java.to({0: 1, length: 1}, 'int[]').length
          js | Java.to([square])[0] === square
          js | Java.to(5)
          js | Java.to([1], 'java.util.List')
          js | Java.isJavaObject(square)
          js | Java.isJavaObject({})
          js | typeof Java
          """)
  void isAsInPlainPolyglot(String language, String text) {
    assertEquals(
        PlainAnswer.of(PLAIN.get(language), language, text),
        PlainAnswer.of(OWN.get(language), text));
  }

  /**
   * A collection that is no list has elements, too; of a class that is not open nothing is made.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Java.from(queue).join() | 1
          Java.to([square], 'org.micrograd.jsr223.BoundClassesTest$Square[]') | an error
          Java.type('java.lang.System') | an error
          Java.type('java.lang.Runtime').getRuntime() | an error
          Java.extend(Shape) | an error
          """)
  void opensNoClass(String text, String expected) {
    assertEquals(expected, PlainAnswer.of(OWN.get("js"), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Map",
        "parseInt",
        "print",
        "console",
        "JSON",
        "Object",
        "load",
        "Value",
        "tanh",
        "Math",
        "globalThis",
        "Array",
        "Promise",
        "eval",
        "other"
      })
  void givesTheLanguageItsNameBack(String name) throws ScriptException {
    try (GradEngine own = GradEngine.builder("micrograd-js").build()) {
      Bindings names = own.getBindings(ScriptContext.ENGINE_SCOPE);
      Object before = own.eval("typeof " + name);
      for (int i = 0; i < 2; i++) {
        names.put(name, 5);
        assertEquals(5, own.eval(name));
        assertEquals(java.util.Set.of(name), names.keySet());
        assertEquals(5, names.remove(name));
        assertEquals(before, own.eval("typeof " + name));
        assertFalse(
            (boolean) own.eval("({}).constructor.keys(globalThis).includes('%s')".formatted(name)));
      }
      names.put(name, 6);
      names.clear();
      assertEquals(before, own.eval("typeof " + name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"len", "print", "Value", "tanh", "sum", "__name__", "other"})
  void givesPythonItsNameBack(String name) throws ScriptException {
    try (GradEngine own = GradEngine.builder("micrograd-python").build()) {
      Bindings names = own.getBindings(ScriptContext.ENGINE_SCOPE);
      String asked = "'%s' in globals() or hasattr(__builtins__, '%s')".formatted(name, name);
      Object before = own.eval(asked);
      names.put(name, 5);
      assertEquals(5, own.eval(name));
      assertEquals(5, names.remove(name));
      assertEquals(before, own.eval(asked));
    }
  }
}
