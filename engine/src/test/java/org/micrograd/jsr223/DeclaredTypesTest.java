package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts' containers where Java declares what is in them: their elements are of that class when
 * Java reads them, not only of one that a cast refuses.
 */
class DeclaredTypesTest {
  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  /** An object of an application. */
  public static class Takes {
    private static double sum(Iterable<Double> all) {
      double sum = 0;
      for (Double each : all) {
        sum += each;
      }
      return sum;
    }

    public double doubles(List<Double> all) {
      return sum(all) + all.stream().mapToDouble(each -> each).sum() - sum(List.copyOf(all));
    }

    public String longs(List<Long> all) {
      return all.stream().mapToLong(each -> each).sum() + " " + all.contains(1L);
    }

    public double collection(Collection<Double> all) {
      return sum(all);
    }

    public double iterable(Iterable<Double> all) {
      return sum(all);
    }

    public double wildcard(List<? extends Double> all) {
      return all.get(0) + all.get(1);
    }

    public <T extends Number> double variable(List<T> all) {
      return all.stream().mapToDouble(Number::doubleValue).sum();
    }

    public double nested(List<List<Double>> all) {
      return all.stream().mapToDouble(Takes::sum).sum();
    }

    public String letters(List<Character> all) {
      StringBuilder text = new StringBuilder();
      for (Character each : all) {
        text.append(each);
      }
      return text.toString();
    }

    public BigDecimal decimals(List<BigDecimal> all) {
      return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String set(Set<Long> all) {
      return all.stream().mapToLong(each -> each).sum() + " " + all.contains(1L);
    }

    public String map(Map<String, Double> all) {
      double sum = 0;
      for (Map.Entry<String, Double> each : all.entrySet()) {
        sum += each.getValue();
      }
      assertEquals(sum, sum(all.values()));
      return sum + " " + all.get("a").intValue();
    }

    public String counts(Map<String, Long> all) {
      return all.values().stream().mapToLong(each -> each).sum() + " " + all.get("a").intValue();
    }

    public long lists(Map<String, List<Long>> all) {
      return all.values().stream().flatMap(List::stream).mapToLong(each -> each).sum();
    }

    public double maps(List<Map<String, Double>> all) {
      return all.stream().mapToDouble(each -> sum(each.values())).sum();
    }

    public double deep(Map<String, Map<String, Double>> all) {
      return maps(List.copyOf(all.values()));
    }

    public String numbered(Map<Integer, String> all) {
      return all.keySet().stream().mapToInt(each -> each).sum() + " " + all.get(1);
    }

    public String both(Map<Long, Double> all) {
      double one = all.get(1L);
      return all.keySet().stream().mapToLong(each -> each).sum() + " " + one;
    }

    public int any(List<Object> all) {
      return all.size();
    }

    public String over(String text) {
      return "text";
    }

    public double over(List<Double> all) {
      return sum(all);
    }

    public String two(List<Long> some, Map<String, Long> others) {
      return longs(some) + " " + counts(others);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final String all(List<Double>... all) {
      return Arrays.stream(all).map(each -> "" + sum(each)).collect(Collectors.joining(" "));
    }

    public Double function(Function<Double, Double> f) {
      Double answer = f.apply(2.0);
      return answer;
    }

    public double supplied(Supplier<List<Double>> f) {
      return sum(f.get());
    }

    public double called(Callable<Double> f) throws Exception {
      double one = f.call();
      return one;
    }

    public double binary(BinaryOperator<Double> f) {
      double product = f.apply(2.0, 3.0);
      return product;
    }

    public long mapped(BiFunction<String, Integer, Map<String, Long>> f) {
      long one = f.apply("a", 2).get("a");
      return one;
    }

    public double own(Reads<Double> f) {
      return sum(f.read(2.0));
    }

    public Supplier<Long> kept(Supplier<Long> f) {
      return f;
    }

    public double listed(Function<Double, List<Double>> f) {
      return sum(f.apply(2.0));
    }
  }

  /** An application's own. */
  public interface Reads<T> {
    List<T> read(T from);
  }

  /** A class of an application. */
  public static class Model {
    private final List<Long> all;

    /** A model of some numbers. */
    public Model(List<Long> all) {
      this.all = all;
    }

    public long total() {
      return all.stream().mapToLong(each -> each).sum();
    }

    public static long of(List<List<Long>> all) {
      return all.stream().mapToLong(each -> new Model(each).total()).sum();
    }
  }

  @BeforeAll
  static void open() throws ScriptException {
    for (String language : List.of("js", "python")) {
      GradEngine engine =
          GradEngine.builder("micrograd-" + language)
              .allowHostClass(Takes.class.getName())
              .allowHostClass(Model.class.getName())
              .build();
      engine.put("t", new Takes());
      engine.put("raw", new ArrayList<>());
      engine.put("model", new Model(List.of()));
      engine.put("models", List.of(new Model(List.of())));
      String name = Model.class.getName();
      engine.eval(
          language.equals("js")
              ? "const C = Java.type('%s')".formatted(name)
              : "import array, collections, decimal, java, types\nC = java.type('%s')"
                  .formatted(name));
      OPEN.put(language, engine);
    }
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "declared-types.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#')
  void areRead(String language, String call, String expected) {
    for (String each : language.equals("*") ? List.of("js", "python") : List.of(language)) {
      String text = each.equals("js") ? call.replaceFirst("^C\\(", "new C(") : call;
      assertEquals(expected, answer(OPEN.get(each), text), each);
    }
  }

  /** Of an error its own words; whole numbers as either language writes them. */
  private static String answer(GradEngine engine, String text) {
    try {
      return String.valueOf(engine.eval(text)).replaceAll("\\.0\\b", "");
    } catch (ScriptException e) {
      return e.getMessage().replaceAll(" in <eval>.*|^.*(lossy).*$", "$1");
    }
  }

  /** What an interface declares of its results. */
  public interface Answers {
    List<Long> longs();

    Map<String, Double> map();

    double[] numbers();

    double[][] rows();

    List<List<Double>> nested();
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void areAnsweredByInterfaces(String language) throws ScriptException {
    GradEngine engine = OPEN.get(language);
    engine.eval(
        language.equals("js")
            ? """
            function longs() { return [1, 2] }
            function map() { return {a: 1} }
            function numbers() { return [1, 2] }
            function rows() { return [[1], [2, 3]] }
            function nested() { return [[1]] }
            """
            : """
            def longs(): return [1, 2]
            def map(): return {'a': 1}
            def numbers(): return [1, 2]
            def rows(): return [[1], [2, 3]]
            def nested(): return [[1]]
            """);
    Answers answers = ((Invocable) engine).getInterface(Answers.class);
    assertEquals(List.of(1L, 2L), answers.longs());
    assertEquals(Map.of("a", 1.0), answers.map());
    assertArrayEquals(new double[] {1, 2}, answers.numbers());
    assertArrayEquals(new double[][] {{1}, {2, 3}}, answers.rows());
    assertEquals(List.of(List.of(1.0)), answers.nested());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | var list = [1, 3]; list
          python | list = [1, 3]; list
          python | import array; list = array.array('i', [1, 3]); list
          """)
  @SuppressWarnings("unchecked")
  void aScriptsListTakesElementsAnywhere(String language, String text) throws ScriptException {
    List<Object> list = (List<Object>) OPEN.get(language).eval(text.replace("; ", "\n"));
    ListIterator<Object> each = list.listIterator();
    while (each.hasNext()) {
      each.add((Integer) each.next() * 10);
    }
    assertEquals(List.of(1, 10, 3, 30), list);
    list.addAll(1, List.of(7, 8));
    list.addFirst(0);
    list.remove(Integer.valueOf(10));
    list.sort(null);
    assertEquals(List.of(0, 1, 3, 7, 8, 30), List.copyOf(list));
    assertEquals(6, OPEN.get(language).eval(language.equals("js") ? "list.length" : "len(list)"));
  }
}
