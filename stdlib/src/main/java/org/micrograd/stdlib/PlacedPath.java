package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** A line through points or the area within, as {@link Paintings#path} describes it. */
record PlacedPath(
    double[] xs, double[] ys, Ink fill, Ink line, double width, double[] dash, boolean reaches)
    implements Outlined {
  @Override
  public double[] xs() {
    return reaches ? xs : new double[0];
  }

  @Override
  public double[] ys() {
    return reaches ? ys : new double[0];
  }

  /** Whether it ends where it begins, without a gap: the corner there is one like the others. */
  private boolean isRing() {
    int last = xs.length - 1;
    return last > 1
        && xs[0] == xs[last]
        && ys[0] == ys[last]
        && Arrays.stream(xs).noneMatch(Double::isNaN)
        && Arrays.stream(ys).noneMatch(Double::isNaN);
  }

  private Path2D path(Mark.Plane plane) {
    Path2D path = new Path2D.Double();
    boolean isDown = false;
    for (int i = 0; i < xs.length; i++) {
      double x = plane.lineX(xs[i]);
      double y = plane.lineY(ys[i]);
      if (Double.isNaN(x) || Double.isNaN(y)) {
        isDown = false;
      } else if (isDown) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
        isDown = true;
      }
    }
    return path;
  }

  @Override
  public List<Shape> outlines(Mark.Plane plane) {
    return List.of(path(plane));
  }

  @Override
  public int covered(Rectangle2D box, Mark.Plane plane) {
    if (!fill.equals(Ink.NONE)) {
      return path(plane).intersects(box) ? 1 : 0;
    }
    double[] to = {Double.NaN, Double.NaN};
    int found = 0;
    for (int i = 0; !line.equals(Ink.NONE) && i < xs.length; i++) {
      double[] from = to;
      to = new double[] {plane.lineX(xs[i]), plane.lineY(ys[i])};
      if (!Double.isNaN(from[0] + from[1] + to[0] + to[1])) {
        found += box.intersectsLine(from[0], from[1], to[0], to[1]) ? 1 : 0;
      }
    }
    return found;
  }

  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    Path2D path = path(plane);
    if (path.getCurrentPoint() != null) {
      if (isRing()) {
        path.closePath();
      }
      canvas.shape(path, fill, line, width, dash);
    }
  }
}
