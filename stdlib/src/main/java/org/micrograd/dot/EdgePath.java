package org.micrograd.dot;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The way of an edge: curves one after the other. */
record EdgePath(List<CubicCurve2D> curves) {
  private static final int SAMPLES = 16;
  private static final int HALVINGS = 20;

  /**
   * A smooth way through places.
   *
   * @param begin the direction in which it begins, of length 1, or null for towards the next place
   * @param end that in which it ends
   */
  static EdgePath smooth(List<Point2D> places, Point2D begin, Point2D end) {
    List<CubicCurve2D> curves = new ArrayList<>();
    int last = places.size() - 1;
    for (int i = 0; i < last; i++) {
      Point2D a = places.get(i);
      Point2D b = places.get(i + 1);
      Point2D out = i == 0 ? begin : direction(places.get(i - 1), b);
      Point2D in = i + 1 == last ? end : direction(a, places.get(i + 2));
      Point2D straight = direction(a, b);
      boolean isTurned = out != null && i == 0 || in != null && i + 1 == last;
      double far = a.distance(b) / (isTurned ? 2.5 : 3);
      curves.add(
          new CubicCurve2D.Double(
              a.getX(),
              a.getY(),
              a.getX() + far * (out == null ? straight : out).getX(),
              a.getY() + far * (out == null ? straight : out).getY(),
              b.getX() - far * (in == null ? straight : in).getX(),
              b.getY() - far * (in == null ? straight : in).getY(),
              b.getX(),
              b.getY()));
    }
    return new EdgePath(curves);
  }

  /** Straight lines between places. */
  static EdgePath straight(List<Point2D> places) {
    List<CubicCurve2D> curves = new ArrayList<>();
    for (int i = 0; i + 1 < places.size(); i++) {
      if (places.get(i).distance(places.get(i + 1)) > 1e-6) {
        curves.addAll(smooth(places.subList(i, i + 2), null, null).curves);
      }
    }
    return new EdgePath(curves);
  }

  /** A place moved by another. */
  static Point2D moved(Point2D a, Point2D b) {
    return new Point2D.Double(a.getX() + b.getX(), a.getY() + b.getY());
  }

  /** A place moved along a way. */
  static Point2D moved(Point2D a, Point2D way, double by) {
    return new Point2D.Double(a.getX() + by * way.getX(), a.getY() + by * way.getY());
  }

  static double dot(Point2D a, Point2D b) {
    return a.getX() * b.getX() + a.getY() * b.getY();
  }

  static Point2D direction(Point2D from, Point2D to) {
    double way = from.distance(to);
    return way == 0
        ? new Point2D.Double()
        : new Point2D.Double((to.getX() - from.getX()) / way, (to.getY() - from.getY()) / way);
  }

  EdgePath turned() {
    return new EdgePath(curves.reversed().stream().map(CurvePart::turned).toList());
  }

  Point2D begin() {
    return curves.getFirst().getP1();
  }

  Point2D end() {
    return curves.getLast().getP2();
  }

  /** Places along the way. */
  List<Point2D> along() {
    List<Point2D> along = new ArrayList<>(curves.size() * SAMPLES + 1);
    along.add(begin());
    for (CubicCurve2D curve : curves) {
      for (int i = 1; i <= SAMPLES; i++) {
        along.add(CurvePart.at(curve, i / (double) SAMPLES));
      }
    }
    return along;
  }

  /** The place half way along. */
  Point2D middle() {
    List<Point2D> along = along();
    double way = 0;
    for (int i = 1; i < along.size(); i++) {
      way += along.get(i - 1).distance(along.get(i));
    }
    double rest = way / 2;
    for (int i = 1; i < along.size(); i++) {
      rest -= along.get(i - 1).distance(along.get(i));
      if (rest <= 0) {
        return along.get(i);
      }
    }
    return end();
  }

  /** Of places along the way the one that is nearest to another place. */
  Point2D nearest(Point2D other) {
    Point2D nearest = begin();
    for (Point2D p : along()) {
      nearest = p.distance(other) < nearest.distance(other) ? p : nearest;
    }
    return nearest;
  }

  /** The part between two parts of its length. */
  EdgePath part(double from, double to) {
    List<Point2D> along = along();
    double whole = 0;
    for (int i = 1; i < along.size(); i++) {
      whole += along.get(i - 1).distance(along.get(i));
    }
    List<Point2D> part = new ArrayList<>();
    double way = 0;
    for (int i = 1; i < along.size(); i++) {
      Point2D a = along.get(i - 1);
      Point2D b = along.get(i);
      double step = a.distance(b);
      double begin = Math.clamp((from * whole - way) / Math.max(step, 1e-9), 0, 1);
      double end = Math.clamp((to * whole - way) / Math.max(step, 1e-9), 0, 1);
      if (begin < end) {
        part.add(moved(a, direction(a, b), begin * step));
        part.add(moved(a, direction(a, b), end * step));
      }
      way += step;
    }
    return straight(part);
  }

  /** An area that all of the way is in. */
  Rectangle2D bounds() {
    Rectangle2D bounds = new Rectangle2D.Double(begin().getX(), begin().getY(), 0, 0);
    for (CubicCurve2D curve : curves) {
      bounds.add(curve.getCtrlP1());
      bounds.add(curve.getCtrlP2());
      bounds.add(curve.getP2());
    }
    return bounds;
  }

  boolean crosses(Rectangle2D area) {
    Rectangle2D b = bounds();
    boolean isNear =
        b.getX() <= area.getMaxX()
            && area.getX() <= b.getMaxX()
            && b.getY() <= area.getMaxY()
            && area.getY() <= b.getMaxY();
    return isNear && crosses(area, along());
  }

  /** Whether it crosses at least one of some areas that are near to it. */
  boolean crossesOne(List<Rectangle2D> areas) {
    List<Point2D> along = areas.isEmpty() ? List.of() : along();
    return areas.stream().anyMatch(area -> crosses(area, along));
  }

  private static boolean crosses(Rectangle2D area, List<Point2D> along) {
    for (int i = 1; i < along.size(); i++) {
      if (area.intersectsLine(
          along.get(i - 1).getX(),
          along.get(i - 1).getY(),
          along.get(i).getX(),
          along.get(i).getY())) {
        return true;
      }
    }
    return false;
  }

  /** Without the beginning that is inside of something; the same where all of it is. */
  EdgePath outside(Predicate<Point2D> inside) {
    for (int c = 0; c < curves.size(); c++) {
      CubicCurve2D curve = curves.get(c);
      for (int i = 1; i <= SAMPLES; i++) {
        if (!inside.test(CurvePart.at(curve, i / (double) SAMPLES))) {
          double in = (i - 1) / (double) SAMPLES;
          double out = i / (double) SAMPLES;
          for (int k = 0; k < HALVINGS; k++) {
            double half = (in + out) / 2;
            boolean isIn = inside.test(CurvePart.at(curve, half));
            in = isIn ? half : in;
            out = isIn ? out : half;
          }
          List<CubicCurve2D> rest = new ArrayList<>(curves.subList(c, curves.size()));
          rest.set(0, CurvePart.after(curve, out));
          return new EdgePath(rest);
        }
      }
    }
    return this;
  }

  /** Without so much of its end. */
  EdgePath shorter(double length) {
    if (length <= 0) {
      return this;
    }
    Point2D end = end();
    double most = Math.min(length, 0.9 * begin().distance(end));
    return turned().outside(p -> p.distance(end) < most).turned();
  }

  Path2D path() {
    Path2D path = new Path2D.Double();
    curves.forEach(curve -> path.append(curve, path.getCurrentPoint() != null));
    return path;
  }

  /** Moved to its side by a distance, as lines beside one another. */
  EdgePath beside(double by) {
    Point2D way = direction(begin(), end());
    double dx = -way.getY() * by;
    double dy = way.getX() * by;
    return new EdgePath(
        curves.stream()
            .map(c ->
                (CubicCurve2D)
                    new CubicCurve2D.Double(
                        c.getX1() + dx,
                        c.getY1() + dy,
                        c.getCtrlX1() + dx,
                        c.getCtrlY1() + dy,
                        c.getCtrlX2() + dx,
                        c.getCtrlY2() + dy,
                        c.getX2() + dx,
                        c.getY2() + dy))
            .toList());
  }
}
