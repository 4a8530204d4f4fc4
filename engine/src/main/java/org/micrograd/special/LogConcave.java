package org.micrograd.special;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a distribution function, or what is left of 1 above it, is a given share: by Newton's
 * method on its logarithm. That is concave for the distributions that are solved here, each in a
 * variable of its own; so a step goes too far once at most, and then comes nearer from one side.
 */
final class LogConcave {
  private static final int STEPS = 400;
  private static final double ENOUGH = 1e-10;

  private LogConcave() {}

  /**
   * Where the function is the share.
   *
   * @param function rises to 1, or falls to 0
   * @param density how fast it rises or falls, positive
   * @param share above 0, at most 1/2 or so
   */
  static double solve(
      DoubleUnaryOperator function,
      DoubleUnaryOperator density,
      boolean rises,
      double share,
      double start) {
    double before = start;
    double at = start;
    for (int i = 0; i < STEPS; i++) {
      double value = function.applyAsDouble(at);
      double slope = density.applyAsDouble(at);
      if (!(value > 0 && slope > 0)) {
        if (at == before || Math.abs(at - before) < ENOUGH * Math.abs(at)) {
          return at;
        }
        at = 0.5 * (at + before);
        continue;
      }
      double step = logRatio(share, value) * value / slope;
      before = at;
      at += rises ? step : -step;
      if (Math.abs(step) < ENOUGH) {
        break;
      }
    }
    return at;
  }

  /** log(a / b), with its digits where they are near one another. */
  private static double logRatio(double a, double b) {
    double off = (a - b) / b;
    return Math.abs(off) < 0.5 ? Math.log1p(off) : Math.log(a) - Math.log(b);
  }
}
