package org.micrograd.standins;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.micrograd.io.Interruption;

/** How the items of one array are written: all of them in columns of one width. */
final class ItemFormat {
  /** What set_printoptions says. */
  record Options(
      int precision,
      int threshold,
      int edges,
      int width,
      boolean isSuppressed,
      char sign,
      String mode,
      String nan,
      String inf) {}

  private final Options options;
  private final DType type;
  private final double[] finite;
  private int left;
  private int right;
  private DoubleFunction<String> write;

  private ItemFormat(DType type, double[] items, Options options) {
    this.type = type;
    this.options = options;
    this.finite = Arrays.stream(items).filter(Double::isFinite).toArray();
    if (isScientific()) {
      scientific();
    } else {
      positional();
    }
    if (finite.length < items.length) {
      boolean isSigned =
          options.sign != '-' || Arrays.stream(items).anyMatch(x -> x == Double.NEGATIVE_INFINITY);
      int most = Math.max(options.nan.length(), options.inf.length() + (isSigned ? 1 : 0));
      left = Math.max(left, most - right - 1);
    }
    if (options.sign == ' ' && Arrays.stream(finite).noneMatch(ItemFormat::isNegative)) {
      left++;
    }
  }

  /** How the shown items of an array are written, each given by its place in the store. */
  static IntFunction<String> of(
      NdArray a, NdArray shown, Options options, IntFunction<String> other) {
    if (!a.type().isNumber()) {
      return other;
    }
    if (a.type().isFloat()) {
      double[] store = (double[]) a.store();
      ItemFormat format = new ItemFormat(a.type(), shown.doubles(), options);
      return i -> format.text(store[i]);
    }
    long[] store = (long[]) a.store();
    if (a.type() == DType.BOOL) {
      return i -> store[i] == 0 ? "False" : a.ndim() == 0 ? "True" : " True";
    }
    LongFunction<String> text = a.type().isUnsignedLong() ? Long::toUnsignedString : Long::toString;
    int width = Arrays.stream(shown.longs()).mapToInt(x -> text.apply(x).length()).max().orElse(0);
    return i -> padded(text.apply(store[i]), width);
  }

  private static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static boolean isNegative(double x) {
    return Double.doubleToRawLongBits(x) < 0;
  }

  private boolean isScientific() {
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double x : finite) {
      most = Math.max(most, Math.abs(x));
      least = x == 0 ? least : Math.min(least, Math.abs(x));
    }
    return most > 0
        && (most >= 1e8 || !options.isSuppressed && (least < 1e-4 || ratio(most, least) > 1000));
  }

  private double ratio(double most, double least) {
    return type.round(most / least);
  }

  private String signed(double x, String text) {
    Interruption.check();
    return isNegative(x) || options.sign == '-' ? text : options.sign == '+' ? "+" + text : text;
  }

  private void scientific() {
    boolean isFixed = options.mode.equals("fixed");
    List<String> texts =
        Arrays.stream(finite)
            .mapToObj(x ->
                signed(
                    x,
                    isFixed
                        ? FloatText.scientificFixed(x, options.precision)
                        : FloatText.scientific(type, x, cut())))
            .toList();
    int digits = 0;
    int power = 0;
    for (String text : texts) {
      int point = text.indexOf('.');
      int e = text.indexOf('e');
      left = Math.max(left, point);
      digits = Math.max(digits, e - point - 1);
      power = Math.max(power, text.length() - e - 2);
    }
    int most = digits;
    int wide = power;
    right = wide + 2 + digits;
    write =
        x -> {
          String shortest = FloatText.scientific(type, x, 1000);
          boolean isAsLong = shortest.indexOf('e') - shortest.indexOf('.') - 1 == most;
          boolean isUnique = options.mode.equals("unique");
          // Digits beyond those that tell a number from its neighbours are the number's own.
          String text =
              signed(x, isUnique && isAsLong ? shortest : FloatText.scientificFixed(x, most));
          int e = text.indexOf('e');
          String own = text.substring(e + 2);
          return text.substring(0, e + 2) + "0".repeat(Math.max(0, wide - own.length())) + own;
        };
  }

  private int cut() {
    return options.mode.equals("unique") ? 1000 : options.precision;
  }

  private void positional() {
    boolean isFixed = options.mode.equals("fixed");
    List<String> texts =
        Arrays.stream(finite)
            .mapToObj(x ->
                signed(
                    x,
                    isFixed
                        ? FloatText.fixed(x, options.precision)
                        : FloatText.positional(type, x, cut())))
            .toList();
    for (String text : texts) {
      int point = text.indexOf('.');
      left = Math.max(left, point);
      right = Math.max(right, text.length() - point - 1);
    }
    int digits = right;
    boolean isEqual = isFixed || options.mode.equals("maxprec_equal");
    write =
        x -> {
          String text = isEqual ? FloatText.fixed(x, digits) : FloatText.positional(type, x, cut());
          int own = text.length() - text.indexOf('.') - 1;
          return signed(x, text) + (isEqual ? "0" : " ").repeat(Math.max(0, digits - own));
        };
  }

  private String text(double x) {
    if (!Double.isFinite(x)) {
      String sign = x < 0 ? "-" : options.sign == '+' ? "+" : "";
      return padded(sign + (Double.isNaN(x) ? options.nan : options.inf), left + right + 1);
    }
    return padded(write.apply(x), left + right + 1);
  }
}
