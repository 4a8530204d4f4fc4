package org.micrograd.stdlib;

import java.util.Arrays;

/**
 * Between which numbers each variable may move.
 *
 * @param low the least number of each, or negative infinity
 * @param high the greatest number of each, or infinity
 */
public record Bounds(double[] low, double[] high) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if some low is not at most its high
   */
  public Bounds {
    if (low.length != high.length) {
      throw new IllegalArgumentException(
          "bounds need a low and a high number a variable, got %d and %d"
              .formatted(low.length, high.length));
    }
    for (int i = 0; i < low.length; i++) {
      if (!(low[i] <= high[i])) {
        throw new IllegalArgumentException(
            "variable %d needs low <= high, got %s and %s: exchange them"
                .formatted(i, low[i], high[i]));
      }
    }
  }

  /** None for any of so many variables. */
  public static Bounds none(int variables) {
    double[] low = new double[variables];
    double[] high = new double[variables];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    return new Bounds(low, high);
  }

  /** The nearest point that is allowed. */
  double[] nearest(double... x) {
    double[] near = new double[x.length];
    Arrays.setAll(near, i -> Math.min(Math.max(x[i], low[i]), high[i]));
    return near;
  }

  /** Whether a variable is at a bound and downhill is beyond it. */
  boolean holds(int i, double x, double slope) {
    return x <= low[i] && slope > 0 || x >= high[i] && slope < 0;
  }
}
