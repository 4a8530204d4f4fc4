package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.draw.Canvas;

/** Boxes between numbers of both axes, as {@link Paintings#boxes} describes them. */
record Boxes(
    double[] left,
    double[] right,
    double[] bottom,
    double[] top,
    String[] colours,
    Rim rim,
    double opacity,
    int rises)
    implements Outlined {
  @Override
  public double[] bases(int axis) {
    return axis != rises ? new double[0] : axis == 0 ? left : bottom;
  }

  @Override
  public double[] xs() {
    return joined(left, right);
  }

  @Override
  public double[] ys() {
    return joined(bottom, top);
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** A box in pixels, or nothing where it has no place. */
  private Rectangle2D box(int i, Mark.Plane plane) {
    double x = plane.x(left[i]);
    double y = plane.y(top[i]);
    double toX = plane.x(right[i]);
    double toY = plane.y(bottom[i]);
    return Double.isNaN(x + y + toX + toY)
        ? new Rectangle2D.Double()
        : new Rectangle2D.Double(
            Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y));
  }

  @Override
  public int covered(Rectangle2D place, Mark.Plane plane) {
    return (int)
        IntStream.range(0, left.length).filter(i -> box(i, plane).intersects(place)).count();
  }

  @Override
  public List<Shape> outlines(Mark.Plane plane) {
    return IntStream.range(0, left.length).mapToObj(i -> (Shape) box(i, plane)).toList();
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    for (int i = 0; i < left.length; i++) {
      Rectangle2D box = box(i, plane);
      if (box.getMaxX() > 0) {
        // Fields of a mesh overlap a little: between smooth edges the ground would be seen.
        double more = rises < 0 && opacity >= 1 && rim.isNone() ? 0.5 : 0;
        canvas.shape(
            new Rectangle2D.Double(
                box.getX() - more,
                box.getY() - more,
                box.getWidth() + 2 * more,
                box.getHeight() + 2 * more),
            Paintings.ink(colours[i % colours.length], opacity),
            rim.ink(i, opacity),
            rim.width(i),
            rim.dash());
      }
    }
  }
}
