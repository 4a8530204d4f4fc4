package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways of edges between nodes of one row. */
final class FlatRoutes {
  /** Where a way that goes along beside its row turns into it, at most. */
  private static final double CORNER = 24;

  /** How far a way goes on that leaves a node to the side where the other one is not. */
  private static final double LEAVE = 8;

  private final List<DotNode> nodes;
  private final Turn turn;
  private final Freedom freedom;

  /** Whether a way passes no other nodes. */
  @FunctionalInterface
  interface Freedom {
    boolean isFree(EdgePath path, DotNode tail, DotNode head);
  }

  FlatRoutes(List<DotNode> nodes, Turn turn, Freedom freedom) {
    this.nodes = nodes;
    this.turn = turn;
    this.freedom = freedom;
  }

  private static Point2D back(Point2D way) {
    return way == null ? null : new Point2D.Double(-way.getX(), -way.getY());
  }

  private static Point2D between(Point2D a, Point2D b) {
    return new Point2D.Double((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2);
  }

  /** Straight where nothing stands between; else above the row, or below it. */
  EdgePath of(DotNode tail, DotNode head, EdgeEnd from, EdgeEnd to, double side) {
    Point2D begin = EdgePath.moved(tail.at, from.at());
    Point2D end = EdgePath.moved(head.at, to.at());
    Point2D up = back(turn.forward());
    List<Point2D> straight = new ArrayList<>(List.of(begin, end));
    if (side != 0) {
      straight.add(1, EdgePath.moved(between(begin, end), up, side * EdgeRoutes.APART));
    }
    EdgePath path = EdgePath.smooth(straight, from.out(), back(to.out()));
    boolean fits = from.out() == null && to.out() == null || from.isFixed();
    if (fits && freedom.isFree(path, tail, head) && !crossesOwn(path, tail, head, from, to)) {
      return path;
    }
    // A port at the lower side of a node is reached from below.
    boolean isLower = leansTo(from.out(), turn.forward()) || leansTo(to.out(), turn.forward());
    Point2D out = isLower ? turn.forward() : up;
    EdgePath over = beside(tail, head, from, to, side, out, false);
    return Stream.of(
            over,
            beside(tail, head, from, to, side, out, true),
            beside(tail, head, from, to, side, back(out), true),
            EdgePath.straight(places(tail, head, from, to, side, out, true)))
        .filter(each -> freedom.isFree(each, tail, head))
        .filter(each -> !crossesOwn(each, tail, head, from, to))
        .findFirst()
        .orElse(over);
  }

  private static boolean leansTo(Point2D out, Point2D way) {
    return out != null && EdgePath.dot(out, way) > 0.5;
  }

  /**
   * Around all between the two.
   *
   * @param out the way out of the row, up or down
   * @param isLow whether it goes along near the row, not in one curve
   */
  private EdgePath beside(
      DotNode tail,
      DotNode head,
      EdgeEnd from,
      EdgeEnd to,
      double side,
      Point2D out,
      boolean isLow) {
    return EdgePath.smooth(
        places(tail, head, from, to, side, out, isLow),
        from.out() == null ? out : from.out(),
        to.out() == null ? back(out) : back(to.out()));
  }

  /** What it passes, its ends with it. */
  private List<Point2D> places(
      DotNode tail,
      DotNode head,
      EdgeEnd from,
      EdgeEnd to,
      double side,
      Point2D out,
      boolean isLow) {
    Point2D begin = EdgePath.moved(tail.at, from.at());
    Point2D end = EdgePath.moved(head.at, to.at());
    double far = reach(tail, begin, end) + EdgeRoutes.AWAY * (1 + Math.abs(side));
    Point2D first = from.isFixed() ? begin : EdgePath.moved(tail.at, out, tail.deep(turn));
    Point2D last = to.isFixed() ? end : EdgePath.moved(head.at, out, head.deep(turn));
    List<Point2D> places = new ArrayList<>(List.of(first));
    Point2D along = EdgePath.direction(tail.at, head.at);
    if (isLow) {
      double corner = Math.min(CORNER, tail.at.distance(head.at) / 4);
      places.addAll(rise(tail, from, along, out, far, corner));
      places.addAll(rise(head, to, back(along), out, far, corner).reversed());
    } else {
      places.add(EdgePath.moved(between(tail.at, head.at), out, far));
    }
    places.add(last);
    return places;
  }

  /**
   * What a way passes from its end at a node until it goes along beside the row.
   *
   * @param along the way to the other node
   * @param far how far from the row's middle it goes along
   */
  private List<Point2D> rise(
      DotNode node, EdgeEnd end, Point2D along, Point2D out, double far, double corner) {
    double ahead = EdgePath.dot(end.at(), along);
    double wide = node.wide(turn);
    Point2D level = EdgePath.moved(node.at, out, far);
    if (leansTo(end.out(), along)) {
      return List.of(EdgePath.moved(level, along, Math.max(ahead, wide) + LEAVE));
    }
    Point2D turned = EdgePath.moved(level, along, Math.max(ahead, 0) + corner);
    if (leansTo(end.out(), back(along))) {
      return List.of(EdgePath.moved(level, along, Math.min(ahead, -wide) - LEAVE), turned);
    }
    if (leansTo(end.out(), back(out))) {
      // Around the side of the node that is nearer to the other one.
      double deep = node.deep(turn) + LEAVE;
      return List.of(
          EdgePath.moved(EdgePath.moved(node.at, along, wide), out, -deep),
          EdgePath.moved(EdgePath.moved(node.at, along, wide + LEAVE), out, -deep + LEAVE),
          EdgePath.moved(level, along, wide + LEAVE));
    }
    return List.of(turned);
  }

  /** How far nodes between two places reach out of the row. */
  private double reach(DotNode tail, Point2D begin, Point2D end) {
    double low = Math.min(turn.across(begin), turn.across(end));
    double high = Math.max(turn.across(begin), turn.across(end));
    double row = EdgePath.dot(tail.at, turn.forward());
    return nodes.stream()
        .filter(node -> Math.abs(EdgePath.dot(node.at, turn.forward()) - row) < 1)
        .filter(node -> turn.across(node.at) + node.wide(turn) >= low - 1)
        .filter(node -> turn.across(node.at) - node.wide(turn) <= high + 1)
        .mapToDouble(node -> node.deep(turn))
        .max()
        .orElse(0);
  }

  private static boolean crossesOwn(
      EdgePath path, DotNode tail, DotNode head, EdgeEnd from, EdgeEnd to) {
    boolean isTail = from.isFixed() && path.along().stream().skip(2).anyMatch(tail::contains);
    List<Point2D> along = path.along();
    boolean isHead =
        to.isFixed() && along.subList(0, along.size() - 2).stream().anyMatch(head::contains);
    return isTail || isHead;
  }
}
