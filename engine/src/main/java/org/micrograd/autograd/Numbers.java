package org.micrograd.autograd;

import java.math.BigDecimal;
import java.math.MathContext;

/** Functions on doubles that {@code java.lang.Math} lacks. */
public final class Numbers {
  private Numbers() {}

  static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = Math.exp(x);
    return e / (1 + e);
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** x * y, and 0 where x is 0, whatever y. */
  static double chain(double x, double y) {
    return x == 0 ? 0 : x * y;
  }

  static double mod(double x, double y) {
    double r = x % y;
    return r != 0 && (r < 0) != (y < 0) ? r + y : r;
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
