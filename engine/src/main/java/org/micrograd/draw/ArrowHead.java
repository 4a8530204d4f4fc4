package org.micrograd.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/** The head at the end of an arrow's way. */
final class ArrowHead {
  static final double LENGTH = 7;
  private static final double HALF = 3.2;

  private final List<Point> way;

  /** The head of a way, as it is painted: with rounded corners. */
  ArrowHead(Route route) {
    this.way = RoundedRoutes.painted(route).along();
  }

  /** A place on the way, so far before its end; the beginning of a way that is shorter. */
  Point before(double distance) {
    double rest = distance;
    for (int i = way.size() - 1; i > 0; i--) {
      Point to = way.get(i);
      Point from = way.get(i - 1);
      double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
      if (length >= rest && length > 0) {
        double part = rest / length;
        return new Point(to.x() + part * (from.x() - to.x()), to.y() + part * (from.y() - to.y()));
      }
      rest -= length;
    }
    return way.getFirst();
  }

  /** How long the whole way is. */
  double way() {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length +=
          Math.hypot(way.get(i).x() - way.get(i - 1).x(), way.get(i).y() - way.get(i - 1).y());
    }
    return length;
  }

  /** The corners of the head, its tip first. */
  double[] corners() {
    Point tip = way.getLast();
    Point back = before(LENGTH);
    double length = Math.max(Math.hypot(tip.x() - back.x(), tip.y() - back.y()), 1e-9);
    double dx = (tip.x() - back.x()) / length;
    double dy = (tip.y() - back.y()) / length;
    double x = tip.x() - LENGTH * dx;
    double y = tip.y() - LENGTH * dy;
    return new double[] {
      tip.x(), tip.y(), x - HALF * dy, y + HALF * dx, x + HALF * dy, y - HALF * dx
    };
  }

  /** The smallest rectangle around the head. */
  Rectangle2D around() {
    double[] c = corners();
    Rectangle2D area = new Rectangle2D.Double(c[0], c[1], 0, 0);
    area.add(c[2], c[3]);
    area.add(c[4], c[5]);
    return area;
  }
}
