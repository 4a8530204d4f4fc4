package org.micrograd.stdlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that a plot shows: a line, points, bars, a coloured region. */
sealed interface Mark {
  /** Its name in the legend, empty for none. */
  String label();

  /** What the x axis must reach. */
  double[] xs();

  /** What the y axis must reach. */
  double[] ys();

  /** Paints it, in a colour of the plot's palette unless it has its own. */
  void paint(Graphics2D g, Plane plane, Color color);

  /** Where numbers lie in the picture. */
  interface Plane {
    /** A number of the x axis in pixels; NaN where there is no place for it. */
    double x(double x);

    /** A number of the y axis in pixels; NaN where there is no place for it. */
    double y(double y);
  }

  /** The circle around a point. */
  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /**
   * A line through points; it is broken where one is not finite.
   *
   * @param dashed whether it only helps to read the others
   */
  record Line(String label, double[] xs, double[] ys, boolean dashed) implements Mark {
    private static final BasicStroke SOLID =
        new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0);

    /** Nearer points are one: a line of a million points has only so many pixels. */
    private static final double NEAR = 0.4;

    BasicStroke stroke() {
      return dashed ? DASHED : SOLID;
    }

    @Override
    public void paint(Graphics2D g, Plane plane, Color color) {
      g.setColor(color);
      g.setStroke(stroke());
      Path2D path = new Path2D.Double();
      double lastX = Double.NaN;
      // What the line covers at its last x: a point within adds nothing.
      double top = Double.NaN;
      double bottom = Double.NaN;
      // Stretches since the line began, or began anew after a gap.
      int stretches = 1;
      for (int i = 0; i <= xs.length; i++) {
        double x = i == xs.length ? Double.NaN : plane.x(xs[i]);
        double y = i == xs.length ? Double.NaN : plane.y(ys[i]);
        if (Double.isNaN(x) || Double.isNaN(y)) {
          if (stretches == 0) {
            g.fill(circle(lastX, top, 2.5));
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
      g.draw(path);
    }
  }

  /** Points, each a disc; many are dots, those that lie on one another only once. */
  record Points(String label, double[] xs, double[] ys) implements Mark {
    private static final int MANY = 2000;
    private static final int CELL = 2;
    private static final BasicStroke EDGE = new BasicStroke(0.8f);

    @Override
    public void paint(Graphics2D g, Plane plane, Color color) {
      boolean many = xs.length > MANY;
      Set<Point2D> cells = new HashSet<>();
      Path2D dots = new Path2D.Double();
      for (int i = 0; i < xs.length; i++) {
        double x = plane.x(xs[i]);
        double y = plane.y(ys[i]);
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
          if (!many) {
            disc(g, circle(x, y, 4), color);
          } else if (cells.add(new Point2D.Double(Math.rint(x / CELL), Math.rint(y / CELL)))) {
            dots.append(new Rectangle2D.Double(x - 1.25, y - 1.25, 2.5, 2.5), false);
          }
        }
      }
      g.setColor(color);
      g.fill(dots);
    }

    private static void disc(Graphics2D g, Ellipse2D disc, Color color) {
      g.setColor(color);
      g.fill(disc);
      g.setColor(Color.WHITE);
      g.setStroke(EDGE);
      g.draw(disc);
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
    public void paint(Graphics2D g, Plane plane, Color color) {
      double bottom = plane.y(0);
      for (int i = 0; i < ys.length; i++) {
        double left = plane.x(xs[i]);
        double top = plane.y(ys[i]);
        g.setColor(color);
        g.fill(
            new Rectangle2D.Double(
                left + 0.5, top, Math.max(plane.x(xs[i + 1]) - left - 1, 0.5), bottom - top));
      }
    }
  }

  /**
   * A part of the plane in a colour of its own.
   *
   * @param field what it is a part of: the axes show all of that and no more
   * @param loops its edges, each closed, the region on the left
   * @param fill null for the edges alone
   * @param edge the stroke of the edges, null for none
   */
  record Region(Field field, List<double[][]> loops, Color fill, BasicStroke edge) implements Mark {
    private static final Color EDGE = new Color(0x37474f);

    @Override
    public String label() {
      return "";
    }

    @Override
    public double[] xs() {
      return field.xs();
    }

    @Override
    public double[] ys() {
      return field.ys();
    }

    @Override
    public void paint(Graphics2D g, Plane plane, Color color) {
      if (fill != null) {
        g.setColor(fill);
        g.fill(path(plane, false));
      }
      if (edge != null) {
        g.setColor(EDGE);
        g.setStroke(edge);
        g.draw(path(plane, true));
      }
    }

    /** The edges; without the parts that only close a loop along the field's own border. */
    private Path2D path(Plane plane, boolean open) {
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
}
