package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text stands out from what it is written on, on light and on dark paper. */
class ContrastTest {
  /** What the guidelines for accessible pages ask of text. */
  private static final double LEAST = 4.5;

  @ParameterizedTest
  @EnumSource
  void textCanBeRead(Style style) {
    for (boolean isDark : new boolean[] {false, true}) {
      Style.Colours own = style.colours(isDark);
      String[] grounds =
          own.fill().equals("none")
              ? new String[] {
                Style.PAPER.colours(isDark).fill(), Style.FRAME.colours(isDark).fill()
              }
              : new String[] {own.fill()};
      for (String ground : grounds) {
        double contrast = contrast(own.text(), ground);
        assertTrue(contrast >= LEAST, style + (isDark ? ", dark: " : ": ") + contrast);
      }
    }
  }

  private static double contrast(String a, String b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  /** The relative luminance of a colour, as WCAG 2 defines it. */
  private static double luminance(String colour) {
    int rgb = Integer.decode(colour);
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
