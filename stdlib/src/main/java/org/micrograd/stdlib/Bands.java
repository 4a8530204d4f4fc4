package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;
import org.micrograd.stdlib.Palette.Look;

/**
 * A field in bands of colour, and a bar that tells their numbers.
 *
 * @param levels where the bands meet, rising
 */
record Bands(Field field, double[] levels) implements Mark.Ground {
  private static final double EDGE = 0.6;
  private static final int MOST = 12;

  /** Where one band would hold more of the plane, numbers are no good levels. */
  private static final double MOST_OF_ALL = 0.5;

  private static final MathContext SHORT = new MathContext(2);
  private static final double BAR = 14;
  private static final double LINE = 15;

  /**
   * Levels for a field: round numbers, or, where those would not part it, bands of about the same
   * area.
   */
  static double[] levels(Field field) {
    double[] sorted = field.sorted();
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    double[] round =
        Ticks.round(low, high, MOST, false).stream()
            .mapToDouble(BigDecimal::doubleValue)
            .filter(level -> level > low && level < high)
            .toArray();
    int largest = 0;
    int before = 0;
    for (int k = 0; k <= round.length; k++) {
      double top = k == round.length ? Double.POSITIVE_INFINITY : round[k];
      int below = (int) Arrays.stream(sorted).filter(x -> x < top).count();
      largest = Math.max(largest, below - before);
      before = below;
    }
    return largest <= MOST_OF_ALL * sorted.length ? round : tenths(sorted);
  }

  private static double[] tenths(double[] sorted) {
    return IntStream.range(1, 10)
        .mapToDouble(k -> sorted[k * (sorted.length - 1) / 10])
        .map(x -> new BigDecimal(x).round(SHORT).doubleValue())
        .distinct()
        .toArray();
  }

  @Override
  public void paint(Canvas canvas, Plane plane, Look look) {
    region(0, Double.NEGATIVE_INFINITY, 0).paint(canvas, plane, look);
    for (int k = 0; k < levels.length; k++) {
      region(k + 1, levels[k], EDGE).paint(canvas, plane, look);
    }
  }

  private Region region(int band, double level, double edge) {
    return new Region(field, level, Palette.band(band, levels.length), edge);
  }

  /** The width of the bar with its numbers. */
  double barWidth() {
    return BAR
        + Axes.GAP
        + Arrays.stream(levels)
            .mapToObj(Bands::text)
            .mapToDouble(Letters.FROM::width)
            .reduce(0, Math::max);
  }

  /** Paints the bar from a place on, from the lowest band up. */
  void paintBar(Canvas canvas, double left, double top, double height) {
    double step = height / (levels.length + 1);
    for (int k = 0; k <= levels.length; k++) {
      double y = top + height - (k + 1) * step;
      Rectangle2D band = new Rectangle2D.Double(left, y, BAR, step);
      canvas.shape(band, Palette.band(k, levels.length), Ink.NONE, 0);
    }
    canvas.shape(new Rectangle2D.Double(left, top, BAR, height), Ink.NONE, Ink.FRAME, 1);
    int every = Math.max(1, (int) Math.ceil(LINE / step));
    for (int k = 0; k < levels.length; k += every) {
      double y = top + height - (k + 1) * step;
      canvas.text(text(levels[k]), left + BAR + Axes.GAP, y, Letters.FROM, Ink.NOTE);
    }
  }

  private static String text(double level) {
    return Axis.text(level, 4);
  }
}
