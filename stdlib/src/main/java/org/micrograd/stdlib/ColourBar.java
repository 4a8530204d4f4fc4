package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/**
 * A bar of colours right of a frame, or none.
 *
 * @param levels numbers where colours meet or, for one more, at ends
 */
record ColourBar(double[] levels, String[] colours) {
  private static final double AWAY = 12;
  private static final double BAR = 14;
  private static final double WORDS = 46;

  /** What it takes of a panel's width. */
  double width() {
    return colours.length == 0 ? 0 : BAR + WORDS + AWAY;
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
    double low = levels[0];
    double high = levels[levels.length - 1];
    for (double level : levels) {
      double y = area.getMaxY() - (level - low) / (high - low) * area.getHeight();
      canvas.text(Axis.text(level, 4), left + BAR + Axes.GAP, y, Letters.FROM, Ink.NOTE);
    }
  }
}
