package org.micrograd.dot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.micrograd.io.Interruption;

/** The ways of edges between nodes that were placed. */
final class EdgeRoutes {
  /** Between edges of the same nodes. */
  static final double APART = 14;

  /** Between an edge and the node that it goes around. */
  static final double AWAY = 12;

  /** How far a way may be from a place that it was laid out through. */
  private static final double NEAR = 16;

  /** Ways with more bends stay as they were laid out. */
  private static final int MOST_BENDS = 12;

  private final List<DotNode> nodes;
  private final Turn turn;
  private final String splines;
  private final RowWays rowWays;

  EdgeRoutes(List<DotNode> nodes, Turn turn, String splines) {
    this.nodes = nodes;
    this.turn = turn;
    this.splines = splines;
    this.rowWays = new RowWays(nodes, turn);
  }

  /**
   * The way of an edge.
   *
   * @param rows what it passes in the rows between its ends, as it was laid out
   * @param hasLabel whether a text stands beside where it was laid out
   * @param side its number among the edges between the same nodes, from the middle one on
   */
  EdgePath of(
      DotNode tail,
      DotNode head,
      EdgeEnd from,
      EdgeEnd to,
      List<Rectangle2D> rows,
      boolean isFlat,
      boolean hasLabel,
      double side) {
    Interruption.check();
    Point2D begin = EdgePath.moved(tail.at, from.at());
    Point2D end = EdgePath.moved(head.at, to.at());
    if (tail == head) {
      return new LoopPath(turn).of(tail, from, to, side);
    }
    if (splines.equals("line")) {
      return side == 0
          ? EdgePath.straight(List.of(begin, end))
          : EdgePath.smooth(List.of(begin, abreast(begin, end, side), end), null, null);
    }
    List<Point2D> middles = new ArrayList<>();
    rows.forEach(row -> middles.add(turn.point(row.getX(), row.getCenterY())));
    if (splines.equals("ortho")) {
      return EdgePath.straight(turn.corners(begin, end, middles, side));
    }
    if (isFlat) {
      return new FlatRoutes(nodes, turn, this::isFree).of(tail, head, from, to, side);
    }
    boolean isBeside = middles.isEmpty() && side != 0;
    if (isBeside) {
      middles.add(aside(begin, end, side));
    }
    boolean isPolyline = splines.equals("polyline");
    List<Point2D> needed =
        isBeside || hasLabel
            ? middles
            : needed(middles, any -> path(begin, end, from, to, any, isPolyline), tail, head);
    EdgePath first = path(begin, end, from, to, needed, isPolyline);
    if (splines.equals("curved") || isFree(first, tail, head)) {
      return first;
    }
    List<Point2D> careful = rowWays.of(tail, head, from, to, rows, false);
    EdgePath second = path(begin, end, from, to, careful, isPolyline);
    EdgePath third = path(begin, end, from, to, careful, true);
    List<Point2D> wide = rowWays.of(tail, head, from, to, rows, true);
    return Stream.of(
            second,
            third,
            path(begin, end, from, to, wide, isPolyline),
            path(begin, end, from, to, wide, true))
        .filter(path -> isFree(path, tail, head))
        .findFirst()
        .orElse(second);
  }

  /** Places without those that a way passes nearly, and free of nodes, without being led there. */
  private List<Point2D> needed(
      List<Point2D> middles, Function<List<Point2D>, EdgePath> path, DotNode tail, DotNode head) {
    List<Point2D> needed = bends(middles);
    for (int i = 0; i < needed.size() && needed.size() <= MOST_BENDS; i++) {
      List<Point2D> fewer = new ArrayList<>(needed);
      fewer.remove(i);
      EdgePath shorter = path.apply(fewer);
      List<Point2D> along = shorter.along();
      boolean isNear =
          middles.stream().allMatch(m -> along.stream().anyMatch(p -> p.distance(m) < NEAR));
      if (isNear && isFree(shorter, tail, head)) {
        needed = fewer;
        i--;
      }
    }
    return needed;
  }

  /** Places without those in the middle of a straight line. */
  private static List<Point2D> bends(List<Point2D> places) {
    List<Point2D> bends = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean isBetween = i > 0 && i + 1 < places.size();
      boolean isStraight =
          isBetween
              && Line2D.ptLineDist(
                      places.get(i - 1).getX(),
                      places.get(i - 1).getY(),
                      places.get(i + 1).getX(),
                      places.get(i + 1).getY(),
                      places.get(i).getX(),
                      places.get(i).getY())
                  < 0.5;
      if (!isStraight) {
        bends.add(places.get(i));
      }
    }
    return bends;
  }

  private EdgePath path(
      Point2D begin,
      Point2D end,
      EdgeEnd from,
      EdgeEnd to,
      List<Point2D> between,
      boolean isPolyline) {
    List<Point2D> places = new ArrayList<>(List.of(begin));
    Point2D way = turn.forward();
    double sign = rowWays.isForward(begin, end) ? 1 : -1;
    around(
        places,
        from,
        begin,
        between.isEmpty() ? end : between.getFirst(),
        EdgePath.dot(way, zero(from.out())) * sign < -0.5);
    places.addAll(between);
    List<Point2D> last = new ArrayList<>(List.of(end));
    around(
        last,
        to,
        end,
        between.isEmpty() ? begin : between.getLast(),
        EdgePath.dot(way, zero(to.out())) * sign > 0.5);
    places.addAll(last.reversed());
    if (isPolyline) {
      return EdgePath.straight(places);
    }
    Point2D in = to.out() == null ? null : new Point2D.Double(-to.out().getX(), -to.out().getY());
    return EdgePath.smooth(places, from.out(), in);
  }

  private static Point2D zero(Point2D way) {
    return way == null ? new Point2D.Double() : way;
  }

  /** An edge that leaves on the side away from where it goes passes its own node. */
  private void around(List<Point2D> places, EdgeEnd end, Point2D at, Point2D next, boolean isAway) {
    if (!isAway) {
      return;
    }
    Rectangle2D own =
        nodes.stream()
            .map(DotNode::area)
            .filter(a -> a.contains(at) || near(a, at))
            .findFirst()
            .orElse(new Rectangle2D.Double(at.getX(), at.getY(), 0, 0));
    double half = turn.isUpright() ? own.getWidth() / 2 : own.getHeight() / 2;
    double sign =
        turn.across(next) < (turn.isUpright() ? own.getCenterX() : own.getCenterY()) ? -1 : 1;
    double middle = turn.isUpright() ? own.getCenterX() : own.getCenterY();
    double beside = middle + sign * (half + AWAY);
    Point2D out = EdgePath.moved(at, end.out(), AWAY);
    Point2D centre = new Point2D.Double(own.getCenterX(), own.getCenterY());
    places.add(
        turn.isUpright()
            ? new Point2D.Double((out.getX() + beside) / 2, out.getY())
            : new Point2D.Double(out.getX(), (out.getY() + beside) / 2));
    places.add(
        turn.isUpright()
            ? new Point2D.Double(beside, centre.getY())
            : new Point2D.Double(centre.getX(), beside));
  }

  private static boolean near(Rectangle2D area, Point2D at) {
    return new Rectangle2D.Double(
            area.getX() - 1, area.getY() - 1, area.getWidth() + 2, area.getHeight() + 2)
        .contains(at);
  }

  /** The middle between two places, moved along the row. */
  private Point2D aside(Point2D begin, Point2D end, double side) {
    double x = (begin.getX() + end.getX()) / 2;
    double y = (begin.getY() + end.getY()) / 2;
    return turn.isUpright()
        ? new Point2D.Double(x + side * APART, y)
        : new Point2D.Double(x, y + side * APART);
  }

  /** The middle between two places, moved aside, to the same side from both ends. */
  private static Point2D abreast(Point2D begin, Point2D end, double side) {
    boolean isBack = begin.getX() > end.getX();
    Point2D way = isBack ? EdgePath.direction(end, begin) : EdgePath.direction(begin, end);
    Point2D middle =
        new Point2D.Double((begin.getX() + end.getX()) / 2, (begin.getY() + end.getY()) / 2);
    return EdgePath.moved(middle, new Point2D.Double(-way.getY(), way.getX()), side * APART);
  }

  private boolean isFree(EdgePath path, DotNode tail, DotNode head) {
    Rectangle2D bounds = path.bounds();
    List<Rectangle2D> near = new ArrayList<>();
    for (DotNode node : nodes) {
      boolean isNear =
          Math.abs(node.at.getX() - bounds.getCenterX()) * 2
                  <= bounds.getWidth() + node.form.width()
              && Math.abs(node.at.getY() - bounds.getCenterY()) * 2
                  <= bounds.getHeight() + node.form.height();
      if (isNear && node != tail && node != head) {
        near.add(node.area());
      }
    }
    return !path.crossesOne(near);
  }
}
