package org.micrograd.draw;

import java.util.stream.IntStream;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;

/** What the colours of gradients mean: a swatch a decade, from negative to positive. */
final class Legend {
  private static final double LEAST_SWATCH = 50;

  private Legend() {}

  static double width(double greatest) {
    return 9 * swatch(greatest) + 70;
  }

  /** Wide enough for the number below it. */
  private static double swatch(double greatest) {
    return IntStream.range(0, 4)
        .mapToDouble(i -> 6 + Letters.SMALL.width("−" + size(greatest, i)))
        .reduce(LEAST_SWATCH, Math::max);
  }

  private static String size(double greatest, int decade) {
    return NumberText.few(greatest * Math.pow(10, -decade));
  }

  static void paint(GraphCanvas canvas, double x, double y, double greatest) {
    canvas.text("gradient", x, y + 4, Letters.NOTE, Style.NOTE);
    double left = x + 54;
    double swatch = swatch(greatest);
    for (int i = 0; i < 9; i++) {
      Style style = Style.values()[Style.N4.ordinal() + i];
      double from = left + i * swatch;
      canvas.rectangle(new Area(from, y - 6, from + swatch, y + 10), 0, 0, style);
    }
    for (int i = 0; i < 4; i++) {
      String size = size(greatest, i);
      canvas.text("−" + size, left + i * swatch, y + 20, Letters.SMALL, Style.NOTE);
      canvas.text(size, left + (9 - i) * swatch, y + 20, Letters.SMALL, Style.NOTE);
    }
    canvas.text("0", left + 4.5 * swatch, y + 20, Letters.SMALL, Style.NOTE);
  }
}
