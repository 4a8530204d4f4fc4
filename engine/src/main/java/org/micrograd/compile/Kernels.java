package org.micrograd.compile;

/**
 * The parts of elementary functions that work on the bits of a number; what is left of them is
 * polynomials, which HotSpot vectorises.
 *
 * <p>Reductions and coefficients are the usual ones of exp and log in double precision: results
 * within two units in the last place of {@code Math}'s. Outside the range of the quick way each
 * asks {@code Math}.
 */
final class Kernels {
  /** Added to a number below 2^51 it leaves the nearest whole number in the low bits. */
  static final double ROUND = 0x1.8p52;

  private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);
  private static final double LN2 = Math.log(2);

  private Kernels() {}

  /**
   * exp(x) from its reduced value.
   *
   * @param p exp(x - n log 2)
   * @param k n + ROUND
   */
  static double exp(double p, double k, double x) {
    long n = Double.doubleToRawLongBits(k) - ROUND_BITS;
    return n > -1022 && n < 1023 ? p * power(n) : Math.exp(x);
  }

  /**
   * exp(x) - 1 from its reduced value, which has lost the sign of a zero.
   *
   * @param p exp(x - n log 2) - 1
   * @param k n + ROUND
   */
  static double expm1(double p, double k, double x) {
    long n = Double.doubleToRawLongBits(k) - ROUND_BITS;
    double value = n > -1022 && n < 1023 ? p * power(n) + (power(n) - 1) : Math.expm1(x);
    return Math.copySign(value, x);
  }

  /**
   * One of two numbers.
   *
   * @param truth 1 for the first, 0 for the second; not-a-number is the result where it is that
   */
  static double choose(double truth, double then, double otherwise) {
    long isThen = -(Double.doubleToRawLongBits(truth) >>> 61);
    long other = Double.doubleToRawLongBits(otherwise);
    long chosen = other ^ (Double.doubleToRawLongBits(then) ^ other) & isThen;
    return Double.longBitsToDouble(chosen) - 0 * truth;
  }

  private static double power(long n) {
    return Double.longBitsToDouble(n + 1023 << 52);
  }

  /** The exponential of minus the size of x, from which sigmoid and its derivative are made. */
  static double fall(double x) {
    return Math.exp(-Math.abs(x));
  }

  /** Of 1 and that, the part that is 1. */
  static double share(double fall) {
    return 1 / (1 + fall);
  }

  /** sigmoid(x) from both. */
  static double sigmoid(double x, double fall, double share) {
    return x >= 0 ? share : fall * share;
  }

  /** sigmoid(x) * sigmoid(-x) from both. */
  static double sigmoidSlope(double fall, double share) {
    return fall * share * share;
  }

  /** cosh(x) from e, the exponential of its size. */
  static double cosh(double e, double x) {
    return e < 0x1p1000 ? 0.5 * (e + 1 / e) : Math.cosh(x);
  }

  /** The mantissa of x from sqrt(1/2) to sqrt(2); 1 where x is no positive normal number. */
  static double mantissa(double x) {
    if (!normal(x)) {
      return 1;
    }
    long bits = Double.doubleToRawLongBits(x) - SQRT_HALF;
    return Double.longBitsToDouble((bits & MANTISSA) + SQRT_HALF);
  }

  /** The exponent that belongs to the mantissa, so that log(x) = log(mantissa) + exponent log 2. */
  static double exponent(double x) {
    return normal(x)
        ? (double) (Double.doubleToRawLongBits(x) - SQRT_HALF >> 52)
        : Math.log(x) / LN2;
  }

  private static final long SQRT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
  private static final long MANTISSA = (1L << 52) - 1;

  private static boolean normal(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }
}
