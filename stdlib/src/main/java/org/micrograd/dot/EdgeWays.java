package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micrograd.dot.DotGraph.Edge;
import org.micrograd.dot.DotScene.Cluster;

/** The ways of a scene's edges, from border to border. */
final class EdgeWays {
  private final DotScene scene;
  private final DotLabels texts;
  private final EdgeRoutes routes;
  private final Map<Set<Object>, Integer> counts = new HashMap<>();
  private final Map<Set<Object>, Integer> seen = new HashMap<>();

  /** Of a scene whose nodes and clusters have their places; a free one has no rows. */
  EdgeWays(DotScene scene, DotLabels texts, boolean isFree) {
    this.scene = scene;
    this.texts = texts;
    boolean isStraight = isFree && !scene.graph.attributes.has("splines");
    String splines = isStraight ? "line" : DotSupport.splines(scene.graph.attributes);
    this.routes = new EdgeRoutes(List.copyOf(scene.nodes.values()), scene.turn, splines);
    scene.graph.edges.forEach(e -> counts.merge(ends(e), 1, Integer::sum));
  }

  /** What tells edges apart that go the same way; ports are ends of their own. */
  private static Set<Object> ends(Edge edge) {
    return Set.copyOf(List.of(edge.tail(), edge.head()));
  }

  /** The way of an edge, in the order of the edges of the graph. */
  EdgePath of(Edge edge, List<Rectangle2D> rows, boolean isFlat) {
    int number = seen.merge(ends(edge), 1, Integer::sum) - 1;
    boolean isLoop = edge.tail().node().equals(edge.head().node());
    double side = isLoop ? number : number - (counts.get(ends(edge)) - 1) / 2.;
    Turn turn = scene.turn;
    DotNode tail = scene.nodes.get(edge.tail().node());
    DotNode head = scene.nodes.get(edge.head().node());
    Point2D forward = turn.forward();
    Point2D back = new Point2D.Double(-forward.getX(), -forward.getY());
    double way =
        (head.at.getX() - tail.at.getX()) * forward.getX()
            + (head.at.getY() - tail.at.getY()) * forward.getY();
    Point2D nextToTail =
        rows.isEmpty() ? head.at : turn.point(rows.getFirst().getX(), rows.getFirst().getCenterY());
    Point2D nextToHead =
        rows.isEmpty() ? tail.at : turn.point(rows.getLast().getX(), rows.getLast().getCenterY());
    Point2D leave = isFlat ? alongRow(edge.tail(), edge.head()) : way >= 0 ? forward : back;
    Point2D enter = isFlat ? alongRow(edge.head(), edge.tail()) : way >= 0 ? back : forward;
    EdgeEnd from = EdgeEnd.of(tail, edge.tail().port(), leave, nextToTail, scene.missing::add);
    EdgeEnd to = EdgeEnd.of(head, edge.head().port(), enter, nextToHead, scene.missing::add);
    EdgePath path = routes.of(tail, head, from, to, rows, isFlat, keepsWay(edge), side);
    DotAttributes given = edge.attributes();
    EdgePath begun =
        from.isFixed() || !given.isTrue("tailclip", true) ? path : path.outside(tail::contains);
    EdgePath ended =
        to.isFixed() || !given.isTrue("headclip", true)
            ? begun
            : begun.turned().outside(head::contains).turned();
    return scene.graph.attributes.isTrue("compound", false) ? atClusters(edge, ended) : ended;
  }

  /**
   * Where an edge between nodes of one row leaves one of them: towards the other one, where a part
   * that it names is at that side; else out of the row, which both ends do at the same side.
   */
  private Point2D alongRow(DotGraph.End end, DotGraph.End far) {
    DotNode node = scene.nodes.get(end.node());
    DotNode other = scene.nodes.get(far.node());
    Point2D forward = scene.turn.forward();
    Point2D back = new Point2D.Double(-forward.getX(), -forward.getY());
    EdgeEnd given = EdgeEnd.of(other, far.port(), back, node.at, scene.missing::add);
    Point2D over = given.out() != null && EdgePath.dot(given.out(), forward) > 0.5 ? forward : back;
    double sign = scene.turn.across(other.at) < scene.turn.across(node.at) ? -1 : 1;
    Point2D along =
        new Point2D.Double(sign * Math.abs(forward.getY()), sign * Math.abs(forward.getX()));
    return EdgeEnd.isAt(node, end.port(), along) ? along : over;
  }

  /** Whether it goes just where it was laid out: beside its label, or together with others. */
  private boolean keepsWay(Edge edge) {
    return scene.graph.attributes.isTrue("concentrate", false)
        || texts.ofEdge(edge, "label").width() > 0;
  }

  private EdgePath atClusters(Edge edge, EdgePath path) {
    EdgePath cut = path;
    for (Cluster cluster : scene.clusters) {
      String name = cluster.part().name();
      if (name.equals(edge.attributes().text("ltail", ""))) {
        cut = cut.outside(cluster.area()::contains);
      }
      if (name.equals(edge.attributes().text("lhead", ""))) {
        cut = cut.turned().outside(cluster.area()::contains).turned();
      }
    }
    return cut;
  }
}
