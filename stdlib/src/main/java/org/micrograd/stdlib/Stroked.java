package org.micrograd.stdlib;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** A line with ends and corners of a form, as {@link Paintings#stroked} describes it. */
record Stroked(PlacedPath path, int cap, int join) implements Painting {
  private static final float MITER = 10;

  @Override
  public double[] xs() {
    return path.xs();
  }

  @Override
  public double[] ys() {
    return path.ys();
  }

  @Override
  public int covered(Rectangle2D box, Mark.Plane plane) {
    return path.covered(box, plane);
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    float[] dash = new float[path.dash().length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) path.dash()[i];
    }
    float wide = (float) path.width();
    BasicStroke stroke = new BasicStroke(wide, cap, join, MITER, dash.length == 0 ? null : dash, 0);
    path.outlines(plane)
        .forEach(line -> canvas.shape(stroke.createStrokedShape(line), path.line(), Ink.NONE, 0));
  }
}
