package org.micrograd.autograd;

import java.math.BigDecimal;
import java.math.MathContext;

/** Functions on doubles that {@code java.lang.Math} lacks. */
public final class Numbers {
  private Numbers() {}

  /**
   * What an adjoint is where nothing arrives. It is the number to which any may be added without a
   * change; what happens to be 0 is kept apart from it as +0.
   */
  static final double NOTHING = -0.0;

  static boolean isNothing(double x) {
    return Double.doubleToRawLongBits(x) == Long.MIN_VALUE;
  }

  /** x * y where x is an adjoint. */
  static double chain(double x, double y) {
    return isNothing(x) ? x : x * y + 0.0;
  }

  /** x * y where both are adjoints. */
  static double chainBoth(double x, double y) {
    return isNothing(y) ? y : chain(x, y);
  }

  /** x / y where x is an adjoint. */
  static double chainDiv(double x, double y) {
    return isNothing(x) ? x : x / y + 0.0;
  }

  /** x * y, and 0 where x is 0, whatever y. */
  static double damp(double x, double y) {
    return x == 0 ? 0 : x * y;
  }

  /** As % of Python: a zero has the sign of y. */
  static double mod(double x, double y) {
    double r = x % y;
    return r == 0 ? Math.copySign(0, y) : (r < 0) != (y < 0) ? r + y : r;
  }

  /** As // of Python: the quotient is rounded only after the rest is gone, which is exact. */
  static double floorDiv(double x, double y) {
    double r = x % y;
    double whole = Math.rint((x - r) / y);
    return r != 0 && (r < 0) != (y < 0) ? whole - 1 : whole;
  }

  /** The exponent and the logarithm of a mantissa around 1: they never cancel. */
  static double log2(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return x > 0 && x < 1 ? log2(x * 0x1p54) - 54 : Math.log(x);
    }
    int exponent = Math.getExponent(x);
    double mantissa = Math.scalb(x, -exponent);
    return mantissa > SQRT2
        ? exponent + 1 + Math.log(mantissa / 2) / LN2
        : exponent + Math.log(mantissa) / LN2;
  }

  private static final double LN2 = Math.log(2);
  private static final double SQRT2 = Math.sqrt(2);

  /** x / hypot(x, y); scaled, so that neither very small nor very large numbers lose digits. */
  static double direction(double x, double y) {
    double size = Math.max(Math.abs(x), Math.abs(y));
    if (size == 0) {
      return x;
    }
    int shift = size < 0x1p-900 ? 200 : size > 0x1p900 ? -200 : 0;
    double a = Math.scalb(x, shift);
    return a / Math.hypot(a, Math.scalb(y, shift));
  }

  static double inversion(double x, double y) {
    return x == 0 && y == 0 ? 0 : direction(x, y) / Math.hypot(x, y);
  }

  static double lorentz(double x) {
    return Math.abs(x) < 0x1p500 ? 1 / (1 + x * x) : 1 / x / x;
  }

  static double asinh(double x) {
    double a = Math.abs(x);
    double size = a < 0x1p28 ? Math.log1p(a + a * a / (1 + Math.hypot(1, a))) : Math.log(a) + LN2;
    return Math.copySign(size, x);
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
  }

  static double sech(double x) {
    double e = Math.exp(-Math.abs(x));
    return 2 * e / (1 + e * e);
  }

  /**
   * A double as Python's {@code repr} writes it: the shortest digits that read back the same,
   * {@code 4.0}, {@code 1e-05}, {@code inf}, {@code nan}.
   */
  public static String repr(double x) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(x);
    if (size == 0 || (size >= 1e-3 && size < 1e7)) {
      return Double.toString(x);
    }
    BigDecimal digits = new BigDecimal(Double.toString(x)).stripTrailingZeros();
    if (digits.precision() == 2) {
      // Java writes two digits at least, and the nearest two where one would do: 4.9E-324.
      BigDecimal one = digits.round(new MathContext(1)).stripTrailingZeros();
      digits = one.doubleValue() == x ? one : digits;
    }
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < 16) {
      return digits.scale() > 0 ? digits.toPlainString() : digits.toPlainString() + ".0";
    }
    String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
