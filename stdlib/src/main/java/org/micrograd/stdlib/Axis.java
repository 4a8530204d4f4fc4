package org.micrograd.stdlib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The range of a plot's axis, and where numbers lie on it.
 *
 * @param log whether it is logarithmic
 * @param whole whether all its numbers are whole, as counts are, or all half way between two
 */
record Axis(double low, double high, boolean log, boolean whole) {
  /** Beyond such powers of ten numbers are written with an exponent. */
  static final int LARGE = 6;

  static final int SMALL = -4;

  /** The least part of its numbers that an axis spans: closer ones count as equal. */
  private static final double CLOSE = 1e-13;

  /** So many lengths of an axis before its begin a line to there seems to go straight down. */
  private static final double FAR = -100;

  /** Beyond it not every number is a double. */
  private static final double MOST_WHOLE = 1L << 53;

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
    // Half ones are the edges of bars around whole numbers.
    boolean whole =
        Arrays.stream(found).allMatch(x -> x == Math.rint(x) && Math.abs(x) < MOST_WHOLE)
            || Arrays.stream(found).allMatch(x -> Math.abs(x % 1) == 0.5);
    return log ? logarithmic(low, high, margin) : linear(low, high, margin, whole);
  }

  private static Axis logarithmic(double low, double high, double margin) {
    double room = low == high ? 0.3 : margin * (Math.log10(high) - Math.log10(low));
    return new Axis(
        Math.max(low / Math.pow(10, room), Double.MIN_VALUE),
        Math.min(high * Math.pow(10, room), Double.MAX_VALUE),
        true,
        false);
  }

  private static Axis linear(double low, double high, double margin, boolean whole) {
    double unit = unit(low, high);
    double range = high / unit - low / unit;
    double most = Math.max(Math.abs(low), Math.abs(high));
    boolean isFlat = range <= CLOSE * (most / unit);
    double flat = most == 0 ? 0.5 : 0.5 * most / unit;
    double room = (isFlat ? flat : margin * range) * unit;
    return new Axis(finite(low - room), finite(high + room), false, whole);
  }

  private static double finite(double x) {
    return Math.clamp(x, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** A power of two by which the range can be divided and computed with. */
  private static double unit(double low, double high) {
    double most = Math.max(Math.abs(low), Math.abs(high));
    return most > 1e300 ? 0x1p60 : most < 1e-280 ? 0x1p-600 : 1;
  }

  /** The same axis, beginning at 0. */
  Axis fromZero() {
    return new Axis(0, high, log, whole);
  }

  /** How far along the axis a number lies, from 0 to 1; NaN where it has no place. */
  double part(double x) {
    if (!Double.isFinite(x) || log && !(x > 0)) {
      return Double.NaN;
    }
    if (log) {
      double least = Math.log10(low);
      return (Math.log10(x) - least) / (Math.log10(high) - least);
    }
    double unit = unit(low, high);
    return (x / unit - low / unit) / (high / unit - low / unit);
  }

  /** The same for a corner of a line: what is not positive lies far before a logarithmic axis. */
  double linePart(double x) {
    return log && x <= 0 && Double.isFinite(x) ? FAR : part(x);
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
