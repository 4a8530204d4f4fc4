package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.dot.DotGraph.Edge;
import org.micrograd.dot.DotGraph.Part;
import org.micrograd.draw.Ink;

/** A graph whose nodes, edges and clusters have their places. */
final class DotScene {
  private static final double SMALL = 10;
  private static final double FAR = 10;

  /** How far from its edge a label may stand, and the steps on the way there. */
  private static final double FARTHEST = 96;

  private static final double STEP = 16;

  /** A text beside an edge or a node. */
  record FreeLabel(Block text, Rectangle2D area, DotAttributes owner) {}

  /** An edge on its way; the ends of its arrows are where it met its nodes. */
  record Way(Edge edge, EdgePath path) {}

  /** A cluster, and its label. */
  record Cluster(Part part, Rectangle2D area, Block label) {}

  final DotGraph graph;
  final Turn turn;
  final Map<String, DotNode> nodes = new LinkedHashMap<>();
  final List<Way> ways = new ArrayList<>();
  final List<FreeLabel> labels = new ArrayList<>();
  final List<Cluster> clusters = new ArrayList<>();
  final Block title;

  /** What is not shown. */
  final Set<String> missing = new TreeSet<>();

  private final DotLabels texts;
  private final List<Integer> parts = new ArrayList<>();

  /** Whether it is laid out without rows. */
  private final boolean isFree;

  DotScene(DotGraph graph) {
    this(graph, "dot");
  }

  /**
   * Laid out.
   *
   * @param engine Graphviz's program, where the graph names none
   */
  DotScene(DotGraph graph, String engine) {
    this.graph = graph;
    String layout = graph.attributes.text("layout", engine);
    this.isFree = FreeLayout.KNOWN.contains(layout);
    this.turn = isFree ? Turn.TB : Turn.of(graph.attributes.text("rankdir", "TB"));
    this.texts = new DotLabels(graph, this::ink, missing::add, turn.isUpright());
    this.title = texts.ofGraph(graph.attributes, graph.attributes.text("label", ""));
    graph.nodes.forEach((name, node) -> nodes.put(name, new DotNode(node, texts.ofNode(node))));
    // A node of several clusters stands in the first of them; one that is empty then is not drawn.
    Set<Integer> clusters = new TreeSet<>();
    for (String name : nodes.keySet()) {
      for (int p = graph.clusterOf(name); p >= 0; p = graph.clusterAround(p)) {
        clusters.add(p);
      }
    }
    parts.addAll(clusters);
    DotSupport.missing(graph, missing);
    if (!isFree && !layout.equals("dot")) {
      missing.add("the layout " + layout);
    }
    if (isFree && layout.equals("fdp") && !parts.isEmpty()) {
      missing.add("clusters in the layout fdp");
    }
    if (isFree) {
      // As in Graphviz, only dot and fdp know clusters.
      parts.clear();
    }
    if (!nodes.isEmpty()) {
      SceneInput input = new SceneInput(graph, turn, nodes, texts, parts);
      place(isFree ? input.free(layout) : LayerLayout.of(input.whole()));
    }
  }

  /** A colour by its name; black, and a note, for one that nobody knows. */
  Ink ink(String name) {
    Ink ink = ColourNames.ink(name);
    if (ink == null) {
      missing.add("the colour " + name);
    }
    return ink == null ? new Ink("#000000", "#000000") : ink;
  }

  private void place(LayerLayout layout) {
    int n = 0;
    for (DotNode node : nodes.values()) {
      node.at = turn.point(layout.boxes().get(n++));
    }
    for (int f = 0; f < parts.size(); f++) {
      Part part = graph.parts.get(parts.get(f));
      Block label = texts.ofGraph(part.attributes(), part.attributes().text("label", ""));
      clusters.add(new Cluster(part, turn.area(layout.frames().get(f)), label));
    }
    EdgeRoutes routes =
        new EdgeRoutes(
            List.copyOf(nodes.values()),
            turn,
            isFree && !graph.attributes.has("splines")
                ? "line"
                : DotSupport.splines(graph.attributes));
    Map<Set<Object>, Integer> counts = new HashMap<>();
    Map<Set<Object>, Integer> seen = new HashMap<>();
    graph.edges.forEach(e -> counts.merge(ends(e), 1, Integer::sum));
    for (int e = 0; e < graph.edges.size(); e++) {
      Edge edge = graph.edges.get(e);
      int number = seen.merge(ends(edge), 1, Integer::sum) - 1;
      boolean isLoop = edge.tail().node().equals(edge.head().node());
      double side = isLoop ? number : number - (counts.get(ends(edge)) - 1) / 2.;
      EdgePath path = route(routes, edge, layout.ways().get(e), layout.flat().get(e), side);
      ways.add(new Way(edge, path));
      labels(edge, path, layout.labels().get(e), layout.flat().get(e));
    }
    freeLabels();
  }

  /** What tells edges apart that go the same way; ports are ends of their own. */
  private static Set<Object> ends(Edge edge) {
    return Set.copyOf(List.of(edge.tail(), edge.head()));
  }

  private EdgePath route(
      EdgeRoutes routes, Edge edge, List<Rectangle2D> rows, boolean isFlat, double side) {
    DotNode tail = nodes.get(edge.tail().node());
    DotNode head = nodes.get(edge.head().node());
    Point2D forward = turn.forward();
    Point2D back = new Point2D.Double(-forward.getX(), -forward.getY());
    double way =
        (head.at.getX() - tail.at.getX()) * forward.getX()
            + (head.at.getY() - tail.at.getY()) * forward.getY();
    Point2D nextToTail =
        rows.isEmpty() ? head.at : turn.point(rows.getFirst().getX(), rows.getFirst().getCenterY());
    Point2D nextToHead =
        rows.isEmpty() ? tail.at : turn.point(rows.getLast().getX(), rows.getLast().getCenterY());
    EdgeEnd from =
        EdgeEnd.of(tail, edge.tail().port(), way >= 0 ? forward : back, nextToTail, missing::add);
    EdgeEnd to =
        EdgeEnd.of(head, edge.head().port(), way >= 0 ? back : forward, nextToHead, missing::add);
    EdgePath path =
        routes.of(
            tail, head, from, to, rows, isFlat, texts.ofEdge(edge, "label").width() > 0, side);
    DotAttributes given = edge.attributes();
    EdgePath begun =
        from.isFixed() || !given.isTrue("tailclip", true) ? path : path.outside(tail::contains);
    EdgePath ended =
        to.isFixed() || !given.isTrue("headclip", true)
            ? begun
            : begun.turned().outside(head::contains).turned();
    return graph.attributes.isTrue("compound", false) ? atClusters(edge, ended) : ended;
  }

  private EdgePath atClusters(Edge edge, EdgePath path) {
    EdgePath cut = path;
    for (Cluster cluster : clusters) {
      String name = cluster.part.name();
      if (name.equals(edge.attributes().text("ltail", ""))) {
        cut = cut.outside(cluster.area::contains);
      }
      if (name.equals(edge.attributes().text("lhead", ""))) {
        cut = cut.turned().outside(cluster.area::contains).turned();
      }
    }
    return cut;
  }

  private void labels(Edge edge, EdgePath path, Point2D place, boolean isFlat) {
    Block label = texts.ofEdge(edge, "label");
    if (isFree) {
      free(label, beside(path, label), edge.attributes());
    } else if (label.width() > 0) {
      Point2D middle = path.middle();
      Point2D at =
          place == null
              ? isFlat && turn.isUpright() == !edge.tail().node().equals(edge.head().node())
                  ? new Point2D.Double(middle.getX(), middle.getY() - label.height() / 2 - 3)
                  : new Point2D.Double(middle.getX() + label.width() / 2 + 5, middle.getY())
              : turn.isUpright()
                  ? turn.point(place.getX() + label.width() / 2, place.getY())
                  : turn.point(place.getX() + label.height() / 2, place.getY());
      Rectangle2D area = area(label, at);
      if (place == null && isTaken(area)) {
        free(label, beside(path, label), edge.attributes());
      } else {
        labels.add(new FreeLabel(label, area, edge.attributes()));
      }
    }
    atEnd(edge, texts.ofEdge(edge, "headlabel"), path.turned());
    atEnd(edge, texts.ofEdge(edge, "taillabel"), path);
  }

  private static Rectangle2D area(Block label, Point2D middle) {
    return new Rectangle2D.Double(
        middle.getX() - label.width() / 2,
        middle.getY() - label.height() / 2,
        label.width(),
        label.height());
  }

  /** Whether a node or a label is in a place. */
  private boolean isTaken(Rectangle2D area) {
    return nodes.values().stream().anyMatch(node -> node.area().intersects(area))
        || labels.stream().anyMatch(label -> label.area.intersects(area));
  }

  /** Labels that stand where room is: near the middle of an edge, near a node. */
  private void freeLabels() {
    for (Way way : List.copyOf(ways)) {
      Block label = texts.ofEdge(way.edge, "xlabel");
      free(label, beside(way.path, label), way.edge.attributes());
    }
    for (DotNode node : nodes.values()) {
      Block label = texts.ofOther(node.node);
      Rectangle2D a = node.area();
      List<Point2D> near = new ArrayList<>();
      double[][] corners = {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}};
      for (double[] c : corners) {
        near.add(
            new Point2D.Double(
                a.getCenterX() + c[0] * (a.getWidth() + label.width()) / 2,
                a.getCenterY() + c[1] * (a.getHeight() + label.height()) / 2));
      }
      free(label, near, node.node.attributes());
    }
  }

  /** Places of a label beside an edge, the best ones first. */
  private static List<Point2D> beside(EdgePath path, Block label) {
    List<Point2D> along = path.along();
    List<Point2D> near = new ArrayList<>();
    for (int i = 0; i < along.size(); i++) {
      Point2D p =
          along.get((along.size() / 2 + (i % 2 == 0 ? i : -i) / 2 + along.size()) % along.size());
      for (int sign = -1; sign <= 1; sign += 2) {
        near.add(new Point2D.Double(p.getX() + sign * (label.width() / 2 + 4), p.getY()));
        near.add(new Point2D.Double(p.getX(), p.getY() + sign * (label.height() / 2 + 4)));
      }
    }
    Point2D middle = path.middle();
    for (double far = STEP; far < FARTHEST; far += STEP) {
      double by = label.height() / 2 + far;
      near.add(new Point2D.Double(middle.getX(), middle.getY() - by));
      near.add(new Point2D.Double(middle.getX(), middle.getY() + by));
    }
    return near;
  }

  private void free(Block label, List<Point2D> places, DotAttributes owner) {
    if (label.width() == 0) {
      return;
    }
    Rectangle2D best = null;
    int least = Integer.MAX_VALUE;
    for (Point2D p : places) {
      Rectangle2D area = area(label, p);
      int hidden =
          (int) nodes.values().stream().filter(n -> n.area().intersects(area)).count() * 4
              + (int) labels.stream().filter(l -> l.area.intersects(area)).count() * 4
              + (int) ways.stream().filter(w -> w.path.crosses(area)).count();
      if (hidden < least) {
        least = hidden;
        best = area;
      }
    }
    labels.add(new FreeLabel(label, best, owner));
  }

  /** A label near the beginning of a way, turned away from it by an angle. */
  private void atEnd(Edge edge, Block label, EdgePath path) {
    if (label.width() == 0) {
      return;
    }
    Point2D begin = path.begin();
    Point2D next = path.along().get(3);
    double angle = Math.atan2(next.getY() - begin.getY(), next.getX() - begin.getX());
    double by = Math.toRadians(-edge.attributes().number("labelangle", -25));
    double far = FAR * edge.attributes().number("labeldistance", 1) + SMALL / 2;
    List<Point2D> places = new ArrayList<>();
    for (double turned : new double[] {angle + by, angle - by, angle + 2 * by, angle - 2 * by}) {
      double sideX = Math.cos(turned) < 0 ? -1 : 1;
      double sideY = Math.sin(turned) < 0 ? -0.5 : 0.5;
      places.add(
          new Point2D.Double(
              begin.getX() + far * Math.cos(turned) + sideX * label.width() / 2,
              begin.getY() + far * Math.sin(turned) + sideY * label.height() / 2));
    }
    free(label, places, edge.attributes());
  }

  /** The area of all that there is to see. */
  Rectangle2D bounds() {
    Rectangle2D all = null;
    for (DotNode node : nodes.values()) {
      Rectangle2D area = node.area();
      area.add(node.form.at(node.at.getX(), node.at.getY()).border().getBounds2D());
      for (var line : node.form.at(node.at.getX(), node.at.getY()).lines()) {
        area.add(line.getBounds2D());
      }
      all = joined(all, area);
    }
    for (Cluster cluster : clusters) {
      all = joined(all, cluster.area);
    }
    for (FreeLabel label : labels) {
      all = joined(all, label.area);
    }
    for (Way way : ways) {
      for (Point2D p : way.path.along()) {
        all.add(p);
      }
    }
    return all == null ? new Rectangle2D.Double() : all;
  }

  private static Rectangle2D joined(Rectangle2D all, Rectangle2D area) {
    return all == null ? (Rectangle2D) area.clone() : all.createUnion(area);
  }
}
