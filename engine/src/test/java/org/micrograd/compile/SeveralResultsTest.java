package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/** Functions of several results and their Jacobians, against those of the graph itself. */
class SeveralResultsTest {
  private static final Value SCALE = Value.of(3, "scale");

  /** Polar coordinates, and what depends on one input or on none. */
  private static List<Value> polar(List<Value> in) {
    Value r = in.get(0);
    Value phi = in.get(1);
    return List.of(
        r.mul(phi.cos()), r.mul(phi.sin()).mul(SCALE), r.square(), Value.number(7), phi, SCALE);
  }

  private static DifferentiableFunction polar() {
    return DifferentiableFunction.ofList(SeveralResultsTest::polar, "r", "phi");
  }

  @Test
  void resultsAndTheirDerivativesAtAPoint() {
    DifferentiableFunction f = polar();
    double[] at = {2, 0.5};
    double cosine = Math.cos(0.5);
    double sine = Math.sin(0.5);
    double[][] jacobian = {
      {cosine, -2 * sine}, {3 * sine, 6 * cosine}, {4, 0}, {0, 0}, {0, 1}, {0, 0}
    };
    for (int call = 0; call < 30; call++) {
      assertArrayEquals(new double[] {2 * cosine, 6 * sine, 4, 7, 0.5, 3}, f.values(at), 1e-15);
      equal(jacobian, f.jacobian(at));
      assertArrayEquals(
          new double[] {cosine - 4 * sine, 3 * sine + 12 * cosine, 4, 0, 2, 0},
          f.jvp(at, new double[] {1, 2}),
          1e-14);
      assertArrayEquals(
          new double[] {cosine + 8, -2 * sine + 5},
          f.vjp(at, new double[] {1, 0, 2, 3, 5, 4}),
          1e-14);
    }
  }

  private static void equal(double[][] expected, double[][] found) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], found[i], 1e-13, "row " + i);
    }
  }

  @Test
  void resultsHaveNames() {
    Function<List<Value>, Map<String, Value>> f =
        in -> {
          Map<String, Value> results = new LinkedHashMap<>();
          results.put("sum", in.get(0).add(in.get(1)));
          results.put("product", in.get(0).mul(in.get(1)));
          return results;
        };
    DifferentiableFunction named = DifferentiableFunction.ofMap(f, "a", "b");
    assertEquals(List.of("sum", "product"), named.outputs());
    assertArrayEquals(new double[] {5, 6}, named.values(2, 3));
    assertEquals(
        "double[] f(double a, double b) {\n  double t0 = a + b;\n  double t1 = a * b;\n"
            + "  return new double[] {t0, t1};\n}",
        named.source());
    assertEquals(List.of(""), DifferentiableFunction.of(in -> in.get(0).exp(), "x").outputs());
  }

  @Test
  void parametersAreThoseOfAllResults() {
    DifferentiableFunction f = polar();
    assertEquals(List.of("scale"), f.parameterNames());
    assertEquals(5, f.with(5).values(2, 0.5)[5]);
  }

  @Test
  void whatOnlyOneResultHasIsRefusedWithWhatToAskFor() {
    DifferentiableFunction f = polar();
    for (Runnable call :
        List.<Runnable>of(
            () -> f.value(1, 2),
            () -> f.gradient(1, 2),
            () -> f.hessian(1, 2),
            () -> f.mean(new double[][] {{1}, {2}}, new double[1]))) {
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
      assertEquals(
          "f(r, phi) with 1 parameter has 6 results: ask for values, jacobian, jvp or vjp",
          e.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> f.values(1));
    assertThrows(IllegalArgumentException.class, () -> f.jvp(new double[2], new double[3]));
    assertThrows(IllegalArgumentException.class, () -> f.vjp(new double[2], new double[2]));
    assertThrows(
        IllegalArgumentException.class, () -> DifferentiableFunction.ofList(in -> List.of(), "x"));
  }

  @Test
  void aFunctionOfOneResultHasThemToo() {
    DifferentiableFunction f = DifferentiableFunction.of(x -> x.get(0).mul(x.get(1)), "a", "b");
    assertArrayEquals(new double[] {6}, f.values(2, 3));
    equal(new double[][] {{3, 2}}, f.jacobian(2, 3));
    assertArrayEquals(new double[] {7}, f.jvp(new double[] {2, 3}, new double[] {1, 2}));
    assertArrayEquals(new double[] {6, 4}, f.vjp(new double[] {2, 3}, new double[] {2}));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000})
  void batchesHaveTheNumbersOfTheirRows(int rows) {
    DifferentiableFunction f = polar();
    Random random = new Random(rows);
    double[][] columns = {random.doubles(rows).toArray(), random.doubles(rows, -4, 4).toArray()};
    double[][] values = new double[6][rows];
    double[][][] jacobians = new double[6][2][rows];
    f.batch(columns, values, jacobians, null);
    double[][] alone = new double[6][rows];
    f.batch(columns, alone, null, ForkJoinPool.commonPool());
    for (int row = 0; row < rows; row++) {
      double[] at = {columns[0][row], columns[1][row]};
      double[] expected = f.values(at);
      double[][] jacobian = f.jacobian(at);
      for (int i = 0; i < 6; i++) {
        assertEquals(expected[i], values[i][row], 1e-14);
        assertEquals(expected[i], alone[i][row], 1e-14);
        assertEquals(jacobian[i][0], jacobians[i][0][row], 1e-14);
        assertEquals(jacobian[i][1], jacobians[i][1][row], 1e-14);
      }
    }
    assertThrows(
        IllegalArgumentException.class, () -> f.batch(columns, new double[5][rows], null, null));
  }

  @Test
  void itGoesThroughAStream() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(polar());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      DifferentiableFunction read = (DifferentiableFunction) in.readObject();
      assertArrayEquals(polar().values(2, 0.5), read.values(2, 0.5));
      assertEquals(polar().outputs(), read.outputs());
    }
  }

  /** All ways agree with the graph, at numbers among which are zeros and infinities. */
  @Test
  void randomFunctionsAgreeWithTheGraph() {
    double[] numbers = {0, -0.0, 1, -1, 0.5, 2, -3, Double.POSITIVE_INFINITY};
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      int inputs = 1 + random.nextInt(4);
      int results = 1 + random.nextInt(6);
      int size = 3 + random.nextInt(20);
      Function<List<Value>, List<Value>> f =
          in -> random(new Random(random(size, results)), size, results, in);
      double[] at = random.ints(inputs, 0, 8).mapToDouble(i -> numbers[i]).toArray();
      String[] names = IntStream.range(0, inputs).mapToObj(i -> "x" + i).toArray(String[]::new);
      DifferentiableFunction compiled = DifferentiableFunction.ofList(f, names);
      List<Value> leaves = DoubleStream.of(at).mapToObj(Value::of).toList();
      List<Value> roots = f.apply(leaves);
      double[][] expected = new double[results][];
      for (int r = 0; r < results; r++) {
        expected[r] = Gradients.gradient(roots.get(r), leaves);
      }
      double[] direction = random.ints(inputs, 0, 3).mapToDouble(i -> i - 1).toArray();
      double[] weights = random.ints(results, 0, 3).mapToDouble(i -> i - 1).toArray();
      for (int call = 0; call < 2; call++) {
        compare(wrong, seed + " jacobian", expected, compiled.jacobian(at));
        compare(
            wrong,
            seed + " jvp",
            new double[][] {Gradients.jvp(roots, leaves, direction)},
            new double[][] {compiled.jvp(at, direction)});
        compare(
            wrong,
            seed + " vjp",
            new double[][] {Gradients.vjp(roots, leaves, weights)},
            new double[][] {compiled.vjp(at, weights)});
        IntStream.range(0, 12).forEach(_ -> compiled.jvp(at, direction));
        IntStream.range(0, 12).forEach(_ -> compiled.vjp(at, weights));
      }
    }
    assertEquals(List.of(), wrong.stream().limit(10).toList());
  }

  private static long random(int size, int results) {
    return size * 31L + results;
  }

  private static List<Value> random(Random random, int size, int results, List<Value> inputs) {
    List<Value> nodes = new ArrayList<>(inputs);
    Op[] ops =
        Stream.of(Op.values()).filter(op -> !op.isGuarded() && op != Op.IERFCX).toArray(Op[]::new);
    for (int i = 0; i < size; i++) {
      Op op = ops[random.nextInt(ops.length)];
      Value[] of = new Value[3];
      Arrays.setAll(of, _ -> nodes.get(random.nextInt(nodes.size())));
      nodes.add(of[0].apply(op, op.arity() > 1 ? of[1] : null, op.arity() > 2 ? of[2] : null));
    }
    return IntStream.range(0, results)
        .mapToObj(_ -> nodes.get(random.nextInt(nodes.size())))
        .toList();
  }

  private static void compare(
      List<String> wrong, String what, double[][] expected, double[][] found) {
    for (int r = 0; r < expected.length; r++) {
      for (int i = 0; i < expected[r].length; i++) {
        double a = expected[r][i];
        double b = found[r][i];
        boolean isAlike =
            Double.compare(a + 0.0, b + 0.0) == 0
                || Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a));
        if (!isAlike) {
          wrong.add("%s: row %d, number %d is %s, not %s".formatted(what, r, i, b, a));
        }
      }
    }
    assertTrue(expected.length == found.length, what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 f(x0, x1)", "11 f(x0, x1, x2, x3, x4, x5, x6, x7, ... x10)"})
  void manyInputsAreNamedInPart(String row) {
    String[] parts = row.split(" ", 2);
    String[] names =
        IntStream.range(0, Integer.parseInt(parts[0]))
            .mapToObj(i -> "x" + i)
            .toArray(String[]::new);
    assertEquals(parts[1], DifferentiableFunction.of(x -> x.getFirst().mul(2), names).toString());
  }
}
