package org.micrograd.compile;

/**
 * Products of a Jacobian with a vector on either side. Numbers of the vector that are 0 count as
 * not asked for, so that an infinite derivative beside them does no harm.
 */
final class DirectionalDerivatives {
  private DirectionalDerivatives() {}

  /** The Jacobian times a direction of the inputs. */
  static double[] along(CompiledTapes code, double[] x, double[] parameters, double[] direction) {
    double[] results = code.along().all(ColouredJacobian.seeded(x, direction), parameters);
    for (int r = 0; r < results.length; r++) {
      results[r] =
          Double.isFinite(results[r])
              ? results[r] + 0.0
              : product(gradient(code, x, parameters, r, results.length), direction);
    }
    return results;
  }

  /** Where zeros meet infinities the gradient decides, as in every way of asking. */
  private static double product(double[] gradient, double[] direction) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += direction[i] == 0 ? 0 : gradient[i] * direction[i];
    }
    return sum;
  }

  private static double[] gradient(
      CompiledTapes code, double[] x, double[] parameters, int result, int count) {
    double[] weights = new double[count];
    weights[result] = 1;
    return weighted(code, x, parameters, weights);
  }

  /** A weight a result times the Jacobian. */
  static double[] weighted(CompiledTapes code, double[] x, double[] parameters, double[] weights) {
    double[] gradient = code.weighted().all(ColouredJacobian.seeded(x, weights), parameters);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += 0.0;
    }
    return gradient;
  }
}
