package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * What stands at the ends of a bar of colours for the numbers beyond it.
 *
 * @param under the colour of those below, or "" for nothing there
 * @param over the colour of those above
 * @param low how long the lower end is, as a part of the bar between the ends
 * @param isPointed whether the ends are arrows, and else rectangles
 */
record BarEnds(String under, String over, double low, double high, boolean isPointed) {
  static final BarEnds NONE = new BarEnds("", "", 0, 0, true);

  private double lower() {
    return under.isEmpty() ? 0 : low;
  }

  private double upper() {
    return over.isEmpty() ? 0 : high;
  }

  /** What is left of a length for the bar between the ends. */
  double inner(double all) {
    return all / (1 + lower() + upper());
  }

  /** How long the lower end is beside a bar of a length. */
  double below(double bar) {
    return bar * lower();
  }

  double above(double bar) {
    return bar * upper();
  }

  /** Paints the ends of a bar. */
  void paint(Canvas canvas, Rectangle2D bar, boolean isUpright) {
    double along = isUpright ? bar.getHeight() : bar.getWidth();
    if (!under.isEmpty()) {
      double edge = isUpright ? bar.getMaxY() : bar.getMinX();
      paint(canvas, bar, isUpright, edge, (isUpright ? 1 : -1) * below(along), under);
    }
    if (!over.isEmpty()) {
      double edge = isUpright ? bar.getMinY() : bar.getMaxX();
      paint(canvas, bar, isUpright, edge, (isUpright ? -1 : 1) * above(along), over);
    }
  }

  private void paint(
      Canvas canvas, Rectangle2D bar, boolean isUpright, double edge, double out, String colour) {
    double near = isUpright ? bar.getMinX() : bar.getMinY();
    double far = isUpright ? bar.getMaxX() : bar.getMaxY();
    double[][] corners =
        isPointed
            ? new double[][] {{near, edge}, {(near + far) / 2, edge + out}, {far, edge}}
            : new double[][] {{near, edge}, {near, edge + out}, {far, edge + out}, {far, edge}};
    Path2D path = new Path2D.Double();
    for (double[] at : corners) {
      double x = isUpright ? at[0] : at[1];
      double y = isUpright ? at[1] : at[0];
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    canvas.shape(path, new Ink(colour, colour), Ink.FRAME, 1);
  }
}
