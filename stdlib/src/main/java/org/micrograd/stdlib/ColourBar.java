package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/**
 * A bar of colours right of a frame, or none.
 *
 * @param levels numbers where colours meet, both ends included, or only the ends
 * @param label what the numbers are, or ""
 */
record ColourBar(double[] levels, String[] colours, String label) {
  private static final double AWAY = 12;
  private static final double BAR = 14;
  private static final double LINE = 17;

  /** Between the middles of two numbers. */
  private static final double APART = 16;

  private static final int MOST = 9;

  /** What it takes of a panel's width. */
  double width() {
    return colours.length == 0 ? 0 : AWAY + BAR + Axes.GAP + words() + (label.isEmpty() ? 0 : LINE);
  }

  void paint(Canvas canvas, Rectangle2D area) {
    int count = colours.length;
    if (count == 0) {
      return;
    }
    double left = area.getMaxX() + AWAY;
    double step = area.getHeight() / count;
    for (int k = 0; k < count; k++) {
      Ink ink = new Ink(colours[k], colours[k]);
      double y = area.getMaxY() - (k + 1) * step;
      canvas.shape(new Rectangle2D.Double(left, y, BAR, step + 0.5), ink, Ink.NONE, 0);
    }
    canvas.shape(
        new Rectangle2D.Double(left, area.getMinY(), BAR, area.getHeight()),
        Ink.NONE,
        Ink.FRAME,
        1);
    for (Ticks.Tick tick : ticks((int) (area.getHeight() / APART))) {
      double y = area.getMaxY() - tick.part() * area.getHeight();
      canvas.text(tick.label(), left + BAR + Axes.GAP, y, Letters.FROM, Ink.NOTE);
    }
    double right = left + BAR + Axes.GAP + words() + LINE / 2 + 2;
    canvas.text(label, right, area.getCenterY(), Letters.UPWARDS, Ink.TEXT);
  }

  private double words() {
    return ticks(MOST).stream().mapToDouble(t -> Letters.FROM.width(t.label())).max().orElse(0);
  }

  /** Round numbers; where colours meet, those numbers, or each second or third of them. */
  private List<Ticks.Tick> ticks(int most) {
    double low = levels[0];
    double high = levels[levels.length - 1];
    if (levels.length != colours.length + 1 || levels.length == 2) {
      return Ticks.of(new Axis(low, high, false, false), Math.clamp(most / 2, 2, MOST)).all();
    }
    int stride = Math.ceilDiv(levels.length, Math.max(2, Math.min(most, 2 * MOST)));
    return Arrays.stream(levels)
        .filter(x -> Arrays.binarySearch(levels, x) % stride == 0)
        .mapToObj(x -> new Ticks.Tick((x - low) / (high - low), Axis.text(x, 4)))
        .toList();
  }
}
