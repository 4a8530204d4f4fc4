package org.micrograd.stdlib;

import java.util.Arrays;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.io.Interruption;

/**
 * The place of a search for a minimum, and steps from it along directions: as long as makes the
 * function less by a part of what its slope promises, and the slope flatter. Lewis's and Overton's
 * bisection; bounds bend the way.
 */
final class LineSearch {
  private static final int MOST_TRIALS = 60;
  private static final double DECREASE = 1e-4;
  private static final double FLATTER = 0.9;

  /** By which part of itself the function may be wrong: below it only its slope can be trusted. */
  private static final double ROUNDING = 1e-13;

  private final DifferentiableFunction f;
  private final Bounds bounds;
  private double[] point;
  private double value;
  private double[] gradient;
  private int evaluations = 1;

  LineSearch(DifferentiableFunction f, Bounds bounds, double[] start) {
    this.f = f;
    this.bounds = bounds;
    this.point = start;
    this.gradient = new double[start.length];
    this.value = f.valueAndGradient(start, gradient);
    if (!isFinite(value, gradient)) {
      throw new IllegalArgumentException(
          "minimize: the function is %s with gradient %s at the start %s"
              .formatted(value, Arrays.toString(gradient), Arrays.toString(start)));
    }
  }

  private static boolean isFinite(double value, double[] gradient) {
    return Double.isFinite(value) && Arrays.stream(gradient).allMatch(Double::isFinite);
  }

  double[] point() {
    return point;
  }

  double value() {
    return value;
  }

  double[] gradient() {
    return gradient;
  }

  int evaluations() {
    return evaluations;
  }

  /**
   * Goes along a direction, or nowhere if no length does. What the step tells goes to the pairs.
   *
   * @param first the length that is tried first
   */
  void step(double[] direction, double first, CurvaturePairs pairs) {
    double slope = CurvaturePairs.dot(gradient, direction, null);
    if (!(slope < 0)) {
      return;
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Interruption.check();
      double[] there = along(direction, length);
      double[] moved = difference(there, point);
      double[] steepness = new double[there.length];
      double reached = f.valueAndGradient(there, steepness);
      evaluations++;
      double promised = CurvaturePairs.dot(gradient, moved, null);
      double left = CurvaturePairs.dot(steepness, moved, null);
      if (!isFinite(reached, steepness) || !isLess(reached, promised, left)) {
        high = length;
      } else if (left < FLATTER * promised) {
        low = length;
      } else {
        take(there, moved, reached, steepness, pairs);
        return;
      }
      length = next(low, high, length, slope, reached);
      if (Arrays.equals(along(direction, length), there)) {
        break;
      }
    }
    if (low > 0) {
      walk(direction, low, pairs);
    }
  }

  /**
   * Whether the function became less by enough. Where its change drowns in rounding, the slopes at
   * both ends tell, as they do of a parabola: Hager's and Zhang's approximate condition.
   *
   * @param promised what the slope at the start promises, below 0
   * @param left the same of the slope at the end
   */
  private boolean isLess(double reached, double promised, double left) {
    return reached <= value + DECREASE * promised
        || reached <= value + ROUNDING * Math.abs(value) && left <= (2 * DECREASE - 1) * promised;
  }

  /** A minimum of the parabola where the last step was too long, else the middle, or farther. */
  private double next(double low, double high, double length, double slope, double reached) {
    if (Double.isInfinite(high)) {
      return 2 * low;
    }
    double parabola = -0.5 * slope * length * length / (reached - value - slope * length);
    boolean isInside = low == 0 && parabola > 0.1 * high && parabola < 0.6 * high;
    return isInside ? parabola : low + 0.5 * (high - low);
  }

  /** Takes a step that makes the function less, though its slope is no flatter. */
  private void walk(double[] direction, double length, CurvaturePairs pairs) {
    double[] there = along(direction, length);
    double[] steepness = new double[there.length];
    double reached = f.valueAndGradient(there, steepness);
    evaluations++;
    if (reached < value) {
      take(there, difference(there, point), reached, steepness, pairs);
    }
  }

  private void take(
      double[] there, double[] moved, double reached, double[] steepness, CurvaturePairs pairs) {
    if (Arrays.stream(moved).anyMatch(d -> d != 0)) {
      pairs.add(moved, difference(steepness, gradient));
    }
    point = there;
    value = reached;
    gradient = steepness;
  }

  private double[] along(double[] direction, double length) {
    double[] there = new double[point.length];
    Arrays.setAll(there, i -> point[i] + length * direction[i]);
    return bounds.nearest(there);
  }

  private static double[] difference(double[] x, double[] y) {
    double[] difference = new double[x.length];
    Arrays.setAll(difference, i -> x[i] - y[i]);
    return difference;
  }

  static double norm(double[] x) {
    return Math.sqrt(CurvaturePairs.dot(x, x, null));
  }
}
