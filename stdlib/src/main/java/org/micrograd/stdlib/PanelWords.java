package org.micrograd.stdlib;

import java.awt.geom.Point2D;
import org.micrograd.draw.Canvas;

/**
 * Words in a panel.
 *
 * @param arrow the place an arrow leads to, or nothing
 * @param pointer how the arrow looks
 * @param inParts whether the place is given in parts of the frame
 * @param aside how far the words are right of their place and above it
 */
record PanelWords(
    String text,
    double x,
    double y,
    Lettering look,
    double[] arrow,
    Pointer pointer,
    boolean inParts,
    double[] aside)
    implements Painting {
  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    double left = plane.x(x);
    double top = plane.y(y);
    if (inParts && plane instanceof Axes axes) {
      left = axes.area().getMinX() + x * axes.area().getWidth();
      top = axes.area().getMaxY() - y * axes.area().getHeight();
    }
    if (Double.isNaN(left) || Double.isNaN(top)) {
      return;
    }
    if (arrow.length == 2) {
      Point2D to = new Point2D.Double(plane.x(arrow[0]), plane.y(arrow[1]));
      pointer.paint(canvas, look.box(text, left + aside[0], top - aside[1]), to);
    }
    look.paint(canvas, text, left + aside[0], top - aside[1]);
  }
}
