package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/**
 * Moves arrows off the borders of frames that they run along: a layout that leads an arrow through
 * a border may turn on the very line, and then two lines are seen as one.
 */
final class OffBorders {
  /** So near to a border, an arrow along it is not told from it. */
  private static final double NEAR = 5;

  /** How far from the border it runs then, and how far it must run along it to be moved. */
  private static final double OFF = 6;

  private static final double LEAST = 8;

  private final List<Area> boxes;

  private OffBorders(List<Area> boxes) {
    this.boxes = boxes;
  }

  /** The ways with what runs along the borders beside them. */
  static List<Route> moved(List<Area> boxes, List<Area> frames, List<Route> routes) {
    OffBorders borders = new OffBorders(boxes);
    List<Area> turned = frames.stream().map(Area::turned).toList();
    OffBorders across = new OffBorders(boxes.stream().map(Area::turned).toList());
    return routes.stream()
        .map(route -> borders.moved(frames, route))
        .map(route -> turned(across.moved(turned, turned(route))))
        .toList();
  }

  private static Route turned(Route route) {
    return new Route(route.points().stream().map(Point::turned).toList(), route.isCurve());
  }

  private Route moved(List<Area> frames, Route route) {
    Route way = route;
    for (Area frame : frames) {
      way = moved(way, frame, frame.left(), -OFF);
      way = moved(way, frame, frame.right(), OFF);
    }
    return way;
  }

  /** A way that does not run along one side of a frame. */
  private Route moved(Route route, Area frame, double side, double by) {
    List<Point> points = new ArrayList<>(route.points());
    boolean isMoved = false;
    for (int i = 1; i < points.size() - 1; i++) {
      int end = i;
      while (end < points.size() - 1 && Math.abs(points.get(end).x() - side) < NEAR) {
        end++;
      }
      if (end > i + 1 && runs(points.get(i), points.get(end - 1), frame)) {
        for (int k = i; k < end; k++) {
          points.set(k, new Point(side + by, points.get(k).y()));
        }
        isMoved = true;
      }
      i = end;
    }
    if (!isMoved) {
      return route;
    }
    Route way = new Route(List.copyOf(points), route.isCurve());
    return hits(way) > hits(route) ? route : way;
  }

  private static boolean runs(Point a, Point b, Area frame) {
    double from = Math.max(Math.min(a.y(), b.y()), frame.top());
    double to = Math.min(Math.max(a.y(), b.y()), frame.bottom());
    return to - from > LEAST;
  }

  /** How many places of a way are in boxes. */
  private long hits(Route way) {
    return way.along().stream().filter(p -> boxes.stream().anyMatch(box -> box.holds(p))).count();
  }
}
