package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/**
 * Values, first and second derivatives against mpmath (digits.py), at points that are hard: eager,
 * compiled and in batches. What is not right to 1e-12 is in {@link #REASONS}.
 */
class DigitsTest {
  private static final double MOST = 1e-12;

  /** Numbers below 2.2e-308 have fewer digits, and so has what is computed from them. */
  private static final double SUBNORMAL = 1e-320;

  private static final String[] NAMES = {"x", "y", "z"};
  private static final Map<String, List<Case>> CASES = read();

  private record Case(double[] at, double[] expected) {}

  /** Why numbers of a function differ: which derivatives, and where. */
  private record Reason(String function, String orders, Predicate<double[]> where, String why) {
    boolean covers(String name, int order, double[] at) {
      return function.equals(name) && orders.contains("" + order) && where.test(at);
    }
  }

  // @formatter:off
  private static final List<Reason> REASONS = List.of(
      new Reason("normPdf", "2", x -> Math.abs(Math.abs(x[0]) - 1) < 1e-3, "a zero of the second derivative: its digits are those of the terms that cancel"),
      new Reason("normPdf", "2", x -> Double.isInfinite(x[0]), "0 times infinity is NaN by IEEE 754"),
      new Reason("normQuantile", "2", x -> x[0] == 0 || x[0] == 1, "0 times infinity is NaN by IEEE 754"),
      new Reason("asinh", "2", x -> Double.isInfinite(x[0]), "infinity / infinity is NaN by IEEE 754"),
      new Reason("atanh", "2", x -> Math.abs(x[0]) == 1, "0 / 0 is NaN by IEEE 754"),
      new Reason("xLogX", "2", x -> x[0] < 1e-308, "the second derivative, 1 / x, overflows on the way"),
      new Reason("xLogX", "012", x -> x[0] == 0 || Double.isInfinite(x[0]), "a product of 0 and infinity is NaN by IEEE 754, and so is infinity / infinity"),
      new Reason("pow", "12", x -> x[0] < 1e-99 && Math.abs(x[1]) < 1, "x**(y - 1) or x**(y - 2) overflows, though not its product with a small y"),
      new Reason("pow", "2", x -> isExtreme(Math.pow(x[0], x[1])), "x**y itself over- or underflows, though not its derivative in x and y"),
      new Reason("hypot", "2", x -> tiny(x) || huge(x), "an operand is subnormal, or the value overflows"),
      new Reason("logit", "2", x -> x[0] < 1e-153 || Math.abs(x[0] - 0.5) < 1e-3, "the square of x underflows; a zero of the second derivative"),
      new Reason("betaI", "2", x -> Math.min(x[0], x[1]) < 0.05, "the second derivative in a small shape is little beside the terms of which it is the sum"),
      new Reason("betaQuantile", "12", x -> true, "the derivative in a shape is that at 1 less the quantile, which near either end has few digits"),
      new Reason("gammaQuantile", "2", x -> x[0] > 1 || Math.log(x[1]) / x[0] < -690, "the second derivative in the shape is a difference of much larger numbers; the quantile is subnormal"),
      new Reason("gammaP", "2", x -> x[0] * Math.log(x[1] / x[0]) < -650, "the density is subnormal"),
      new Reason("gammaQ", "2", x -> x[0] * Math.log(x[1] / x[0]) < -650, "the density is subnormal"),
      new Reason("studentCdf", "12", x -> x[1] > 10, "the derivative in the degrees of freedom, which fade, is a difference"),
      new Reason("studentQuantile", "12", x -> x[1] > 10, "the derivative in the degrees of freedom, which fade, is a difference"),
      new Reason("beta", "2", x -> Math.min(x[0], x[1]) < 1, "the mixed derivative is a difference, of which small operands leave little"),
      new Reason("atan2", "12", DigitsTest::huge, "the sum of the operands or the distance from the origin overflows"));
  // @formatter:on

  private static boolean isExtreme(double x) {
    return !(x >= 1e-300 && x <= Double.MAX_VALUE);
  }

  private static boolean tiny(double[] x) {
    return Stream.of(x[0], x[1]).anyMatch(v -> Math.abs(v) < 1e-300);
  }

  private static boolean huge(double[] x) {
    return Double.isInfinite(Math.abs(x[0]) + Math.abs(x[1]));
  }

  private static Map<String, List<Case>> read() {
    Map<String, List<Case>> cases = new TreeMap<>();
    read("digits.csv.gz", cases);
    read("special.csv.gz", cases);
    return cases;
  }

  private static void read(String file, Map<String, List<Case>> cases) {
    try (var in = Value.class.getResourceAsStream(file);
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> add(line, cases));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, List<Case>> cases) {
    String name = line.substring(0, line.indexOf(','));
    double[] numbers =
        Stream.of(line.split(",")).skip(1).mapToDouble(Double::parseDouble).toArray();
    int inputs = numbers.length == 4 ? 1 : numbers.length == 8 ? 2 : 3;
    cases
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(
            new Case(
                Arrays.copyOf(numbers, inputs),
                Arrays.copyOfRange(numbers, inputs, numbers.length)));
  }

  private static Set<String> functions() {
    return CASES.keySet();
  }

  private static Function<List<Value>, Value> function(String name) {
    if (name.equals("xLogX")) {
      return x -> x.get(0).mul(x.get(0).log());
    }
    if (name.equals("logSigmoid")) {
      return x -> x.get(0).neg().softplus().neg();
    }
    Op op = Stream.of(Op.values()).filter(row -> row.function().equals(name)).findAny().get();
    return x ->
        x.get(0).apply(op, op.arity() > 1 ? x.get(1) : null, op.arity() > 2 ? x.get(2) : null);
  }

  private static DifferentiableFunction compiled(String name, int inputs) {
    return DifferentiableFunction.of(function(name), Arrays.copyOf(NAMES, inputs));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void eagerValuesHaveTheirDigits(String name) {
    check(name, at -> eager(function(name), at));
  }

  private static double[] eager(Function<List<Value>, Value> f, double[] at) {
    List<Value> x = Arrays.stream(at).mapToObj(Value::of).toList();
    Value y = f.apply(x);
    return row(y.data(), Gradients.gradient(y, x), Gradients.hessian(y, x));
  }

  /** As the file has them: the value, the gradient, the upper half of the Hessian. */
  private static double[] row(double value, double[] gradient, double[][] hessian) {
    DoubleStream upper =
        IntStream.range(0, hessian.length)
            .boxed()
            .flatMapToDouble(i -> Arrays.stream(hessian[i]).skip(i));
    return DoubleStream.concat(
            DoubleStream.concat(DoubleStream.of(value), Arrays.stream(gradient)), upper)
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void compiledFunctionsHaveTheirDigits(String name) {
    DifferentiableFunction f = compiled(name, CASES.get(name).getFirst().at.length);
    f.compile();
    check(name, at -> row(f.value(at), f.gradient(at), f.hessian(at)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void batchesHaveTheirDigits(String name) {
    List<Case> cases = CASES.get(name);
    int inputs = cases.getFirst().at.length;
    double[][] columns = new double[inputs][cases.size()];
    for (int i = 0; i < inputs; i++) {
      int input = i;
      Arrays.setAll(columns[i], row -> cases.get(row).at[input]);
    }
    double[] values = new double[cases.size()];
    double[][] gradients = new double[inputs][cases.size()];
    compiled(name, inputs).batch(columns, values, gradients);
    Map<String, double[]> found = new HashMap<>();
    for (int row = 0; row < values.length; row++) {
      double[] numbers = new double[1 + inputs];
      numbers[0] = values[row];
      for (int i = 0; i < inputs; i++) {
        numbers[1 + i] = gradients[i][row];
      }
      found.put(Arrays.toString(cases.get(row).at), numbers);
    }
    check(name, at -> found.get(Arrays.toString(at)));
  }

  private static void check(String name, Function<double[], double[]> numbers) {
    List<String> wrong = new ArrayList<>();
    for (Case c : CASES.get(name)) {
      double[] found = numbers.apply(c.at);
      for (int i = 0; i < found.length; i++) {
        int order = i == 0 ? 0 : i <= c.at.length ? 1 : 2;
        if (!agree(c.expected[i], found[i])
            && REASONS.stream().noneMatch(r -> r.covers(name, order, c.at))) {
          wrong.add(
              "%s at %s: number %d is %s, not %s"
                  .formatted(name, Arrays.toString(c.at), i, found[i], c.expected[i]));
        }
      }
    }
    assertEquals(List.of(), wrong.stream().limit(20).toList());
  }

  private static boolean agree(double expected, double found) {
    return Double.isNaN(expected)
        || expected == found
        || Double.isFinite(expected)
            && Math.abs(expected - found) <= Math.max(MOST * Math.abs(expected), SUBNORMAL);
  }

  /** A reason that explains nothing is out of date. Prints the table on demand. */
  @Test
  void everyReasonIsNeeded() {
    Set<Reason> needed = new HashSet<>();
    StringBuilder table = new StringBuilder();
    CASES.forEach((name, cases) -> table.append(line(name, cases, needed)));
    assertEquals(new HashSet<>(REASONS), needed);
    assertTrue(CASES.values().stream().mapToInt(List::size).sum() > 10_000);
    if (Boolean.getBoolean("digits")) {
      System.out.print(table);
    }
  }

  private static String line(String name, List<Case> cases, Set<Reason> needed) {
    int[] off = new int[3];
    for (Case c : cases) {
      double[] found = eager(function(name), c.at);
      for (int i = 0; i < found.length; i++) {
        int order = i == 0 ? 0 : i <= c.at.length ? 1 : 2;
        if (!agree(c.expected[i], found[i])) {
          off[order]++;
          REASONS.stream().filter(r -> r.covers(name, order, c.at)).forEach(needed::add);
        }
      }
    }
    return "%-12s %5d points, beyond 1e-12: %d values, %d first, %d second%n"
        .formatted(name, cases.size(), off[0], off[1], off[2]);
  }

  @Test
  void aWrongDigitIsCaught() {
    assertTrue(agree(1, 1 + 1e-13));
    assertTrue(!agree(1, 1 + 1e-11));
    assertTrue(!agree(0, 1e-300));
    assertTrue(!agree(1, Double.NaN));
    assertTrue(!agree(Double.POSITIVE_INFINITY, Double.MAX_VALUE));
  }
}
