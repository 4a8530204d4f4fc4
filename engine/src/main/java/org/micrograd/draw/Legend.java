package org.micrograd.draw;

import java.util.stream.IntStream;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.LaidOutScene.Area;

/** What the colours of gradients mean: swatches from negative to positive, a number a decade. */
final class Legend {
  private static final double LEAST_DECADE = 54;
  private static final int DECADES = Style.STEPS / Style.A_DECADE;

  private Legend() {}

  static double width(double greatest) {
    return (2 * Style.STEPS + 1) * swatch(greatest) + 70;
  }

  /** Three of them are wide enough for a number below. */
  private static double swatch(double greatest) {
    return IntStream.range(0, DECADES)
            .mapToDouble(i -> 6 + Letters.SMALL.width("−" + size(greatest, i)))
            .reduce(LEAST_DECADE, Math::max)
        / Style.A_DECADE;
  }

  private static String size(double greatest, int decade) {
    return NumberText.few(greatest * Math.pow(10, -decade));
  }

  static void paint(GraphCanvas canvas, double x, double y, double greatest) {
    canvas.text("gradient", x, y + 4, Letters.NOTE, Style.NOTE);
    double left = x + 54;
    double swatch = swatch(greatest);
    int count = 2 * Style.STEPS + 1;
    for (int i = 0; i < count; i++) {
      Style style = Style.values()[Style.ZERO.ordinal() - Style.STEPS + i];
      double from = left + i * swatch;
      canvas.rectangle(new Area(from, y - 6, from + swatch, y + 10), 0, 0, style);
    }
    for (int i = 0; i < DECADES; i++) {
      String size = size(greatest, i);
      double in = i * Style.A_DECADE * swatch;
      canvas.text("−" + size, left + in, y + 20, Letters.SMALL, Style.NOTE);
      canvas.text(size, left + count * swatch - in, y + 20, Letters.SMALL, Style.NOTE);
    }
    canvas.text("0", left + count * swatch / 2, y + 20, Letters.SMALL, Style.NOTE);
  }
}
