package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

class MinimumTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static DifferentiableFunction of(int n, Function<List<Value>, Value> f) {
    return DifferentiableFunction.of(
        f, IntStream.range(0, n).mapToObj(i -> "x" + i).toArray(String[]::new));
  }

  private static Value rosenbrock(List<Value> x) {
    Value sum = Value.number(0);
    for (int i = 0; i + 1 < x.size(); i++) {
      Value step = x.get(i + 1).sub(x.get(i).square());
      sum = sum.add(step.square().mul(100)).add(x.get(i).neg().add(1).square());
    }
    return sum;
  }

  private static double[] start(int n) {
    double[] tile = {1.3, 0.7, 0.8, 1.9, 1.2};
    return IntStream.range(0, n).mapToDouble(i -> tile[i % tile.length]).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100, 10_000})
  void rosenbrocksValleyIsWalkedToItsEnd(int n) {
    Minimum found = Minimum.find(of(n, MinimumTest::rosenbrock), start(n));
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, found.point(), 1e-6);
    assertEquals(0, found.value(), 1e-14);
    assertTrue(found.evaluations() < 300, found.evaluations() + " evaluations");
    if (Boolean.getBoolean("counts")) {
      System.out.printf(
          "rosenbrock %d: %d steps, %d evaluations%n", n, found.iterations(), found.evaluations());
    }
  }

  @Test
  void theUsualHardStart() {
    Minimum found = Minimum.find(of(2, MinimumTest::rosenbrock), -1.2, 1);
    assertArrayEquals(new double[] {1, 1}, found.point(), 1e-7);
    assertTrue(found.evaluations() < 80, found.evaluations() + " evaluations");
  }

  /** At a bound downhill is beyond it; what is free is as least as it can be. */
  @Test
  void boundsHold() {
    DifferentiableFunction f = of(2, MinimumTest::rosenbrock);
    Minimum below =
        Minimum.find(
            f, new double[] {-1.2, 1}, new Bounds(new double[] {-2, -2}, new double[] {0.5, 2}));
    assertArrayEquals(new double[] {0.5, 0.25}, below.point(), 1e-8);
    assertEquals(0.25, below.value(), 1e-12);
    Minimum above =
        Minimum.find(
            f, new double[] {0, 0}, new Bounds(new double[] {-INF, 1.5}, new double[] {INF, INF}));
    assertEquals(1.5, above.point()[1]);
    assertEquals(0, above.gradient()[0], 1e-6);
    assertTrue(above.gradient()[1] > 0);
    Minimum outside =
        Minimum.find(
            f, new double[] {9, 9}, new Bounds(new double[] {2, -INF}, new double[] {3, INF}));
    assertArrayEquals(new double[] {2, 4}, outside.point(), 1e-7);
  }

  /** A quadratic with its minimum outside of a box: the same as coordinate by coordinate. */
  @Test
  void manyBoundsHold() {
    int n = 200;
    double[] low = new double[n];
    double[] high = new double[n];
    Arrays.fill(high, 1);
    DifferentiableFunction f =
        of(
            n,
            x -> {
              Value sum = Value.number(0);
              for (int i = 0; i < n; i++) {
                double target = 3 * Math.sin(i);
                sum = sum.add(x.get(i).sub(target).square().mul(1 + i % 7));
              }
              return sum;
            });
    Minimum found = Minimum.find(f, new double[n], new Bounds(low, high));
    for (int i = 0; i < n; i++) {
      assertEquals(Math.min(1, Math.max(0, 3 * Math.sin(i))), found.point()[i], 1e-7);
    }
  }

  /** The gradient of a likelihood is 0 where it is greatest. */
  @Test
  void logisticRegressionIsFitted() {
    Random random = new Random(3);
    double[][] rows = new double[300][4];
    double[] labels = new double[300];
    double[] truth = {0.5, -1, 2, 0.3};
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.doubles(4, -2, 2).toArray();
      rows[i][0] = 1;
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        sum += truth[k] * rows[i][k];
      }
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
    }
    DifferentiableFunction loss =
        of(
            4,
            b -> {
              Value total = Value.number(0);
              for (int i = 0; i < rows.length; i++) {
                Value sum = Value.number(0);
                for (int k = 0; k < 4; k++) {
                  sum = sum.add(b.get(k).mul(rows[i][k]));
                }
                total = total.add(labels[i] == 1 ? sum.neg().softplus() : sum.softplus());
              }
              return total.div(rows.length);
            });
    Minimum found = Minimum.find(loss, 0, 0, 0, 0);
    assertArrayEquals(new double[4], found.gradient(), 1e-8);
    assertArrayEquals(truth, found.point(), 0.5);
    assertTrue(found.iterations() < 40, found.iterations() + " steps");
  }

  /**
   * Near its end the change of a function drowns in rounding, while its slope does not: a search
   * goes on by that, at an evaluation a step, whatever is added to the function or it is times.
   */
  @ParameterizedTest
  @CsvSource({
    "100, 2, 1, 0",
    "500, 2, 1, 0",
    "100, 5, 1, 0",
    "500, 5, 1, 0",
    "500, 20, 1, 0",
    "100, 2, 0.01, 0",
    "100, 5, 0.01, 0",
    "500, 5, 0.002, 0",
    "500, 20, 0.002, 0",
    "100, 2, 1, 1e5",
    "500, 5, 1, -3e4",
    "500, 5, 1e6, 0"
  })
  void roundingTakesNoSteps(int rows, int variables, double times, double plus) {
    Random random = new Random(rows + variables);
    double[][] x = new double[rows][];
    double[] signs = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = random.doubles(variables, -2, 2).toArray();
      double sum = 0.3 + IntStream.of(0, variables - 1).mapToDouble(k -> 0.8 - k).sum() * x[i][0];
      signs[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? -1 : 1;
    }
    DifferentiableFunction loss = of(variables, b -> likelihood(b, x, signs).mul(times).add(plus));
    Minimum found = Minimum.find(loss, new double[variables]);
    assertTrue(found.evaluations() <= found.iterations() + 8, found.evaluations() + " evaluations");
    assertArrayEquals(new double[variables], found.gradient(), 1e-6 * times * rows);
  }

  private static Value likelihood(List<Value> b, double[][] x, double[] signs) {
    Value total = Value.number(0);
    for (int i = 0; i < x.length; i++) {
      Value sum = b.get(0).mul(x[i][0]);
      for (int k = 1; k < x[i].length; k++) {
        sum = sum.add(b.get(k).mul(x[i][k]));
      }
      total = total.add(sum.mul(signs[i]).exp().add(1).log());
    }
    return total;
  }

  /** Rosenbrock's valley in other units, ever narrower, and added to: slopes alone lead nowhere. */
  @ParameterizedTest
  @CsvSource({
    "100, 1e-6, 1, 0",
    "100, 1e-3, 1, 0",
    "100, 1e3, 1, 0",
    "100, 1e9, 1, 0",
    "1e4, 1, 1, 0",
    "1e8, 1, 1, 0",
    "1e8, 1, 1, 1",
    "100, 1e6, 1, 5",
    "100, 1, 1e6, 0",
    "100, 1, 1e6, 1e3"
  })
  void valleysInAnyUnitsAreWalkedToTheirEnd(double depth, double unit, double both, double plus) {
    DifferentiableFunction f =
        of(
            2,
            x -> {
              Value a = x.get(0).div(both);
              Value step = x.get(1).div(unit * both).sub(a.square());
              return step.square().mul(depth).add(a.neg().add(1).square()).add(plus);
            });
    Minimum found = Minimum.find(f, -1.2 * both, unit * both);
    assertEquals(plus, found.value(), 1e-10);
    assertEquals(1, found.point()[0] / both, 1e-4);
    assertEquals(1, found.point()[1] / both / unit, 1e-4);
  }

  /** Meyer's problem: the least sum of squares is known to be 87.9458. */
  @Test
  void aSumOfLargeSquaresIsLeastWhereRoundingHidesIt() {
    double[] ys = {
      34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820,
      3307, 2872
    };
    DifferentiableFunction f =
        of(
            3,
            b -> {
              Value sum = Value.number(0);
              for (int i = 0; i < ys.length; i++) {
                Value power = b.get(1).div(b.get(2).add(50 + 5 * i));
                sum = sum.add(b.get(0).mul(power.exp()).sub(ys[i]).square());
              }
              return sum;
            });
    Minimum found = Minimum.find(f, 0.02, 4000, 250);
    assertEquals(87.9458551, found.value(), 1e-6);
    assertEquals(6181.346, found.point()[1], 1e-2);
  }

  @Test
  void whatHasNoEndIsSaid() {
    IllegalArgumentException start =
        assertThrows(
            IllegalArgumentException.class, () -> Minimum.find(of(1, x -> x.get(0).log()), -1));
    assertTrue(start.getMessage().contains("NaN"), start.getMessage());
    assertThrows(IllegalStateException.class, () -> Minimum.find(of(1, x -> x.get(0).neg()), 0));
    IllegalStateException endless =
        assertThrows(
            IllegalStateException.class,
            () -> Minimum.find(of(2, x -> x.get(0).exp().add(x.get(1).mul(x.get(0)))), 1, 0));
    assertTrue(endless.getMessage().contains("least value"), endless.getMessage());
    IllegalStateException kink =
        assertThrows(
            IllegalStateException.class,
            () -> Minimum.find(of(1, x -> x.get(0).mul(2).sub(1).max(x.get(0).neg())), 1));
    assertTrue(kink.getMessage().contains("smooth"), kink.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new Bounds(new double[] {1}, new double[] {0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Minimum.find(of(2, MinimumTest::rosenbrock), new double[2], Bounds.none(3)));
  }

  /** No slope leads from a top or a saddle, which is no least value. */
  @Test
  void aStartOnATopIsSaid() {
    DifferentiableFunction wells = of(1, x -> x.get(0).pow(4).sub(x.get(0).square()));
    DifferentiableFunction saddle = of(2, x -> x.get(0).square().sub(x.get(1).square()));
    for (Runnable search :
        List.<Runnable>of(
            () -> Minimum.find(of(1, x -> x.get(0).cos()), 0),
            () -> Minimum.find(wells, 0),
            () -> Minimum.find(saddle, 0, 0))) {
      IllegalArgumentException top = assertThrows(IllegalArgumentException.class, search::run);
      assertTrue(top.getMessage().contains("start beside it"), top.getMessage());
    }
    assertEquals(Math.sqrt(0.5), Minimum.find(wells, 0.1).point()[0], 1e-8);
    assertEquals(7, Minimum.find(of(1, x -> x.get(0).mul(0).add(7)), 3).value());
    assertEquals(0, Minimum.find(of(1, x -> x.get(0).pow(4)), 0).value());
    Bounds fixed = new Bounds(new double[] {-1, 0}, new double[] {1, 0});
    assertEquals(0, Minimum.find(saddle, new double[] {0, 0}, fixed).value());
  }

  /** Where the function is not a number a step is taken back. */
  @Test
  void stepsOutOfTheDomainAreShortened() {
    Minimum found = Minimum.find(of(1, x -> x.get(0).sub(x.get(0).log())), 0.01);
    assertEquals(1, found.point()[0], 1e-7);
  }
}
