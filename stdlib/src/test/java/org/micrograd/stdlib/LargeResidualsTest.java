package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.stdlib.LeastSquares.Point;

/**
 * Fits of models that are far from their data, where the curvature of the model counts: problems of
 * More, Garbow and Hillstrom, their least sums to 17 digits by mpmath.
 */
class LargeResidualsTest {
  /** Residuals of parameters. */
  interface Residuals extends Function<List<Value>, List<Value>> {}

  private static Stream<Arguments> problems() {
    Residuals brownAndDennis =
        b ->
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> {
                  double t = i / 5.0;
                  Value line = b.get(0).add(b.get(1).mul(t)).sub(Math.exp(t));
                  Value wave = b.get(2).add(b.get(3).mul(Math.sin(t))).sub(Math.cos(t));
                  return line.square().add(wave.square());
                })
                .toList();
    Residuals freudensteinAndRoth =
        b -> {
          Value y = b.get(1);
          return List.of(
              b.get(0).sub(13).add(y.neg().add(5).mul(y).sub(2).mul(y)),
              b.get(0).sub(29).add(y.add(1).mul(y).sub(14).mul(y)));
        };
    Residuals jennrichAndSampson =
        b ->
            IntStream.rangeClosed(1, 10)
                .mapToObj(i -> b.get(0).mul(i).exp().add(b.get(1).mul(i).exp()).sub(2 + 2 * i))
                .toList();
    Residuals saw =
        b ->
            IntStream.range(0, 12)
                .mapToObj(i -> b.get(0).mul(b.get(1).mul(i).exp()).sub(5 * (i % 3)))
                .toList();
    return Stream.of(
        arguments(
            brownAndDennis,
            new double[] {25, 5, -5, -1},
            new double[] {
              -11.594439904762165, 13.203630051207204, -0.40343948817685952, 0.2367787744557363
            },
            85822.201626356345),
        arguments(
            freudensteinAndRoth,
            new double[] {0.5, -2},
            new double[] {11.412778986902094, -0.89680525327447652},
            48.984253679240021),
        arguments(
            jennrichAndSampson,
            new double[] {0.3, 0.4},
            new double[] {0.25782521367036408, 0.25782521367036408},
            124.36218235561485),
        arguments(
            saw,
            new double[] {1, 0.1},
            new double[] {3.5888112523550347, 0.056768592331842744},
            188.73396927383499));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void endsWhereTheSumIsLeast(Residuals residuals, double[] start, double[] least, double sum) {
    String[] names = IntStream.range(0, start.length).mapToObj(k -> "b" + k).toArray(String[]::new);
    DifferentiableFunction f = DifferentiableFunction.ofList(residuals, names);
    LeastSquares fit = LeastSquares.fit(b -> new Point(f.values(b), f.jacobian(b)), start);
    assertEquals(sum, fit.residualSumOfSquares(), 1e-14 * sum);
    double[] found = fit.parameters();
    Arrays.setAll(found, k -> found[k] / least[k]);
    double[] ones = new double[start.length];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, found, 1e-9);
  }
}
