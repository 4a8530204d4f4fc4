package org.micrograd.stdlib;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Where the least value is by the slope and the curvature of a function at a place.
 *
 * @param step to there, 0 for a variable that is held
 * @param promised how much less the function is there, if it is a parabola
 * @param isCertain whether the function curves upwards in all directions; else the step is a
 *     shorter one downhill, which only leads on
 */
record NewtonStep(double[] step, double promised, boolean isCertain) {
  /** How much of the diagonal must be left in a decomposition. */
  private static final double POSITIVE = 1e-14;

  private static final double FIRST_SHIFT = 1e-3;

  /**
   * The step; null where some variable has no curvature at all.
   *
   * @param free which variables move
   */
  static NewtonStep of(double[] gradient, double[][] hessian, boolean[] free) {
    int count = gradient.length;
    double[] scales = new double[count];
    double[] downhill = new double[count];
    for (int i = 0; i < count; i++) {
      scales[i] = free[i] ? 1 / Math.sqrt(Math.abs(hessian[i][i])) : 0;
      downhill[i] = -scales[i] * gradient[i];
    }
    RealMatrix scaled = scaled(hessian, scales);
    for (double shift = 0; shift <= count + 1; shift = Math.max(FIRST_SHIFT, 2 * shift)) {
      double[] found = solved(scaled, shift, downhill);
      if (found != null) {
        double promised = 0;
        for (int i = 0; i < count; i++) {
          promised += downhill[i] * found[i] / 2;
          found[i] *= scales[i];
        }
        return Double.isFinite(promised) ? new NewtonStep(found, promised, shift == 0) : null;
      }
    }
    return null;
  }

  /** Whether this is a least value but for so much. */
  boolean isLeastBut(double most) {
    return isCertain && promised <= most;
  }

  /** The curvature in units in which that of each free variable alone is 1 or -1. */
  private static RealMatrix scaled(double[][] hessian, double... scales) {
    int count = scales.length;
    RealMatrix scaled = MatrixUtils.createRealIdentityMatrix(count);
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < count; k++) {
        if (scales[i] > 0 && scales[k] > 0) {
          double both = (hessian[i][k] + hessian[k][i]) / 2;
          scaled.setEntry(i, k, scales[i] * both * scales[k]);
        }
      }
    }
    return scaled;
  }

  private static double[] solved(RealMatrix scaled, double shift, double... downhill) {
    RealMatrix shifted = scaled.copy();
    for (int i = 0; i < downhill.length; i++) {
      shifted.addToEntry(i, i, shift);
    }
    try {
      CholeskyDecomposition root = new CholeskyDecomposition(shifted, 1e-8, POSITIVE);
      return root.getSolver().solve(new ArrayRealVector(downhill)).toArray();
    } catch (MathRuntimeException notPositive) {
      return null;
    }
  }
}
