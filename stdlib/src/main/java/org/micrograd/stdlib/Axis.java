package org.micrograd.stdlib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The range of a plot's axis and the way its numbers are written.
 *
 * <p>XChart loses its ticks on very small, very large and constant numbers: it is handed numbers
 * divided by a power of ten, and the labels put the power back.
 *
 * @param low where the axis begins, divided by the power
 * @param high where it ends, divided by the power
 * @param exponent the power's exponent, 0 for ordinary numbers
 * @param log whether it is logarithmic
 */
record Axis(double low, double high, int exponent, boolean log) {
  /** The margin of an axis without one: XChart leaves out a label that lies at the very end. */
  static final double EDGE = 1e-6;

  /** Beyond such numbers labels have an exponent. */
  private static final int LARGE = 6;

  private static final int SMALL = -4;

  /** The least part of its numbers that an axis spans: closer ones count as equal. */
  private static final double CLOSE = 1e-7;

  /**
   * An axis that all finite numbers fit on.
   *
   * @param margin how far it goes beyond them, as a part of their range
   * @throws IllegalArgumentException if it is logarithmic and none is positive
   */
  static Axis of(double[] numbers, boolean log, double margin) {
    double[] found =
        Arrays.stream(numbers).filter(x -> Double.isFinite(x) && (!log || x > 0)).toArray();
    if (found.length == 0) {
      throw new IllegalArgumentException(
          log
              ? "a logarithmic axis needs a positive number"
              : "a plot needs at least one point that is finite");
    }
    double low = Arrays.stream(found).min().orElseThrow();
    double high = Arrays.stream(found).max().orElseThrow();
    return log ? logarithmic(low, high) : linear(low, high, margin);
  }

  private static Axis logarithmic(double low, double high) {
    double part = low == high ? 2 : Math.pow(high / low, 0.04);
    return new Axis(
        Math.max(low / part, Double.MIN_NORMAL),
        Math.min(high * part, Double.MAX_VALUE / 10),
        0,
        true);
  }

  private static Axis linear(double low, double high, double margin) {
    double most = Math.max(Math.abs(low), Math.abs(high));
    int digits = most == 0 ? 0 : (int) Math.floor(Math.log10(most));
    int exponent = digits >= LARGE || digits < SMALL ? digits : 0;
    double a = scaled(low, exponent);
    double b = scaled(high, exponent);
    double least = most == 0 ? 1 : scaled(most, exponent) * CLOSE;
    double room = b - a < least ? Math.max(0.5 * Math.abs(a), 0.5 * least) : margin * (b - a);
    return new Axis(a - room, b + room, exponent, false);
  }

  /** The same axis, beginning at 0. */
  Axis fromZero() {
    return new Axis(-EDGE * high, high, exponent, log);
  }

  /** A number as XChart gets it; NaN where the axis has no place for it. */
  double scaled(double x) {
    return log && !(x > 0) || Double.isInfinite(x) ? Double.NaN : scaled(x, exponent);
  }

  /** In two steps, as no power of ten reaches the least and greatest numbers. */
  private static double scaled(double x, int exponent) {
    int half = exponent / 2;
    return exponent == 0 ? x : x / Math.pow(10, half) / Math.pow(10, exponent - half);
  }

  /** How a number that XChart has made a tick of is written; all share the axis's exponent. */
  String label(double tick) {
    String text = text(tick, 9);
    return exponent == 0 || tick == 0 ? text : text + "e" + exponent;
  }

  /** A number in at most so many digits. */
  static String text(double x, int digits) {
    if (x == 0 || !Double.isFinite(x)) {
      return x == 0 ? "0" : String.valueOf(x);
    }
    BigDecimal number = new BigDecimal(x).round(new MathContext(digits)).stripTrailingZeros();
    int power = number.precision() - number.scale() - 1;
    return power < LARGE && power >= SMALL
        ? number.toPlainString()
        : number.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString() + "e" + power;
  }
}
