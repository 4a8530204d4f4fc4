package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
}
