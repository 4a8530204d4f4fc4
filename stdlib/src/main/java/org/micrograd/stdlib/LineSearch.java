package org.micrograd.stdlib;

import java.util.Arrays;
import org.micrograd.compile.DifferentiableFunction;

/**
 * The place of a search for a minimum, and steps from it along directions: as long as makes the
 * function less by a part of what its slope promises, and the slope flatter. Lewis's and Overton's
 * bisection; bounds bend the way.
 */
final class LineSearch {
  private static final int MOST_TRIALS = 60;
  private static final double DECREASE = 1e-4;
  private static final double FLATTER = 0.9;

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

  /** Goes along a direction; false if no length does. What the step tells goes to the pairs. */
  boolean step(double[] direction, CurvaturePairs pairs) {
    double slope = CurvaturePairs.dot(gradient, direction, null);
    if (!(slope < 0)) {
      return false;
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = pairs.isEmpty() ? Math.min(1, 1 / norm(direction)) : 1;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double[] there = along(direction, length);
      double[] moved = difference(there, point);
      double[] steepness = new double[there.length];
      double reached = f.valueAndGradient(there, steepness);
      evaluations++;
      double promised = CurvaturePairs.dot(gradient, moved, null);
      if (!isFinite(reached, steepness) || !(reached <= value + DECREASE * promised)) {
        high = length;
      } else if (CurvaturePairs.dot(steepness, moved, null) < FLATTER * promised) {
        low = length;
      } else {
        return take(there, moved, reached, steepness, pairs);
      }
      length = next(low, high, length, slope, reached);
      if (Arrays.equals(along(direction, length), there)) {
        break;
      }
    }
    return low > 0 && walk(direction, low, pairs);
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
  private boolean walk(double[] direction, double length, CurvaturePairs pairs) {
    double[] there = along(direction, length);
    double[] steepness = new double[there.length];
    double reached = f.valueAndGradient(there, steepness);
    evaluations++;
    return reached < value && take(there, difference(there, point), reached, steepness, pairs);
  }

  private boolean take(
      double[] there, double[] moved, double reached, double[] steepness, CurvaturePairs pairs) {
    boolean isElsewhere = Arrays.stream(moved).anyMatch(d -> d != 0);
    if (isElsewhere) {
      pairs.add(moved, difference(steepness, gradient));
    }
    point = there;
    value = reached;
    gradient = steepness;
    return isElsewhere;
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

  private static double norm(double[] x) {
    return Math.sqrt(CurvaturePairs.dot(x, x, null));
  }
}
