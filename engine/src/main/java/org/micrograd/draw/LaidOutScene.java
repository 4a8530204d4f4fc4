package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Scene.Box;

/**
 * A scene that was laid out, in pixels from the upper left corner.
 *
 * @param boxes the middle of each box
 * @param frames the area of each frame
 * @param routes the way of each arrow
 */
record LaidOutScene(Scene scene, List<Point> boxes, List<Area> frames, List<Route> routes) {
  /** How far behind a box another one is seen where it stands for several. */
  static final double SHADOW = 4;

  /** A place. */
  record Point(double x, double y) {
    Point moved(double right, double down) {
      return new Point(x + right, y + down);
    }

    /** What is right is below, and the other way round. */
    Point turned() {
      return new Point(/* x= */ y, /* y= */ x);
    }
  }

  /** A rectangle by its sides. */
  record Area(double left, double top, double right, double bottom) {
    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }

    /** What is right is below, and the other way round. */
    Area turned() {
      return new Area(/* left= */ top, /* top= */ left, /* right= */ bottom, /* bottom= */ right);
    }

    /** Whether two rectangles have a place in common. */
    boolean touches(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Point p) {
      return p.x > left && p.x < right && p.y > top && p.y < bottom;
    }

    Area around(Area other) {
      return new Area(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    /** What is seen behind a box that stands for several. */
    Area shadow() {
      return new Area(left + SHADOW, top + SHADOW, right + SHADOW, bottom + SHADOW);
    }

    Area wider(double margin, double above) {
      return new Area(left - margin, top - above, right + margin, bottom + margin);
    }
  }

  /**
   * The way of an arrow.
   *
   * @param isCurve whether the points are those of Bézier curves, three a curve after the first;
   *     else they are corners
   */
  record Route(List<Point> points, boolean isCurve) {
    Route moved(double right, double down) {
      return new Route(points.stream().map(p -> p.moved(right, down)).toList(), isCurve);
    }

    /** Places that the way goes through: a curve stays between its points, but may keep away. */
    List<Point> along() {
      if (!isCurve) {
        return points;
      }
      List<Point> along = new ArrayList<>(points.subList(0, 1));
      for (int i = 0; i + 3 < points.size(); i += 3) {
        for (double t = 0.125; t <= 1; t += 0.125) {
          along.add(between(points.subList(i, i + 4), t));
        }
      }
      return along;
    }

    private static Point between(List<Point> p, double t) {
      double u = 1 - t;
      double[] weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
      double x = 0;
      double y = 0;
      for (int i = 0; i < 4; i++) {
        x += weights[i] * p.get(i).x;
        y += weights[i] * p.get(i).y;
      }
      return new Point(x, y);
    }
  }

  static Area area(Box box, Point at) {
    double x = box.width() / 2;
    double y = box.height() / 2;
    return new Area(at.x - x, at.y - y, at.x + x, at.y + y);
  }

  /** The area of all that there is to see. */
  Area bounds() {
    List<Area> all = new ArrayList<>(frames);
    for (int i = 0; i < boxes.size(); i++) {
      all.add(area(scene.boxes().get(i), boxes.get(i)));
    }
    routes.forEach(route -> route.along().forEach(p -> all.add(new Area(p.x, p.y, p.x, p.y))));
    return all.stream().reduce(Area::around).orElseThrow();
  }
}
