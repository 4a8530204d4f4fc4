package org.micrograd.draw;

import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Placed.Area;

/** What the colours of gradients mean: a swatch a decade, from negative to positive. */
final class Legend {
  private static final double SWATCH = 50;
  static final double WIDTH = 9 * SWATCH + 70;

  private Legend() {}

  static void paint(Canvas canvas, double x, double y, double greatest) {
    canvas.text("gradient", x, y + 4, Letters.NOTE, Style.NOTE);
    double left = x + 54;
    for (int i = 0; i < 9; i++) {
      Style style = Style.values()[Style.N4.ordinal() + i];
      double from = left + i * SWATCH;
      canvas.rectangle(new Area(from, y - 6, from + SWATCH, y + 10), 0, 0, style);
    }
    for (int i = 0; i < 4; i++) {
      String size = Digits.few(greatest * Math.pow(10, -i));
      canvas.text("−" + size, left + i * SWATCH, y + 20, Letters.SMALL, Style.NOTE);
      canvas.text(size, left + (9 - i) * SWATCH, y + 20, Letters.SMALL, Style.NOTE);
    }
    canvas.text("0", left + 4.5 * SWATCH, y + 20, Letters.SMALL, Style.NOTE);
  }
}
