package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;

/**
 * The parameters at which a sum of squared residuals is least: MINPACK's Levenberg-Marquardt on
 * exact Jacobians.
 *
 * @param parameters one number a parameter
 * @param errors their standard errors; NaN where there are no more residuals than parameters, or
 *     the Jacobian is singular
 * @param residualSumOfSquares the sum reached
 * @param iterations how often the Jacobian was computed
 */
public record LeastSquares(
    double[] parameters, double[] errors, double residualSumOfSquares, int iterations) {
  private static final double TOLERANCE = 1e-12;
  private static final int MOST_ITERATIONS = 10_000;

  /** What a residual counts as where the model is not finite: such a step is never taken. */
  private static final double REFUSED = 1e100;

  /** The residuals of a model. */
  @FunctionalInterface
  public interface Model {
    /** As many Values on every call: what the model says minus what was measured. */
    List<Value> residuals(List<Value> parameters);
  }

  /**
   * Searches from a start.
   *
   * @throws IllegalArgumentException if there are fewer residuals than parameters, or they are not
   *     finite at the start
   * @throws IllegalStateException if the search does not come to an end
   */
  public static LeastSquares fit(Model model, double... start) {
    check(model, start);
    int count = model.residuals(leaves(start)).size();
    try {
      Optimum optimum =
          new LevenbergMarquardtOptimizer()
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
      double[] parameters = optimum.getPoint().toArray();
      double sum = optimum.getResiduals().dotProduct(optimum.getResiduals());
      return new LeastSquares(
          parameters, errors(optimum, sum, count - start.length), sum, optimum.getIterations());
    } catch (MathIllegalStateException e) {
      throw new IllegalStateException(
          "leastSquares found no end from " + Arrays.toString(start) + ": " + e.getMessage(), e);
    }
  }

  private static void check(Model model, double[] start) {
    if (start.length == 0) {
      throw new IllegalArgumentException("leastSquares needs at least one parameter to start from");
    }
    List<Value> residuals = model.residuals(leaves(start));
    if (residuals.size() < start.length) {
      throw new IllegalArgumentException(
          "leastSquares needs at least as many residuals as parameters, got %d and %d"
              .formatted(residuals.size(), start.length));
    }
    for (int i = 0; i < residuals.size(); i++) {
      if (!Double.isFinite(residuals.get(i).data())) {
        throw new IllegalArgumentException(
            "leastSquares: residual %d is %s at the start %s"
                .formatted(i, residuals.get(i).data(), Arrays.toString(start)));
      }
    }
  }

  private static List<Value> leaves(double[] numbers) {
    return Arrays.stream(numbers).mapToObj(Value::of).toList();
  }

  private static Pair<RealVector, RealMatrix> evaluate(Model model, double[] point) {
    List<Value> parameters = leaves(point);
    List<Value> residuals = model.residuals(parameters);
    double[] values = residuals.stream().mapToDouble(Value::data).toArray();
    double[][] jacobian = Gradients.jacobian(residuals, parameters);
    boolean finite = isFinite(values) && Arrays.stream(jacobian).allMatch(LeastSquares::isFinite);
    if (!finite) {
      Arrays.fill(values, REFUSED);
      jacobian = new double[values.length][point.length];
    }
    return Pair.create(new ArrayRealVector(values, false), MatrixUtils.createRealMatrix(jacobian));
  }

  private static boolean isFinite(double[] numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }

  private static double[] errors(Optimum optimum, double sum, int freedom) {
    double[] errors = new double[optimum.getPoint().getDimension()];
    try {
      double deviation = freedom > 0 ? Math.sqrt(sum / freedom) : Double.NaN;
      return optimum.getSigma(0).mapMultiply(deviation).toArray();
    } catch (org.hipparchus.exception.MathIllegalArgumentException singular) {
      Arrays.fill(errors, Double.NaN);
      return errors;
    }
  }
}
