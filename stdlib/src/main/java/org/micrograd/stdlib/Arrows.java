package org.micrograd.stdlib;

import java.awt.geom.Path2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * Arrows from places along vectors, as {@link Paintings#arrows} describes them.
 *
 * @param scale vectors of this length are as long as the frame is wide, or as a step of the axes
 * @param kind how they lie: "uv" as on paper or "xy" as in the axes; "width" or "xy" for the scale;
 *     and "tail", "mid" or "tip", what of them is at their place
 * @param head the shaft in parts of the frame's width, and in shafts how wide the head is, how long
 *     at its sides, and how long at the shaft
 */
record Arrows(
    double[][] all, String[] colours, double opacity, double scale, String kind, double[] head)
    implements Painting {
  @Override
  public void paint(Canvas canvas, Mark.Plane plane) {
    double wide = plane instanceof Axes axes ? axes.area().getWidth() : 1;
    for (int i = 0; i < all[0].length; i++) {
      double x = plane.x(all[0][i]);
      double y = plane.y(all[1][i]);
      double[] along = vector(plane, i, wide);
      if (Double.isFinite(x + y + along[0] + along[1])) {
        double back = kind.endsWith("mid") ? 0.5 : kind.endsWith("tip") ? 1 : 0;
        Path2D path = arrow(x - back * along[0], y - back * along[1], along, head[0] * wide);
        canvas.shape(path, Paintings.ink(colours[i % colours.length], opacity), Ink.NONE, 0);
      }
    }
  }

  /** How far right and down an arrow reaches. */
  private double[] vector(Mark.Plane plane, int i, double wide) {
    double u = all[2][i];
    double v = all[3][i];
    double x = all[0][i];
    double y = all[1][i];
    double part = kind.contains(" xy ") ? 1 / scale : 1;
    double right = plane.x(x + part * u) - plane.x(x);
    double down = plane.y(y + part * v) - plane.y(y);
    if (kind.startsWith("xy xy")) {
      return new double[] {right, down};
    }
    double length =
        kind.contains(" xy ")
            ? Math.hypot(u, v) * part * Math.abs(plane.x(x + 1) - plane.x(x))
            : Math.hypot(u, v) / scale * wide;
    double angle = kind.startsWith("uv") ? Math.atan2(-v, u) : Math.atan2(down, right);
    return new double[] {length * Math.cos(angle), length * Math.sin(angle)};
  }

  /** A short arrow is a smaller one. */
  private Path2D arrow(double x, double y, double[] along, double shaft) {
    double length = Math.hypot(along[0], along[1]);
    double small = Math.min(1, length / Math.max(1e-9, head[2] * shaft));
    double thin = shaft * small;
    double[] ends = {0, length - head[3] * thin, length - head[2] * thin, length};
    double[] sides = {thin / 2, thin / 2, head[1] * thin / 2, 0};
    double cos = length == 0 ? 1 : along[0] / length;
    double sin = length == 0 ? 0 : along[1] / length;
    Path2D path = new Path2D.Double();
    for (int k = 0; k < 7; k++) {
      int corner = k < 4 ? k : 6 - k;
      double out = k < 4 ? sides[corner] : -sides[corner];
      double px = x + cos * ends[corner] - sin * out;
      double py = y + sin * ends[corner] + cos * out;
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
