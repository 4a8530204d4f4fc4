package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** Areas with a pattern on them, as {@link Paintings#hatched} describes them. */
record Hatched(Outlined inner, String signs, Ink ink) implements Painting {
  @Override
  public double[] xs() {
    return inner.xs();
  }

  @Override
  public double[] ys() {
    return inner.ys();
  }

  @Override
  public double[] bases(int axis) {
    return inner.bases(axis);
  }

  @Override
  public int covered(Rectangle2D box, Mark.Plane plane) {
    return inner.covered(box, plane);
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    inner.paint(canvas, plane);
    for (Shape shape : inner.outlines(plane)) {
      canvas.shape(Hatch.in(shape, signs), Ink.NONE, ink, 1);
    }
  }
}
