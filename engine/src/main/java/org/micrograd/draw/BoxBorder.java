package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;

/**
 * Where arrows meet boxes: layouts take all of them for rectangles, and some let an arrow begin
 * beside a box that has more of them than there is room for.
 */
final class BoxBorder {
  /** So near to a side, beside the half of a box, is on it. */
  private static final double ON = 0.04;

  private BoxBorder() {}

  /** The same ways with their ends on the borders of their boxes, as those are painted. */
  static List<Route> meet(Scene scene, List<Point> boxes, List<Route> routes) {
    List<Route> all = new ArrayList<>();
    for (int a = 0; a < routes.size(); a++) {
      Arrow arrow = scene.arrows().get(a);
      List<Point> points = new ArrayList<>(routes.get(a).points());
      points.set(0, on(scene, boxes, arrow.from(), points.getFirst()));
      points.set(points.size() - 1, on(scene, boxes, arrow.to(), points.getLast()));
      all.add(new Route(List.copyOf(points), routes.get(a).isCurve()));
    }
    return List.copyOf(all);
  }

  private static Point on(Scene scene, List<Point> boxes, int b, Point p) {
    Box box = scene.boxes().get(b);
    Point at = boxes.get(b);
    boolean isTopDown = scene.isTopDown();
    Point from = new Point(p.x() - at.x(), p.y() - at.y());
    Point moved =
        isTopDown
            ? on(box, true, from.turned(), box.height() / 2, box.width() / 2).turned()
            : on(box, false, from, box.width() / 2, box.height() / 2);
    return new Point(at.x() + moved.x(), at.y() + moved.y());
  }

  /**
   * A place on the border, from the middle of the box.
   *
   * @param p x along the layers, y across
   */
  private static Point on(Box box, boolean isTopDown, Point p, double along, double across) {
    double y = Math.clamp(p.y(), -across, across);
    double side = Math.signum(p.x());
    if (box.shape() == Scene.Shape.OPERATION) {
      double far = Math.hypot(p.x() / along, p.y() / across);
      return Math.abs(far - 1) < ON
          ? p
          : new Point(side * along * Math.sqrt(1 - y * y / across / across), y);
    }
    // On the side where the next layer is, or where the way ends already.
    double x = Math.abs(p.x()) < along * (1 - ON) ? p.x() : side * along;
    double radius = radius(box, isTopDown ? y > 0 : side > 0);
    double fromX = Math.abs(x) - (along - radius);
    double fromY = Math.abs(y) - (across - radius);
    if (fromX <= 0 || fromY <= 0) {
      return new Point(x, y);
    }
    double less = 1 - radius / Math.hypot(fromX, fromY);
    return new Point(x - side * less * fromX, y - Math.signum(y) * less * fromY);
  }

  /** How round a box is on its right side, or on its left one. */
  private static double radius(Box box, boolean isRight) {
    double half = Math.min(box.width(), box.height()) / 2;
    return switch (box.shape()) {
      case LEAF -> isRight ? Math.min(14, half) : 0;
      case REST -> half;
      case RESULT, ROOT -> 6;
      case CONSTANT, GROUP, OPERATION -> 0;
    };
  }
}
