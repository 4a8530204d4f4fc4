package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/** Ways around corners as Bézier curves. */
final class RoundedRoutes {
  private static final double RADIUS = 6;

  private RoundedRoutes() {}

  /** The curves that are painted: corners are rounded. */
  static Route painted(Route route) {
    return route.isCurve() ? route : new Route(rounded(route.points()), true);
  }

  /** The curves along straight lines whose corners are rounded. */
  private static List<Point> rounded(List<Point> corners) {
    List<Point> curve = new ArrayList<>();
    curve.add(corners.getFirst());
    for (int i = 1; i < corners.size() - 1; i++) {
      Point corner = corners.get(i);
      straight(curve, towards(corner, corners.get(i - 1)));
      Point after = towards(corner, corners.get(i + 1));
      curve.add(corner);
      curve.add(corner);
      curve.add(after);
    }
    straight(curve, corners.getLast());
    return curve;
  }

  /**
   * Points of Bézier curves, three a curve after the first, of such whose last one may lack some:
   * of two points it is quadratic, of one a straight line.
   */
  static List<Point> cubic(List<Point> points) {
    int rest = (points.size() - 1) % 3;
    if (rest == 0) {
      return points;
    }
    List<Point> curve = new ArrayList<>(points.subList(0, points.size() - rest));
    Point start = curve.getLast();
    Point end = points.getLast();
    if (rest == 1) {
      straight(curve, end);
    } else {
      Point middle = points.get(points.size() - 2);
      curve.add(between(start, middle, 2. / 3));
      curve.add(between(end, middle, 2. / 3));
      curve.add(end);
    }
    return curve;
  }

  private static void straight(List<Point> curve, Point end) {
    Point start = curve.getLast();
    curve.add(between(start, end, 1. / 3));
    curve.add(between(start, end, 2. / 3));
    curve.add(end);
  }

  private static Point between(Point a, Point b, double part) {
    return new Point(a.x() + (b.x() - a.x()) * part, a.y() + (b.y() - a.y()) * part);
  }

  /** The place where the corner begins: at most half way to its neighbour. */
  private static Point towards(Point corner, Point neighbour) {
    double way = Math.hypot(neighbour.x() - corner.x(), neighbour.y() - corner.y());
    return way == 0 ? corner : between(corner, neighbour, Math.min(0.5, RADIUS / way));
  }
}
