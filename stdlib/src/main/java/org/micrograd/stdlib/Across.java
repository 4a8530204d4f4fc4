package org.micrograd.stdlib;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** What goes all along an axis, as {@link Paintings#across} describes it. */
record Across(double low, double high, boolean isUpright, Ink ink, double width, double[] dash)
    implements Painting {
  @Override
  public double[] xs() {
    return isUpright ? new double[] {low, high} : new double[0];
  }

  @Override
  public double[] ys() {
    return isUpright ? new double[0] : new double[] {low, high};
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    Rectangle2D area = ((Axes) plane).area();
    double from = isUpright ? plane.x(low) : plane.y(low);
    double to = isUpright ? plane.x(high) : plane.y(high);
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return;
    }
    double least = Math.min(from, to);
    double size = Math.abs(to - from);
    Rectangle2D shape =
        isUpright
            ? new Rectangle2D.Double(least, area.getMinY(), size, area.getHeight())
            : new Rectangle2D.Double(area.getMinX(), least, area.getWidth(), size);
    if (low == high) {
      Line2D line =
          new Line2D.Double(shape.getMinX(), shape.getMinY(), shape.getMaxX(), shape.getMaxY());
      canvas.shape(line, Ink.NONE, ink, width, dash);
    } else {
      canvas.shape(shape, ink, Ink.NONE, 0);
    }
  }
}
