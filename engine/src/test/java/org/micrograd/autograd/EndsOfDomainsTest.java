package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At the ends of what they are shares of, distribution functions have the second derivatives to
 * which those inside come close, and infinite ones where these grow without bound.
 */
class EndsOfDomainsTest {
  /** So near to 0 that even logarithms of it are large. */
  private static final double NEAR = 1e-280;

  private static final double[] SHAPES = {0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 10};

  private static double[][] hessian(Op op, double... at) {
    List<Value> xs = DoubleStream.of(at).mapToObj(Value::of).toList();
    return Gradients.hessian(xs.get(0).apply(op, xs.get(1), xs.size() > 2 ? xs.get(2) : null), xs);
  }

  private static void alike(String what, double inside, double end) {
    boolean grows = Math.abs(inside) > 120;
    double expected = grows ? Math.copySign(Double.POSITIVE_INFINITY, inside) : inside;
    assertEquals(expected, end, 1e-12 * Math.max(1, Math.abs(inside)), what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GAMMA_P", "GAMMA_Q"})
  void gammaAt0(Op op) {
    for (double a : SHAPES) {
      double[][] inside = hessian(op, a, NEAR);
      double[][] end = hessian(op, a, 0);
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          alike("shape " + a + ", " + i + j, inside[i][j], end[i][j]);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void betaAtItsEnds(double z) {
    int[] swapped = z == 0 ? new int[] {0, 1, 2} : new int[] {1, 0, 2};
    for (double a : SHAPES) {
      for (double b : SHAPES) {
        double[][] inside =
            z == 0 ? hessian(Op.BETA_I, a, b, NEAR) : hessian(Op.BETA_I, b, a, NEAR);
        double[][] end = hessian(Op.BETA_I, a, b, z);
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            // I(a, b, z) is 1 - I(b, a, 1 - z).
            double sign = z == 0 || (i == 2) != (j == 2) ? 1 : -1;
            String what = "shapes %s and %s, %d%d".formatted(a, b, i, j);
            alike(what, sign * inside[swapped[i]][swapped[j]], end[i][j]);
          }
        }
      }
    }
  }
}
