package org.micrograd.autograd;

/** Where an operation is smooth enough to be compared with finite differences. */
public enum Domain {
  /** -3 to 3. */
  REAL(-3, 3),
  /** 0.1 to 4. */
  POSITIVE(0.1, 4),
  /** -4 to -0.1. */
  NEGATIVE(-4, -0.1),
  /** 0.1 to 3, of either sign. */
  NONZERO(0.1, 3),
  /** 0.05 to 0.95. */
  UNIT_INTERVAL(0.05, 0.95),
  /** -0.9 to 0.9. */
  UNIT(-0.9, 0.9);

  private final double low;
  private final double high;

  Domain(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The point of the domain that belongs to a uniform number.
   *
   * @param u a number from 0 to 1
   */
  public double at(double u) {
    if (this != NONZERO) {
      return low + u * (high - low);
    }
    return u < 0.5 ? -high + 2 * u * (high - low) : low + (2 * u - 1) * (high - low);
  }
}
