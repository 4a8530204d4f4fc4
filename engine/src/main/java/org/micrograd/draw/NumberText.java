package org.micrograd.draw;

import java.util.Locale;
import org.micrograd.autograd.Numbers;
import org.micrograd.outline.Outline.Spread;

/** Numbers as pictures write them. */
final class NumberText {
  private NumberText() {}

  /** Four decimals, as the notebook has them; more digits where four would show none. */
  static String of(double x) {
    if (!Double.isFinite(x)) {
      return Numbers.repr(x);
    }
    double size = Math.abs(x);
    if (x == 0) {
      // Of a sign that no rule of arithmetic shows nobody wants to read.
      return "0.0000";
    }
    boolean plain = size >= 1e-4 && size < 1e9;
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.4e", x);
  }

  /** One number, or the least and the greatest of several, in fewer digits. */
  static String of(Spread spread) {
    return spread.isWide() ? few(spread.low()) + " … " + few(spread.high()) : of(spread.low());
  }

  /** Three digits: {@code 0.0123}, {@code 4.5e-07}. */
  static String few(double x) {
    double size = Math.abs(x);
    if (!Double.isFinite(x) || x == 0) {
      return x == 0 ? "0" : Numbers.repr(x);
    }
    if (size < 1e-3 || size >= 1e6) {
      return String.format(Locale.ROOT, "%.2e", x).replace(".00e", "e");
    }
    int decimals = (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 5);
    String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
    return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
  }
}
