package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Ways that change their place in a row only between rows, where no node is. */
final class RowWays {
  private final List<DotNode> nodes;
  private final Turn turn;

  RowWays(List<DotNode> nodes, Turn turn) {
    this.nodes = nodes;
    this.turn = turn;
  }

  /**
   * Out of the tail's row, through all others, into the head's row.
   *
   * @param isWide whether up to where the highest node of a row ends, not only the edge's own
   */
  List<Point2D> of(
      DotNode tail,
      DotNode head,
      EdgeEnd from,
      EdgeEnd to,
      List<Rectangle2D> rows,
      boolean isWide) {
    Point2D begin = EdgePath.moved(tail.at, from.at());
    Point2D end = EdgePath.moved(head.at, to.at());
    List<Point2D> careful = new ArrayList<>();
    boolean isDown = isForward(begin, end);
    Point2D next = rows.isEmpty() ? end : turn.point(rows.getFirst().getX(), 0);
    Point2D last = rows.isEmpty() ? begin : turn.point(rows.getLast().getX(), 0);
    if (!from.isFixed()) {
      careful.add(leaving(tail, next, isDown, tail.deep(turn)));
    }
    if (isWide) {
      Point2D out = from.isFixed() ? begin : next;
      careful.add(leaving(tail, out, isDown, rowDepth(tail)));
    }
    for (Rectangle2D row : rows) {
      careful.add(turn.point(row.getX(), isDown ? row.getMinY() : row.getMaxY()));
      careful.add(turn.point(row.getX(), isDown ? row.getMaxY() : row.getMinY()));
    }
    if (isWide) {
      Point2D in = to.isFixed() ? end : last;
      careful.add(leaving(head, in, !isDown, rowDepth(head)));
    }
    if (!to.isFixed()) {
      careful.add(leaving(head, last, !isDown, head.deep(turn)));
    }
    return careful;
  }

  /** How far the nodes in the row of one reach from its middle line. */
  private double rowDepth(DotNode node) {
    return nodes.stream()
        .filter(other ->
            Math.abs(EdgePath.dot(turn.forward(), other.at) - EdgePath.dot(turn.forward(), node.at))
                < 1)
        .mapToDouble(other -> other.deep(turn))
        .max()
        .orElse(0);
  }

  /** Where an edge from a node's middle leaves its row, towards another place. */
  private Point2D leaving(DotNode node, Point2D other, boolean isDown, double deep) {
    double half = (turn.isUpright() ? node.form.width() : node.form.height()) / 2;
    double middle = turn.across(node.at);
    double across = Math.clamp(turn.across(other), middle - 0.8 * half, middle + 0.8 * half);
    Point2D border = EdgePath.moved(node.at, turn.forward(), isDown ? deep : -deep);
    return turn.isUpright()
        ? new Point2D.Double(across, border.getY())
        : new Point2D.Double(border.getX(), across);
  }

  /** Whether the way from a place to another is that of the rows. */
  boolean isForward(Point2D begin, Point2D end) {
    return EdgePath.dot(turn.forward(), EdgePath.direction(begin, end)) >= 0;
  }
}
