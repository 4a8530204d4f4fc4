package org.micrograd.stdlib;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.micrograd.stdlib.LeastSquares.Model;
import org.micrograd.stdlib.LeastSquares.Point;

/**
 * The last digits of a fit, which a search for the least sum does not see: near the end the sum
 * changes with the square of a step.
 *
 * @param point the residuals and the Jacobian there
 */
record FitRefinement(double[] parameters, Point point) {
  private static final int MOST_STEPS = 100;

  /** Gauss-Newton steps, as long as each is shorter than the one before. */
  static FitRefinement curved(Model model, double[] found, Point there) {
    double[] parameters = found;
    Point point = there;
    double before = 1e-3;
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(point.jacobian(), point.residuals());
      double size = size(step, parameters);
      if (!(size < before)) {
        break;
      }
      double[] next = parameters.clone();
      Arrays.setAll(next, k -> next[k] - step[k]);
      Point at = model.at(next);
      if (!at.isFinite()) {
        break;
      }
      before = size;
      parameters = next;
      point = at;
    }
    return new FitRefinement(parameters, point);
  }

  /** The step, or NaN where the data do not tell the parameters apart. */
  private static double[] step(double[][] jacobian, double[] residuals) {
    try {
      return new NormalEquations(jacobian).solve(residuals);
    } catch (MathRuntimeException singular) {
      double[] none = new double[jacobian[0].length];
      Arrays.fill(none, Double.NaN);
      return none;
    }
  }

  private static double size(double[] step, double[] parameters) {
    double size = 0;
    for (int k = 0; k < step.length; k++) {
      size = Math.max(size, Math.abs(step[k]) / Math.max(Math.abs(parameters[k]), 1e-300));
    }
    return size;
  }

  /**
   * The solution of a model that is linear in its parameters: residuals come from its Jacobian and
   * from parameters of two doubles each, since those of one leave residuals without digits where
   * the terms of a model are much greater than they.
   */
  static FitRefinement linear(Model model, double[] found) {
    Point origin = model.at(new double[found.length]);
    double[] high = found.clone();
    double[] low = new double[found.length];
    double[] residuals = residuals(origin, high, low);
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(origin.jacobian(), residuals);
      double size = size(step, high);
      if (!(size < before)) {
        break;
      }
      before = size;
      for (int k = 0; k < high.length; k++) {
        CompensatedSum sum = new CompensatedSum().add(high[k], 1).add(low[k], 1).add(step[k], -1);
        high[k] = sum.value();
        low[k] = sum.below();
      }
      residuals = residuals(origin, high, low);
    }
    return new FitRefinement(high, new Point(residuals, origin.jacobian()));
  }

  private static double[] residuals(Point origin, double[] high, double[] low) {
    double[] residuals = origin.residuals().clone();
    for (int i = 0; i < residuals.length; i++) {
      CompensatedSum sum = new CompensatedSum().add(residuals[i], 1);
      for (int k = 0; k < high.length; k++) {
        sum.add(origin.jacobian()[i][k], high[k]).add(origin.jacobian()[i][k], low[k]);
      }
      residuals[i] = sum.value();
    }
    return residuals;
  }
}
