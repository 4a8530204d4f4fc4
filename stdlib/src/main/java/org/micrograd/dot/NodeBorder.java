package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The line around a node of a size, with its middle at the origin. */
final class NodeBorder {
  static final double FOLD = 10;
  private static final double GAP = 4;
  private static final double ROUND = 12;

  private NodeBorder() {}

  /**
   * The innermost line, or one around it.
   *
   * @param gaps how many gaps between lines are inside of it
   */
  static Shape of(NodeShape shape, double w, double h, boolean isRounded, int gaps) {
    double wide = w + 2 * GAP * gaps;
    double high = h + 2 * GAP * gaps;
    if (shape.isRound()) {
      return new Ellipse2D.Double(-wide / 2, -high / 2, wide, high);
    }
    if (shape.name().equals("Mrecord") || isRounded && shape.isBox() && isPlain(shape.name())) {
      return new RoundRectangle2D.Double(-wide / 2, -high / 2, wide, high, 2 * ROUND, 2 * ROUND);
    }
    Shape own = special(shape.name(), wide, high);
    double[][] corners = NodeCorners.of(shape, w, h);
    Shape border =
        own != null
            ? own
            : PolyLine.closed(gaps == 0 ? corners : NodeCorners.outside(corners, gaps));
    Corners rounded = isRounded ? new Corners(border) : null;
    return rounded == null || rounded.isEmpty() ? border : rounded.rounded();
  }

  private static boolean isPlain(String name) {
    return special(name, 1, 1) == null;
  }

  /** The line around shapes that are drawn as things. */
  private static Shape special(String name, double w, double h) {
    double x = w / 2;
    double y = h / 2;
    double head = Math.min(y, x / 2);
    return switch (name) {
      case "cylinder" -> cylinder(w, h);
      case "note" -> cut(w, h);
      case "box3d" -> solid(w, h);
      case "cds" -> PolyLine.closed(-x, -y, x - head, -y, x, 0, x - head, y, -x, y);
      case "rarrow" -> arrow(x, y, head, 1);
      case "larrow" -> arrow(x, y, head, -1);
      default -> null;
    };
  }

  private static Path2D arrow(double x, double y, double head, int way) {
    double to = way * (x - head);
    double low = 0.7 * y;
    return PolyLine.closed(
        -way * x, -low, to, -low, to, -y, way * x, 0, to, y, to, low, -way * x, low);
  }

  private static Path2D cylinder(double w, double h) {
    double lid = lid(h);
    Path2D path = new Path2D.Double();
    path.moveTo(-w / 2, -h / 2 + lid);
    path.curveTo(-w / 2, -h / 2 - lid / 3, w / 2, -h / 2 - lid / 3, w / 2, -h / 2 + lid);
    path.lineTo(w / 2, h / 2 - lid);
    path.curveTo(w / 2, h / 2 + lid / 3, -w / 2, h / 2 + lid / 3, -w / 2, h / 2 - lid);
    path.closePath();
    return path;
  }

  static double lid(double h) {
    return h * 0.11;
  }

  private static Path2D cut(double w, double h) {
    double x = w / 2;
    double y = h / 2;
    return PolyLine.closed(-x, -y, x - FOLD, -y, x, -y + FOLD, x, y, -x, y);
  }

  private static Path2D solid(double w, double h) {
    double x = w / 2;
    double y = h / 2;
    return PolyLine.closed(-x + 5, -y, x, -y, x, y - 5, x - 5, y, -x, y, -x, -y + 5);
  }
}
