package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.util.List;

/** The way of an edge from a node to itself. */
record LoopPath(Turn turn) {
  /** As a part of the way to the border. */
  private static final double INSIDE = 0.9;

  /** At the right of its node, or above it where rows go across. */
  EdgePath of(DotNode node, EdgeEnd from, EdgeEnd to, double side) {
    double half = node.form.width() / 2;
    double high = node.form.height() / 2;
    double away = EdgeRoutes.AWAY * 2 + side * EdgeRoutes.APART;
    if (from.isFixed() || to.isFixed()) {
      Point2D right = new Point2D.Double(1, 0);
      Point2D aside = EdgeEnd.border(node.form, new Point2D.Double(half, 0));
      Point2D a = from.isFixed() ? from.at() : aside;
      Point2D b = to.isFixed() ? to.at() : aside;
      Point2D begin = EdgePath.moved(node.at, a);
      Point2D end = EdgePath.moved(node.at, b);
      Point2D out = from.out() == null ? right : from.out();
      Point2D in = to.out() == null ? right : to.out();
      Point2D last = new Point2D.Double(-in.getX(), -in.getY());
      double sumX = out.getX() + in.getX();
      double sumY = out.getY() + in.getY();
      if (Math.abs(sumY) > Math.abs(sumX)) {
        double sign = Math.signum(sumY);
        double beyond = node.at.getY() + sign * (high + away);
        return EdgePath.smooth(
            List.of(begin, new Point2D.Double((begin.getX() + end.getX()) / 2, beyond), end),
            out,
            last);
      }
      double sign = sumX < -0.1 ? -1 : 1;
      Point2D far =
          new Point2D.Double(
              node.at.getX() + sign * (half + away), (begin.getY() + end.getY()) / 2);
      return EdgePath.smooth(
          Math.abs(sumX) > 0.1
              ? List.of(begin, far, end)
              : List.of(
                  begin, EdgePath.moved(begin, out, away), far, EdgePath.moved(end, in, away), end),
          out,
          last);
    }
    if (!turn.isUpright()) {
      double top = node.at.getY() - high - away;
      double middle = node.at.getX();
      return EdgePath.smooth(
          List.of(
              within(node, -0.5 * half, -0.5 * high),
              new Point2D.Double(middle - 0.62 * half, top + 0.45 * away),
              new Point2D.Double(middle, top),
              new Point2D.Double(middle + 0.62 * half, top + 0.45 * away),
              within(node, 0.5 * half, -0.5 * high)),
          null,
          null);
    }
    double y = node.at.getY();
    double x = node.at.getX();
    Point2D far = new Point2D.Double(x + half + away, y);
    Point2D begin = within(node, 0.5 * half, -0.5 * high);
    Point2D end = within(node, 0.5 * half, 0.5 * high);
    return EdgePath.smooth(
        List.of(
            begin,
            new Point2D.Double(x + half + away * 0.55, y - 0.62 * high),
            far,
            new Point2D.Double(x + half + away * 0.55, y + 0.62 * high),
            end),
        null,
        null);
  }

  /** A place from the middle of a node on, or one nearer to it where the node is not so large. */
  private static Point2D within(DotNode node, double x, double y) {
    Point2D corner = new Point2D.Double(x, y);
    if (node.form.contains(x, y)) {
      return EdgePath.moved(node.at, corner);
    }
    Point2D border = EdgeEnd.border(node.form, corner);
    return EdgePath.moved(
        node.at, new Point2D.Double(INSIDE * border.getX(), INSIDE * border.getY()));
  }
}
