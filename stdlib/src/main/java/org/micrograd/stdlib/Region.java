package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;
import org.micrograd.stdlib.Palette.Look;

/**
 * A part of the plane in a colour of its own: where a field is above a level.
 *
 * @param edge the width of the line around it, 0 for none
 */
record Region(Field field, double level, Ink fill, double edge) implements Mark.Ground {
  private static final double STRONG = 1.6;

  /** The regions of the plane in which a model chooses each class, as {@link Plot#boundary}. */
  static Region[] boundary(double[] xs, double[] ys, double[][]... scores) {
    Field first = Stream.of(scores).map(grid -> new Field(xs, ys, grid)).toList().getFirst();
    Region ground = new Region(first, Double.NEGATIVE_INFINITY, Palette.pale(0, 1), 0);
    if (scores.length == 1) {
      return new Region[] {
        ground,
        new Region(first, -1, Palette.pale(0, 0), 0),
        new Region(first, 0, Palette.pale(1, 0), STRONG),
        new Region(first, 1, Palette.pale(1, 1), 0)
      };
    }
    Region[] regions = new Region[scores.length];
    regions[0] = ground;
    for (int k = 1; k < scores.length; k++) {
      int own = k;
      Field lead = first.map(at -> lead(scores, own, at[0], at[1]));
      regions[k] = new Region(lead, 0, Palette.pale(k, 1), STRONG);
    }
    return regions;
  }

  /** By how much a score is above all others. */
  private static double lead(double[][][] scores, int own, int i, int j) {
    double best = Double.NEGATIVE_INFINITY;
    for (int other = 0; other < scores.length; other++) {
      best = other == own ? best : Math.max(best, scores[other][i][j]);
    }
    return scores[own][i][j] - best;
  }

  @Override
  public void paint(Canvas canvas, Plane plane, Look look) {
    List<double[][]> loops = field.above(level);
    canvas.shape(path(loops, plane, false), fill, Ink.NONE, 0);
    if (edge > 0) {
      canvas.shape(path(loops, plane, true), Ink.NONE, Ink.NOTE, edge);
    }
  }

  /** The line around it alone. */
  void paintEdge(Canvas canvas, Plane plane, Ink ink, double width, double[] dash) {
    canvas.shape(path(field.above(level), plane, true), Ink.NONE, ink, width, dash);
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
