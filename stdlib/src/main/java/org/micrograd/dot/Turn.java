package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The direction of ranks: a layout is made from above downwards and turned then. */
enum Turn {
  TB,
  BT,
  LR,
  RL;

  static Turn of(String rankdir) {
    return switch (rankdir.strip().toUpperCase(Locale.ROOT)) {
      case "BT" -> BT;
      case "LR" -> LR;
      case "RL" -> RL;
      default -> TB;
    };
  }

  boolean isUpright() {
    return this == TB || this == BT;
  }

  Point2D point(double x, double y) {
    return switch (this) {
      case TB -> new Point2D.Double(x, y);
      case BT -> new Point2D.Double(x, -y);
      case LR -> new Point2D.Double(y, x);
      case RL -> new Point2D.Double(-y, x);
    };
  }

  Point2D point(Point2D p) {
    return point(p.getX(), p.getY());
  }

  Rectangle2D area(Rectangle2D area) {
    Rectangle2D turned = new Rectangle2D.Double();
    turned.setFrameFromDiagonal(
        point(area.getMinX(), area.getMinY()), point(area.getMaxX(), area.getMaxY()));
    return turned;
  }

  /** The way from rank to rank. */
  Point2D forward() {
    return point(0, 1);
  }

  /** How far a place is along the order of a row. */
  double across(Point2D p) {
    return isUpright() ? p.getX() : p.getY();
  }

  /** Corners of an edge of straight lines along and across. */
  List<Point2D> corners(Point2D begin, Point2D end, List<Point2D> middles, double side) {
    List<Point2D> stops = new ArrayList<>(List.of(begin));
    stops.addAll(middles);
    stops.add(end);
    List<Point2D> corners = new ArrayList<>();
    for (int i = 0; i + 1 < stops.size(); i++) {
      Point2D a = stops.get(i);
      Point2D b = stops.get(i + 1);
      corners.add(a);
      double half = side * 4;
      if (isUpright()) {
        double y = (a.getY() + b.getY()) / 2 + half;
        boolean isFlat = Math.abs(a.getY() - b.getY()) < 1;
        corners.add(isFlat ? a : new Point2D.Double(a.getX(), y));
        corners.add(isFlat ? b : new Point2D.Double(b.getX(), y));
      } else {
        double x = (a.getX() + b.getX()) / 2 + half;
        boolean isFlat = Math.abs(a.getX() - b.getX()) < 1;
        corners.add(isFlat ? a : new Point2D.Double(x, a.getY()));
        corners.add(isFlat ? b : new Point2D.Double(x, b.getY()));
      }
    }
    corners.add(end);
    return corners;
  }
}
