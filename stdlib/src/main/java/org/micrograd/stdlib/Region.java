package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;
import org.micrograd.stdlib.Palette.Look;

/**
 * A part of the plane in a colour of its own: where a field is above a level.
 *
 * @param edge the width of the line around it, 0 for none
 */
record Region(Field field, double level, Ink fill, double edge) implements Mark.Ground {
  @Override
  public void paint(Canvas canvas, Plane plane, Look look) {
    List<double[][]> loops = field.above(level);
    canvas.shape(path(loops, plane, false), fill, Ink.NONE, 0);
    if (edge > 0) {
      canvas.shape(path(loops, plane, true), Ink.NONE, Ink.NOTE, edge);
    }
  }

  /** The line around it alone. */
  void paintEdge(Canvas canvas, Plane plane, Ink ink, double width) {
    canvas.shape(path(field.above(level), plane, true), Ink.NONE, ink, width);
  }

  /** The edges; without the parts that only close a loop along the field's own border. */
  private Path2D path(List<double[][]> loops, Plane plane, boolean open) {
    Path2D path = new Path2D.Double();
    for (double[][] loop : loops) {
      double[] last = loop[loop.length - 1];
      path.moveTo(plane.x(last[0]), plane.y(last[1]));
      for (double[] point : loop) {
        if (open && field.isOnBorder(last, point)) {
          path.moveTo(plane.x(point[0]), plane.y(point[1]));
        } else {
          path.lineTo(plane.x(point[0]), plane.y(point[1]));
        }
        last = point;
      }
      if (!open) {
        path.closePath();
      }
    }
    return path;
  }
}
