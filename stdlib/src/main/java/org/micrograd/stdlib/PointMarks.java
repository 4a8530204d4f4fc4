package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** Points, as {@link Paintings#points} describes them. */
record PointMarks(
    double[] xs,
    double[] ys,
    double[] sizes,
    String[] colours,
    Rim rim,
    double[] opacities,
    String form)
    implements Painting {
  @Override
  public int covered(Rectangle2D box, Mark.Plane plane) {
    return (int)
        IntStream.range(0, xs.length)
            .filter(i -> box.contains(plane.x(xs[i]), plane.y(ys[i])))
            .count();
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    boolean isOpen = PointForms.isOpen(form);
    for (int i = 0; i < xs.length; i++) {
      double x = plane.x(xs[i]);
      double y = plane.y(ys[i]);
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        double opacity = opacities[i % opacities.length];
        Ink own = Paintings.ink(colours[i % colours.length], opacity);
        Ink around = isOpen && rim.isFace(i) ? own : rim.ink(i, opacity);
        Shape shape = PointForms.of(form, x, y, sizes[i % sizes.length] / 2);
        canvas.shape(shape, isOpen ? Ink.NONE : own, around, rim.width(i), rim.dash());
      }
    }
  }
}
