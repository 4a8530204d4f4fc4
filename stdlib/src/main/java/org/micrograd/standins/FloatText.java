package org.micrograd.standins;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The digits of real numbers, as few as tell them from their neighbours. */
final class FloatText {
  private FloatText() {}

  /** The shortest number that reads as this one, of a type. */
  static BigDecimal shortest(DType type, double x) {
    if (type == DType.FLOAT16) {
      return shortestHalf(x);
    }
    boolean isNarrow = type == DType.FLOAT32;
    BigDecimal found = new BigDecimal(isNarrow ? Float.toString((float) x) : Double.toString(x));
    if (found.precision() == 2) {
      // Java writes two digits even where one is enough.
      BigDecimal one = found.round(new MathContext(1));
      boolean isSame = isNarrow ? one.floatValue() == (float) x : one.doubleValue() == x;
      found = isSame ? one : found;
    }
    return found.signum() == 0 ? BigDecimal.ZERO : found.stripTrailingZeros();
  }

  private static BigDecimal shortestHalf(double x) {
    BigDecimal exact = new BigDecimal(x);
    for (int digits = 1; ; digits++) {
      BigDecimal found = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (DType.FLOAT16.round(found.doubleValue()) == x) {
        return found.signum() == 0 ? BigDecimal.ZERO : found.stripTrailingZeros();
      }
    }
  }

  /** With at most so many digits behind the point: "0.5", "-1.", "2." */
  static String positional(DType type, double x, int precision) {
    BigDecimal short_ = shortest(type, x);
    // Of large numbers all digits before the point are true, not only those that tell them apart.
    BigDecimal cut =
        short_.scale() < 0
            ? new BigDecimal(x)
            : short_.scale() <= precision
                ? short_
                : new BigDecimal(x).setScale(precision, RoundingMode.HALF_EVEN);
    return sign(x) + plain(cut.abs());
  }

  /** The same with exactly so many, whatever tells it from its neighbours. */
  static String fixed(double x, int precision) {
    String digits =
        new BigDecimal(x).abs().setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    return sign(x) + (precision == 0 ? digits + "." : digits);
  }

  private static String plain(BigDecimal x) {
    BigDecimal bare = x.signum() == 0 ? BigDecimal.ZERO : x.stripTrailingZeros();
    String text = (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    return text.contains(".") ? text : text + ".";
  }

  /** With a power of ten: "1.5e-05". */
  static String scientific(DType type, double x, int precision) {
    BigDecimal short_ = shortest(type, x);
    if (short_.signum() == 0) {
      return sign(x) + "0.e+00";
    }
    BigDecimal cut =
        short_.precision() - 1 <= precision
            ? short_
            : new BigDecimal(x).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    BigDecimal bare = cut.stripTrailingZeros();
    return sign(x) + mantissa(bare) + power(bare);
  }

  /** The same with exactly so many digits. */
  static String scientificFixed(double x, int precision) {
    BigDecimal cut =
        new BigDecimal(x).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    if (cut.signum() == 0) {
      return sign(x) + "0." + "0".repeat(precision) + "e+00";
    }
    String digits = mantissa(cut);
    int found = digits.length() - digits.indexOf('.') - 1;
    return sign(x) + digits + "0".repeat(precision - found) + power(cut);
  }

  private static String mantissa(BigDecimal x) {
    String digits = x.unscaledValue().abs().toString();
    return digits.charAt(0) + "." + digits.substring(1);
  }

  private static String power(BigDecimal x) {
    int power = x.precision() - x.scale() - 1;
    return "e%s%02d".formatted(power < 0 ? "-" : "+", Math.abs(power));
  }

  private static String sign(double x) {
    return Double.doubleToRawLongBits(x) < 0 ? "-" : "";
  }

  /** A number on its own, as Python would write it. */
  static String alone(DType type, double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(x);
    if (x != 0 && (size >= 1e16 || size < 1e-4)) {
      return scientific(type, x, 1000).replace(".e", "e");
    }
    String text = sign(x) + plain(shortest(type, x).abs());
    return text.endsWith(".") ? text + "0" : text;
  }
}
