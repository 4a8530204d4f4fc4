package org.micrograd.autograd;

/**
 * The logistic function and what is made of it, to the last digit on both sides. Compiled code
 * divides once for a function and its derivative, by 1 + e, and so the two do here, so that all
 * ways of asking give the same bits.
 */
final class Logistic {
  private Logistic() {}

  static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    double share = 1 / (1 + e);
    return x >= 0 ? share : e * share;
  }

  /** The derivative of sigmoid. */
  static double slope(double x) {
    double e = Math.exp(-Math.abs(x));
    double share = 1 / (1 + e);
    return e * share * share;
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** Two equal infinities have no difference. */
  static double logAddExp(double x, double y) {
    double distance = x == y ? 0 : Math.abs(x - y);
    return Math.max(x, y) + Math.log1p(Math.exp(-distance));
  }

  /** x * sigmoid(x); the square root of the exponential does not underflow before the product. */
  static double silu(double x) {
    if (x >= 0) {
      return x / (1 + Math.exp(-x));
    }
    double root = Math.exp(0.5 * x);
    return root == 0 ? -0.0 : x * root / (1 + root * root) * root;
  }

  /** The derivative of silu; those at x and -x add up to 1. */
  static double siluSlope(double x) {
    if (x > 0) {
      return 1 - siluSlope(-x);
    }
    double root = Math.exp(0.5 * x);
    double one = 1 + root * root;
    return root == 0 ? 0 : (1 + x / one) * root / one * root;
  }
}
