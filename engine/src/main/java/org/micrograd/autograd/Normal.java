package org.micrograd.autograd;

/** The standard normal distribution and what is made of it, to the last digit in its tails. */
final class Normal {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  /** From here down erfc is a product with a factor that underflows before the result does. */
  private static final double TAIL = -5;

  private Normal() {}

  static double pdf(double x) {
    double root = Math.exp(-0.25 * x * x);
    return DENSITY * root * root;
  }

  static double cdf(double x) {
    return x < TAIL ? tail(1, x) : 0.5 * Erf.erfc(-x * SQRT_HALF);
  }

  static double gelu(double x) {
    return x < TAIL ? tail(x, x) : x * cdf(x);
  }

  /** The derivative of gelu: cdf(x) + x * pdf(x). */
  static double geluSlope(double x) {
    return Math.abs(x) > 40 ? (x > 0 ? 1 : 0) : cdf(x) + x * pdf(x);
  }

  /** A factor times the distribution function. */
  private static double tail(double factor, double x) {
    double root = Math.exp(-0.25 * x * x);
    return root == 0 ? 0 : 0.5 * factor * Erf.erfcx(-x * SQRT_HALF) * root * root;
  }
}
