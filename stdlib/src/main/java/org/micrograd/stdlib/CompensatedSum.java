package org.micrograd.stdlib;

/**
 * A sum of products in twice the digits of a double: the rounding of each step, which is a double
 * itself, is added up beside it.
 */
final class CompensatedSum {
  private double sum;
  private double rest;

  /** Adds a product. */
  CompensatedSum add(double x, double y) {
    double product = x * y;
    double lost = Math.fma(x, y, -product);
    double total = sum + product;
    double part = total - sum;
    rest += (sum - (total - part)) + (product - part) + lost;
    sum = total;
    return this;
  }

  /** The sum as one double. */
  double value() {
    return sum + rest;
  }

  /** What the double does not hold. */
  double below() {
    return (sum - value()) + rest;
  }
}
