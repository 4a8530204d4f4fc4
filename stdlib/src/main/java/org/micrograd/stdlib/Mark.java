package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;
import org.micrograd.io.Interruption;
import org.micrograd.stdlib.Palette.Look;

/** Something that a plot shows: a line, points, bars, or the ground below them. */
sealed interface Mark {
  /** Its name in the legend, empty for none. */
  String label();

  /** What the x axis must reach. */
  double[] xs();

  /** What the y axis must reach. */
  double[] ys();

  /** Paints it. */
  void paint(Canvas canvas, Plane plane, Look look);

  /** Paints what stands for it in the legend, around a place. */
  void sample(Canvas canvas, double x, double y, Look look);

  /** Whether something written in a box would hide some of it. */
  boolean touches(Rectangle2D box, Plane plane);

  /** Where numbers lie in the picture. */
  interface Plane {
    /** A number of the x axis in pixels; NaN where there is no place for it. */
    double x(double x);

    /** A number of the y axis in pixels; NaN where there is no place for it. */
    double y(double y);

    /** The same as x for a line, which leads far away to 0 and below on a logarithmic axis. */
    double lineX(double x);

    /** The same as y for a line, which leads far down to 0 and below on a logarithmic axis. */
    double lineY(double y);
  }

  /** The form around a point: a disc, and others for more series than there are colours. */
  private static Shape form(double x, double y, double radius, int round) {
    double r = radius * 1.15;
    return switch (round % 4) {
      case 0 -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case 1 -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case 2 -> PointForms.polygon(x, y - r, x + r, y + radius, x - r, y + radius);
      default -> PointForms.polygon(x, y - r, x + r, y, x, y + r, x - r, y);
    };
  }

  /**
   * A line through points; it is broken where one is not finite.
   *
   * @param dashed whether it only helps to read the others
   */
  record Line(String label, double[] xs, double[] ys, boolean dashed) implements Mark {
    private static final double[] HELPS = {7, 5};
    private static final double[][] ROUNDS = {{}, {8, 3, 2, 3}, {2, 2}, {12, 3}};

    /** Nearer points are one: a line of a million points has only so many pixels. */
    private static final double NEAR = 0.4;

    private void stroke(Canvas canvas, Shape shape, Look look) {
      double[] dash = dashed ? HELPS : ROUNDS[look.round() % ROUNDS.length];
      canvas.shape(shape, Ink.NONE, look.ink(), dashed ? 1.5 : 2, dash);
    }

    @Override
    public void paint(Canvas canvas, Plane plane, Look look) {
      Path2D alone = new Path2D.Double();
      stroke(canvas, path(plane, alone), look);
      if (alone.getCurrentPoint() != null) {
        canvas.shape(alone, look.ink(), Ink.NONE, 0);
      }
    }

    @Override
    public void sample(Canvas canvas, double x, double y, Look look) {
      stroke(canvas, new Line2D.Double(x - 9, y, x + 9, y), look);
    }

    @Override
    public boolean touches(Rectangle2D box, Plane plane) {
      double[] p = new double[6];
      double lastX = 0;
      double lastY = 0;
      PathIterator way = path(plane, new Path2D.Double()).getPathIterator(null);
      for (; !way.isDone(); way.next()) {
        boolean isLine = way.currentSegment(p) == PathIterator.SEG_LINETO;
        if (isLine ? box.intersectsLine(lastX, lastY, p[0], p[1]) : box.contains(p[0], p[1])) {
          return true;
        }
        lastX = p[0];
        lastY = p[1];
      }
      return false;
    }

    /** The line; points without a neighbour go to a path of their own. */
    private Path2D path(Plane plane, Path2D alone) {
      Path2D path = new Path2D.Double();
      double lastX = Double.NaN;
      // What the line covers at its last x: a point within adds nothing.
      double top = Double.NaN;
      double bottom = Double.NaN;
      // Stretches since the line began, or began anew after a gap.
      int stretches = 1;
      for (int i = 0; i <= xs.length; i++) {
        Interruption.check();
        double x = i == xs.length ? Double.NaN : plane.x(xs[i]);
        double y = i == xs.length ? Double.NaN : plane.y(ys[i]);
        if (Double.isNaN(x) || Double.isNaN(y)) {
          if (stretches == 0) {
            alone.append(form(lastX, top, 2.5, 0), false);
          }
          stretches = 1;
          lastX = Double.NaN;
        } else if (Double.isNaN(lastX)) {
          path.moveTo(x, y);
          stretches = 0;
          lastX = x;
          top = y;
          bottom = y;
        } else if (Math.abs(x - lastX) >= NEAR) {
          path.lineTo(x, y);
          stretches++;
          lastX = x;
          top = y;
          bottom = y;
        } else if (y < top - NEAR || y > bottom + NEAR) {
          path.lineTo(x, y);
          stretches++;
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
      return path;
    }
  }

  /** Points, each a form; many are dots, those that lie on one another only once. */
  record Points(String label, double[] xs, double[] ys) implements Mark {
    private static final int MANY = 2000;
    private static final int CELL = 2;

    @Override
    public void paint(Canvas canvas, Plane plane, Look look) {
      boolean many = xs.length > MANY;
      Set<Point2D> cells = new HashSet<>();
      Path2D dots = new Path2D.Double();
      for (int i = 0; i < xs.length; i++) {
        Interruption.check();
        double x = plane.x(xs[i]);
        double y = plane.y(ys[i]);
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
          if (!many) {
            canvas.shape(form(x, y, 4, look.round()), look.ink(), Ink.PAPER, 0.8);
          } else if (cells.add(new Point2D.Double(Math.rint(x / CELL), Math.rint(y / CELL)))) {
            dots.append(new Rectangle2D.Double(x - 1.25, y - 1.25, 2.5, 2.5), false);
          }
        }
      }
      if (many) {
        canvas.shape(dots, look.ink(), Ink.NONE, 0);
      }
    }

    @Override
    public void sample(Canvas canvas, double x, double y, Look look) {
      canvas.shape(form(x, y, 4, look.round()), look.ink(), Ink.NONE, 0);
    }

    @Override
    public boolean touches(Rectangle2D box, Plane plane) {
      for (int i = 0; i < xs.length; i++) {
        Interruption.check();
        double x = plane.x(xs[i]);
        double y = plane.y(ys[i]);
        if (box.intersects(x - 5, y - 5, 10, 10)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Bars that stand side by side on 0.
   *
   * @param xs their edges, rising, one more than bars
   * @param ys their heights
   */
  record Bars(String label, double[] xs, double[] ys) implements Mark {
    @Override
    public void paint(Canvas canvas, Plane plane, Look look) {
      Path2D bars = new Path2D.Double();
      for (int i = 0; i < ys.length; i++) {
        Interruption.check();
        bars.append(bar(i, plane), false);
      }
      canvas.shape(bars, look.ink(), Ink.NONE, 0);
    }

    private Rectangle2D bar(int i, Plane plane) {
      double left = plane.x(xs[i]);
      double top = plane.y(ys[i]);
      double width = Math.max(plane.x(xs[i + 1]) - left - 1, 0.5);
      return new Rectangle2D.Double(left + 0.5, top, width, plane.y(0) - top);
    }

    @Override
    public void sample(Canvas canvas, double x, double y, Look look) {
      canvas.shape(new Rectangle2D.Double(x - 7, y - 5, 14, 10), look.ink(), Ink.NONE, 0);
    }

    @Override
    public boolean touches(Rectangle2D box, Plane plane) {
      for (int i = 0; i < ys.length; i++) {
        Interruption.check();
        if (box.intersects(bar(i, plane))) {
          return true;
        }
      }
      return false;
    }
  }

  /** What lies below the others: the axes show all of its field and no more. */
  sealed interface Ground extends Mark permits Region, Bands {
    Field field();

    @Override
    default String label() {
      return "";
    }

    @Override
    default double[] xs() {
      return field().xs();
    }

    @Override
    default double[] ys() {
      return field().ys();
    }

    @Override
    default void sample(Canvas canvas, double x, double y, Look look) {
      // Without a label it is not in the legend.
    }

    @Override
    default boolean touches(Rectangle2D box, Plane plane) {
      return false;
    }
  }
}
