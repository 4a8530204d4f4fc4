package org.micrograd.stdlib;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.script.Kind;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.Parameter;
import org.micrograd.script.library.Docs;
import org.micrograd.script.library.LibraryFiles;

/** Every row of the library: the same signature, answers and errors in both languages. */
class RowsTest {
  private static final ScriptEngine JS = new ScriptEngineManager().getEngineByName("micrograd-js");
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  /** An argument that suits a kind, in JavaScript; in Python where it differs. */
  private static final Map<Kind, List<String>> GOOD =
      Map.ofEntries(
          Map.entry(Kind.NUMBER, List.of("0.5")),
          Map.entry(Kind.NUMERAL, List.of("3")),
          Map.entry(Kind.WHOLE, List.of("7")),
          Map.entry(Kind.COUNT, List.of("3")),
          Map.entry(Kind.COUNT_OR_ZERO, List.of("0")),
          Map.entry(Kind.FLAG, List.of("true", "True")),
          Map.entry(Kind.TEXT, List.of("'a'")),
          Map.entry(Kind.PATH, List.of("'nowhere/none.csv'")),
          Map.entry(Kind.NUMBERS, List.of("[1, 2, 3]")),
          Map.entry(Kind.POINT, List.of("[1, 2]")),
          Map.entry(Kind.ROWS, List.of("[[1, 2], [2, 5], [4, 4]]")),
          Map.entry(Kind.RANGES, List.of("[[0, 1]]")),
          Map.entry(Kind.POINTS, List.of("[[1, 2], [2, 5], [4, 4]]")),
          Map.entry(Kind.VALUE, List.of("x * y")),
          Map.entry(Kind.VALUES, List.of("[x, y]")),
          Map.entry(Kind.OPERAND, List.of("x")),
          Map.entry(Kind.OPERANDS, List.of("[x, y, 4]")),
          Map.entry(Kind.OPERAND_ROWS, List.of("[[x, 1], [2, y], [1, 1]]")),
          Map.entry(Kind.ITEMS, List.of("[5, 'b', x]")),
          Map.entry(Kind.TEXTS, List.of("['a']")),
          Map.entry(Kind.PICTURES, List.of("[plot([1, 4, 9])]")),
          Map.entry(Kind.FUNCTION, List.of("(a) => a", "lambda a, *others: a")),
          Map.entry(Kind.MODEL, List.of("model")),
          Map.entry(Kind.OPTIMIZER, List.of("new SGD([x], 0.1)", "SGD([x], 0.1)")));

  /** Arguments that suit some kinds and not others. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("null", "None"),
          List.of("true", "True"),
          List.of("0"),
          List.of("1"),
          List.of("-1"),
          List.of("2.5"),
          List.of("1e308 * 10"),
          List.of("NaN", "float('nan')"),
          List.of("'x'"),
          List.of("''"),
          List.of("x"),
          List.of("[]"),
          List.of("[1]"),
          List.of("[1, 'x']"),
          List.of("[NaN, 1]", "[float('nan'), 1]"),
          List.of("[x, 1]"),
          List.of("[1, null]", "[1, None]"),
          List.of("[true]", "[True]"),
          List.of("[[1, 2], [3]]"),
          List.of("[[]]"),
          List.of("new Set([3])", "{3}"),
          List.of("(function* () { yield 1; yield x; })()", "(each for each in [1, x])"),
          List.of("new Float64Array([1, 2, 3])", "__import__('array').array('d', [1, 2, 3])"),
          List.of("javaDoubles"),
          List.of("javaList"),
          List.of("linspace(0, 1, 3)", "__import__('numpy').array([0, 0.5, 1])"),
          List.of(
              "() => { throw new RangeError('mine'); }",
              "lambda *all: (each for each in ()).throw(ValueError('mine'))"),
          List.of("() => 'x'", "lambda *all: 'x'"));

  @BeforeAll
  static void names() throws ScriptException {
    for (ScriptEngine engine : List.of(JS, PYTHON)) {
      engine.put("javaDoubles", new double[] {1, 2, 3});
      engine.put("javaList", List.of(1, 2.5, 3));
    }
    JS.eval(
        """
        seed(1);
        var x = value(2, 'x'), y = value(3, 'y'), model = new MLP(2, [2, 1]);
        const told = (x) => Array.isArray(x) ? x.map(told) : x === null || typeof x !== 'object' ? x : String(x);
        const tried = (f) => { try { return told(f()); } catch (e) { return `${e.name}: ${e.message}`; } };
        """);
    PYTHON.eval(
        """
        seed(1)
        x, y, model = value(2, 'x'), value(3, 'y'), MLP(2, [2, 1])

        def told(x):
            if isinstance(x, (list, tuple)):
                return list(map(told, x))
            return x if x is None or isinstance(x, (int, float, str)) else str(x)

        def tried(f):
            try:
                return told(f())
            except Exception as e:
                return f"{type(e).__name__}: {e}"
        """);
  }

  static Stream<LibraryFunction> rows() {
    return LibraryFiles.all().stream().flatMap(module -> module.functions().stream());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("rows")
  void answerTheSame(LibraryFunction row) throws ScriptException {
    List<String> different = new ArrayList<>();
    List<Parameter> parameters = row.parameters();
    compare(row, good(0, row), good(1, row), different);
    for (int i = 0; i < parameters.size(); i++) {
      for (List<String> other : OTHERS) {
        List<String> js = new ArrayList<>(good(0, row));
        List<String> python = new ArrayList<>(good(1, row));
        js.set(i, other.getFirst());
        python.set(i, other.getLast());
        compare(row, js, python, different);
      }
    }
    assertTrue(different.isEmpty(), () -> String.join("\n", different));
  }

  private static List<String> good(int language, LibraryFunction row) {
    return row.parameters().stream()
        .map(p -> GOOD.get(p.kind()))
        .map(texts -> texts.get(Math.min(language, texts.size() - 1)))
        .toList();
  }

  private static void compare(
      LibraryFunction row, List<String> js, List<String> python, List<String> different)
      throws ScriptException {
    String call = row.name() + "(" + String.join(", ", js) + ")";
    // Python's own sum, of which micrograd's does not take the place.
    String own = "__import__('micrograd')." + row.name() + "(" + String.join(", ", python) + ")";
    String one = text(JS.eval("tried(() => " + call + ")"));
    String other = text(PYTHON.eval("tried(lambda: " + own + ")"));
    if (!plain(one).equals(plain(other))) {
      different.add(call + "\n  " + one + "\n  " + other);
    }
  }

  private static String text(Object answer) {
    return switch (answer) {
      case null -> "nothing";
      case List<?> list -> list.stream().map(RowsTest::text).toList().toString();
      case Number number -> String.valueOf(number.doubleValue());
      default -> answer.toString();
    };
  }

  /** Without the words that each language has of its own. */
  private static String plain(String answer) {
    return answer
        .replace("RangeError", "ValueError")
        .replaceAll("\\b(null|undefined|None)\\b", "nothing")
        .replace("True", "true")
        .replaceAll("a (set|Set|generator|Generator)\\b", "a collection")
        .replaceAll(
            "(TypeError: ).*(a\\.a|undefined).*|IndexError: .*", "the function's own error");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void haveTheirSignatures(LibraryFunction row) throws ScriptException {
    String snake = Parameter.snake(row.name());
    String f = "__import__('micrograd')." + snake;
    String names = "%1$s.__code__.co_varnames[:%1$s.__code__.co_argcount]".formatted(f);
    assertEquals(
        row.parameters().stream().map(p -> Parameter.snake(p.name())).collect(joining(" ")),
        PYTHON.eval("' '.join(" + names + ")"));
    assertEquals(true, PYTHON.eval("%s is __import__('micrograd').%s".formatted(f, row.name())));
    String doc = PYTHON.eval(f + ".__doc__").toString();
    assertTrue(doc.startsWith(row.doc().lines().findFirst().orElseThrow()), doc);
    assertEquals(row.name(), JS.eval(row.name() + ".name"));
    assertEquals(row.required(), JS.eval(row.name() + ".length"));
    String manual = Docs.of(row.name());
    assertTrue(manual.startsWith(row.name() + "("), manual);
    assertTrue(manual.contains(row.doc()), manual);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void takeArgumentsByName(LibraryFunction row) throws ScriptException {
    List<String> js = new ArrayList<>();
    List<String> python = new ArrayList<>();
    for (int i = 0; i < row.parameters().size(); i++) {
      String name = row.parameters().get(i).name();
      js.add(name + ": " + good(0, row).get(i));
      python.add((i % 2 == 0 ? name : Parameter.snake(name)) + "=" + good(1, row).get(i));
    }
    List<String> different = new ArrayList<>();
    compare(row, List.of("{" + String.join(", ", js) + "}"), python, different);
    assertTrue(different.isEmpty(), () -> String.join("\n", different));
    assertEquals(
        text(JS.eval("tried(() => %s(%s))".formatted(row.name(), String.join(", ", good(0, row))))),
        text(JS.eval("tried(() => %s({%s}))".formatted(row.name(), String.join(", ", js)))));
  }
}
