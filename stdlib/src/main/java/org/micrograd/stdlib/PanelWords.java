package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * Words in a panel.
 *
 * @param arrow the place an arrow leads to, or nothing
 * @param inParts whether the place is given in parts of the frame
 * @param aside how far the words are right of their place and above it
 */
record PanelWords(
    String text,
    double x,
    double y,
    Lettering look,
    double[] arrow,
    boolean inParts,
    double[] aside)
    implements Painting {
  private static final double HEAD = 7;

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
      arrow(canvas, left + aside[0], top - aside[1], plane.x(arrow[0]), plane.y(arrow[1]));
    }
    look.paint(canvas, text, left + aside[0], top - aside[1]);
  }

  private void arrow(Canvas canvas, double fromX, double fromY, double toX, double toY) {
    double angle = Math.atan2(toY - fromY, toX - fromX);
    Path2D path = new Path2D.Double();
    path.moveTo(fromX, fromY);
    path.lineTo(toX, toY);
    for (double side : new double[] {-0.4, 0.4}) {
      path.moveTo(toX, toY);
      path.lineTo(toX - HEAD * Math.cos(angle + side), toY - HEAD * Math.sin(angle + side));
    }
    canvas.shape(path, Ink.NONE, look.ink(), 1.2);
  }
}
