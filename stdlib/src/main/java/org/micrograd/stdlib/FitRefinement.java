package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.micrograd.io.Interruption;
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

  /** A last step that is as short beside the parameters has come to the end. */
  private static final double NEAR = 1e-9;

  /** How far parameters are moved to see how the gradient changes. */
  private static final double ASIDE = 1e-5;

  /**
   * Gauss-Newton steps, as long as each is shorter than the one before; Newton's where these do not
   * come near, since residuals are large and a model bends.
   */
  static FitRefinement curved(Model model, double[] found, Point there) {
    FitRefinement from = new FitRefinement(found, there);
    Descent straight = new Descent(model, from, 1e-3);
    straight.go(FitRefinement::gaussNewton);
    if (straight.last <= NEAR) {
      return straight.place;
    }
    Descent bent = new Descent(model, from, 1);
    bent.go(FitRefinement::newton);
    boolean isLess = bent.place.point.sumOfSquares() <= straight.place.point.sumOfSquares();
    return isLess ? bent.place : straight.place;
  }

  private double[] gaussNewton(Model model) {
    return step(point.jacobian(), point.residuals());
  }

  /** The step by how the gradient of the sum changes, a parameter after the other. */
  private double[] newton(Model model) {
    int count = parameters.length;
    double[][] hessian = new double[count][];
    for (int k = 0; k < count; k++) {
      double move = ASIDE * (parameters[k] == 0 ? 1 : Math.abs(parameters[k]));
      double[] above = gradient(model.at(moved(k, move)));
      double[] below = gradient(model.at(moved(k, -move)));
      hessian[k] = new double[count];
      for (int i = 0; i < count; i++) {
        hessian[k][i] = (above[i] - below[i]) / (2 * move);
      }
    }
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    NewtonStep step = NewtonStep.of(gradient(point), hessian, all);
    double[] back = new double[count];
    Arrays.setAll(back, k -> step == null || !step.isCertain() ? Double.NaN : -step.step()[k]);
    return back;
  }

  private double[] moved(int k, double by) {
    double[] moved = parameters.clone();
    moved[k] += by;
    return moved;
  }

  /** That of half the sum of squares. */
  private static double[] gradient(Point point) {
    double[] gradient = new double[point.jacobian()[0].length];
    for (int k = 0; k < gradient.length; k++) {
      CompensatedSum sum = new CompensatedSum();
      for (int i = 0; i < point.residuals().length; i++) {
        sum.add(point.jacobian()[i][k], point.residuals()[i]);
      }
      gradient[k] = sum.value();
    }
    return gradient;
  }

  /** Steps of a method, as long as each is shorter than the one before. */
  private static final class Descent {
    private final Model model;
    private FitRefinement place;
    private double last;

    /**
     * @param first how long the first step may be, beside the parameters
     */
    Descent(Model model, FitRefinement place, double first) {
      this.model = model;
      this.place = place;
      this.last = first;
    }

    void go(BiFunction<FitRefinement, Model, double[]> method) {
      for (int i = 0; i < MOST_STEPS; i++) {
        Interruption.check();
        double[] step = method.apply(place, model);
        double size = size(step, place.parameters);
        if (!(size < last)) {
          break;
        }
        double[] next = place.parameters.clone();
        Arrays.setAll(next, k -> next[k] - step[k]);
        Point at = model.at(next);
        if (!at.isFinite()) {
          break;
        }
        last = size;
        place = new FitRefinement(next, at);
      }
    }
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
