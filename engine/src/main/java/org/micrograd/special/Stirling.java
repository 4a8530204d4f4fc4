package org.micrograd.special;

import static org.micrograd.special.Gamma.BERNOULLI;
import static org.micrograd.special.Gamma.HALF_LOG_2PI;
import static org.micrograd.special.Gamma.LARGE;

/** Gamma functions of large numbers, and of numbers near one another. */
public final class Stirling {
  private Stirling() {}

  /** What lgamma(x) is above (x - 1/2) log x - x + log(2 pi) / 2. */
  static double rest(double x) {
    return x < LARGE
        ? Gamma.lgamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_2PI)
        : Gamma.rest(x);
  }

  /** x - log(1 + x). */
  static double excess(double x) {
    if (Math.abs(x) > 0.1) {
      return x - Math.log1p(x);
    }
    double sum = 0;
    for (int k = 20; k >= 2; k--) {
      sum = 1.0 / k - x * sum;
    }
    return x * x * sum;
  }

  /** The logarithm of gamma(x) gamma(y) / gamma(x + y), of their sizes. */
  public static double lbeta(double x, double y) {
    double p = Math.min(x, y);
    double q = Math.max(x, y);
    if (!(p > 0)) {
      return p == 0
          ? Double.POSITIVE_INFINITY
          : Gamma.lgamma(p) + Gamma.lgamma(q) - Gamma.lgamma(p + q);
    }
    if (q == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (q < LARGE) {
      return Gamma.lgamma(p) + Gamma.lgamma(q) - Gamma.lgamma(p + q);
    }
    if (p < LARGE) {
      double fall = -(q - 0.5) * Math.log1p(p / q) - p * Math.log(p + q) + p;
      return Gamma.lgamma(p) + (fall + rest(q) - rest(p + q));
    }
    return (p - 0.5) * Math.log(p / (p + q))
        + q * Math.log1p(-p / (p + q))
        + (HALF_LOG_2PI - 0.5 * Math.log(q) + rest(p) + rest(q) - rest(p + q));
  }

  /** gamma(x) gamma(y) / gamma(x + y). */
  public static double beta(double x, double y) {
    return x > 0 && y > 0
        ? Math.exp(lbeta(x, y))
        : Gamma.gamma(x) * Gamma.gamma(y) / Gamma.gamma(x + y);
  }

  /**
   * How much the n-th derivative of digamma grows from x to x + y: with all its digits, also where
   * y is small.
   *
   * @param order n, of which the nearest whole number counts
   */
  public static double step(double order, double x, double y) {
    double n = Math.floor(order + 0.5);
    if (!(n >= 0 && n <= 100 && x > 0 && Math.abs(y) <= x / 2)) {
      return Gamma.polygamma(n, x + y) - Gamma.polygamma(n, x);
    }
    double factorial = 1;
    for (int k = 2; k < n; k++) {
      factorial *= k;
    }
    double sum = 0;
    double at = x;
    for (; at < LARGE + n; at += 1) {
      sum += change(n + 1, at, y);
    }
    double tail = n == 0 ? -Math.log1p(y / at) : factorial * change(n, at, y);
    double whole = factorial * Math.max(n, 1);
    tail += whole * (sum + 0.5 * change(n + 1, at, y));
    double term = n == 0 ? 0.5 : n * (n + 1) / 2 * factorial;
    for (int k = 1; k <= BERNOULLI.length; k++) {
      tail += BERNOULLI[k - 1] * term * change(2 * k + n, at, y);
      term *= n == 0 ? k / (k + 1.0) : (2 * k + n) * (2 * k + n + 1) / ((2 * k + 1) * (2 * k + 2));
    }
    return n % 2 == 0 ? -tail : tail;
  }

  /** (x + y)^-m - x^-m. */
  private static double change(double m, double x, double y) {
    return Math.pow(x, -m) * Math.expm1(-m * Math.log1p(y / x));
  }
}
