package org.micrograd.stdlib;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.micrograd.autograd.Numbers;
import org.micrograd.io.Interruption;

/**
 * The parameters at which a sum of squared residuals is least: MINPACK's Levenberg-Marquardt on
 * exact Jacobians, and from where it ends the last digits.
 *
 * @param parameters one number a parameter
 * @param errors their standard errors; NaN where there are no more residuals than parameters, or
 *     the Jacobian is singular
 * @param covariance of the parameters: a row and a column each, the squared errors on the diagonal
 * @param residuals what was measured minus what the model says, times the root of its weight
 * @param residualSumOfSquares the sum reached
 * @param iterations how often the search computed the Jacobian
 */
public record LeastSquares(
    double[] parameters,
    double[] errors,
    double[][] covariance,
    double[] residuals,
    double residualSumOfSquares,
    int iterations) {
  private static final double TOLERANCE = 1e-12;
  private static final int MOST_ITERATIONS = 10_000;

  /** What a residual counts as where the model is not finite: such a step is never taken. */
  private static final double REFUSED = 1e100;

  /** What a model says minus what was measured, a number a row, and the derivatives of that. */
  record Point(double[] residuals, double[][] jacobian) {
    boolean isFinite() {
      return isFinite(residuals) && Arrays.stream(jacobian).allMatch(Point::isFinite);
    }

    private static boolean isFinite(double[] numbers) {
      return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    double sumOfSquares() {
      CompensatedSum sum = new CompensatedSum();
      for (double r : residuals) {
        sum.add(r, r);
      }
      return sum.value();
    }
  }

  /** The residuals of a model. */
  @FunctionalInterface
  interface Model {
    Point at(double[] parameters);
  }

  /**
   * Searches from a start.
   *
   * @throws IllegalArgumentException if there are fewer residuals than parameters, or they are not
   *     finite at the start
   * @throws IllegalStateException if the search does not come to an end
   */
  static LeastSquares fit(Model model, double... start) {
    Point first = check(model, start);
    try {
      Optimum optimum = search(model, start, first.residuals.length);
      double[] found = optimum.getPoint().toArray();
      Point last = model.at(found);
      FitRefinement refined =
          Arrays.deepEquals(first.jacobian, last.jacobian)
              ? FitRefinement.linear(model, found)
              : FitRefinement.curved(model, found, last);
      return of(refined, optimum.getIterations());
    } catch (MathIllegalStateException e) {
      throw new IllegalStateException(
          "leastSquares found no end from "
              + Arrays.toString(start)
              + " in "
              + MOST_ITERATIONS
              + " steps: start nearer to where the model fits, or scale its parameters ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  private static Optimum search(Model model, double[] start, int count) {
    return new LevenbergMarquardtOptimizer()
        .withCostRelativeTolerance(TOLERANCE)
        .withParameterRelativeTolerance(TOLERANCE)
        .withOrthoTolerance(TOLERANCE)
        .optimize(
            new LeastSquaresBuilder()
                .start(start)
                .target(new double[count])
                .model(point -> evaluate(model, point.toArray()))
                .maxEvaluations(MOST_ITERATIONS)
                .maxIterations(MOST_ITERATIONS)
                .build());
  }

  private static Point check(Model model, double[] start) {
    if (start.length == 0) {
      throw new IllegalArgumentException("leastSquares needs at least one parameter to start from");
    }
    Point first = model.at(start);
    if (first.residuals.length < start.length) {
      throw new IllegalArgumentException(
          "leastSquares needs at least as many residuals as parameters, got %d and %d"
              .formatted(first.residuals.length, start.length));
    }
    for (int i = 0; i < first.residuals.length; i++) {
      if (!Double.isFinite(first.residuals[i])) {
        throw new IllegalArgumentException(
            "leastSquares: residual %d is %s at the start %s"
                .formatted(i, first.residuals[i], Arrays.toString(start)));
      }
    }
    return first;
  }

  private static Pair<RealVector, RealMatrix> evaluate(Model model, double[] parameters) {
    Interruption.check();
    Point point = model.at(parameters);
    double[] values = point.residuals;
    double[][] jacobian = point.jacobian;
    if (!point.isFinite()) {
      values = new double[values.length];
      Arrays.fill(values, REFUSED);
      jacobian = new double[values.length][parameters.length];
    }
    return Pair.create(new ArrayRealVector(values, false), MatrixUtils.createRealMatrix(jacobian));
  }

  private static LeastSquares of(FitRefinement refined, int iterations) {
    int count = refined.parameters().length;
    Point point = refined.point();
    double sum = point.sumOfSquares();
    int freedom = point.residuals.length - count;
    double variance = freedom > 0 ? sum / freedom : Double.NaN;
    double[][] covariance = covariance(point.jacobian, variance);
    double[] errors = new double[count];
    Arrays.setAll(errors, k -> Math.sqrt(covariance[k][k]));
    double[] residuals = Arrays.stream(point.residuals).map(r -> 0.0 - r).toArray();
    return new LeastSquares(refined.parameters(), errors, covariance, residuals, sum, iterations);
  }

  private static double[][] covariance(double[][] jacobian, double variance) {
    double[][] covariance = new double[jacobian[0].length][jacobian[0].length];
    double[][] inverse = null;
    try {
      inverse = new NormalEquations(jacobian).inverse();
    } catch (MathRuntimeException singular) {
      // The data do not tell the parameters apart: no error is known.
    }
    for (int i = 0; i < covariance.length; i++) {
      for (int k = 0; k < covariance.length; k++) {
        covariance[i][k] = inverse == null ? Double.NaN : inverse[i][k] * variance;
      }
    }
    return covariance;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parameters.length; i++) {
      text.append(
          "b[%d] = %s +- %s\n".formatted(i, Numbers.repr(parameters[i]), Axis.text(errors[i], 3)));
    }
    return "%sresidual sum of squares %s, %d iterations"
        .formatted(text, Numbers.repr(residualSumOfSquares), iterations);
  }
}
