package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.micrograd.dot.DotGraph.Edge;
import org.micrograd.dot.DotGraph.Part;

/** What a graph gives to be laid out: sizes, lines and frames, in the direction of its ranks. */
final class SceneInput {
  private static final double INCH = 72;
  private static final double LOOP = 38;
  private static final double SPACE = 20;

  /** An edge over more rows would be nothing but a line. */
  private static final int MOST_ROWS = 500;

  private final DotGraph graph;
  private final Turn turn;
  private final Map<String, DotNode> nodes;
  private final DotLabels texts;
  private final List<Integer> parts;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Of a graph.
   *
   * @param parts those of its parts that are clusters with nodes
   */
  SceneInput(
      DotGraph graph, Turn turn, Map<String, DotNode> nodes, DotLabels texts, List<Integer> parts) {
    this.graph = graph;
    this.turn = turn;
    this.nodes = nodes;
    this.texts = texts;
    this.parts = parts;
    nodes.keySet().forEach(name -> places.put(name, places.size()));
  }

  private int place(String name) {
    return places.get(name);
  }

  /** All of it. */
  LayerInput whole() {
    DotAttributes given = graph.attributes;
    List<LayerInput.Box> boxes = new ArrayList<>();
    Map<String, List<Edge>> ofNode =
        graph.edges.stream()
            .filter(e -> e.tail().node().equals(e.head().node()))
            .collect(Collectors.groupingBy(e -> e.tail().node()));
    for (DotNode node : nodes.values()) {
      List<Edge> loops = ofNode.getOrDefault(node.node.name(), List.of());
      double room =
          loops.stream()
              .map(e -> texts.ofEdge(e, "label"))
              .mapToDouble(label -> turn.isUpright() ? label.width() : label.height())
              .max()
              .orElse(0);
      double width = turn.isUpright() ? node.form.width() : node.form.height();
      double height = turn.isUpright() ? node.form.height() : node.form.width();
      double more = loops.isEmpty() ? 0 : LOOP + 14 * (loops.size() - 1) + room;
      boxes.add(
          new LayerInput.Box(
              width,
              height,
              turn.isUpright() ? 0 : more,
              turn.isUpright() ? more : 0,
              parts.indexOf(graph.clusterOf(node.node.name())),
              given.text("ordering", node.node.attributes().text("ordering", ""))));
    }
    List<LayerInput.Group> groups = new ArrayList<>();
    for (int p = 0; p < graph.parts.size(); p++) {
      Part part = graph.parts.get(p);
      if (Set.of("same", "min", "max", "source", "sink").contains(part.rank())) {
        int own = p;
        Set<Integer> inside = new LinkedHashSet<>();
        part.nodes().stream()
            .filter(name -> !part.isCluster() || graph.lies(graph.clusterOf(name), own))
            .forEach(name -> inside.add(place(name)));
        groups.add(new LayerInput.Group(part.rank(), inside));
      }
    }
    List<LayerInput.Frame> frames = new ArrayList<>();
    for (int p : parts) {
      frames.add(frame(graph.parts.get(p), parts.indexOf(graph.clusterAround(p))));
    }
    double ranks = given.number("ranksep", Double.NaN);
    if (Double.isNaN(ranks)) {
      // A word may follow, as in "0.5 equally".
      ranks =
          given.text("ranksep", "").matches("[\\d.]+ equally")
              ? Double.parseDouble(given.text("ranksep", "").split(" ")[0])
              : 0.5;
    }
    return new LayerInput(
        boxes,
        graph.edges.stream().map(this::line).toList(),
        frames,
        groups,
        INCH * Math.max(0.02, ranks),
        INCH * Math.max(0.02, given.number("nodesep", 0.25)),
        !given.isTrue("newrank", false),
        given.isTrue("concentrate", false));
  }

  /** Without rows, by one of Graphviz's programs. */
  LayerLayout free(String engine) {
    List<FreeInput.Disc> discs =
        nodes.values().stream()
            .map(n -> new FreeInput.Disc(n.form.width(), n.form.height(), pinned(n)))
            .toList();
    List<FreeInput.Link> links = graph.edges.stream().map(this::link).toList();
    String root = graph.attributes.text("root", "");
    int middle = places.getOrDefault(root, -1);
    List<List<Rectangle2D>> ways = new ArrayList<>();
    graph.edges.forEach(_ -> ways.add(List.of()));
    return new LayerLayout(
        List.of(FreeLayout.of(new FreeInput(discs, links), engine, middle)),
        List.of(),
        ways,
        Arrays.asList(new Point2D[links.size()]),
        Arrays.asList(new Boolean[links.size()]).stream().map(_ -> false).toList());
  }

  /** Where the text wants a node, as in {@code pos="1,2!"}; null for anywhere. */
  private static Point2D pinned(DotNode node) {
    String[] place = node.node.attributes().text("pos", "").split(",", -1);
    String number = "[+-]?\\d*\\.?\\d+";
    boolean isPlace =
        place.length == 2 && place[0].matches(number) && place[1].matches(number + "!");
    return isPlace
        ? new Point2D.Double(
            INCH * Double.parseDouble(place[0]),
            -INCH * Double.parseDouble(place[1].replace("!", "")))
        : null;
  }

  private FreeInput.Link link(Edge edge) {
    NodeForm tail = nodes.get(edge.tail().node()).form;
    NodeForm head = nodes.get(edge.head().node()).form;
    double sizes = (tail.width() + tail.height() + head.width() + head.height()) / 4;
    double least = sizes + SPACE + texts.ofEdge(edge, "label").width() / 2;
    double wish = INCH * Math.max(0.1, edge.attributes().number("len", 1));
    return new FreeInput.Link(
        place(edge.tail().node()), place(edge.head().node()), Math.max(least, wish));
  }

  private LayerInput.Frame frame(Part part, int parent) {
    Block label = texts.ofGraph(part.attributes(), part.attributes().text("label", ""));
    double margin = part.attributes().number("margin", 8);
    double high = label.height() == 0 ? margin : label.height() + margin + 4;
    boolean isBelow = part.attributes().text("labelloc", "t").startsWith("b");
    boolean isFirst = turn == Turn.BT == isBelow;
    return turn.isUpright()
        ? new LayerInput.Frame(
            parent,
            isFirst ? high : margin,
            isFirst ? margin : high,
            margin,
            margin,
            label.width() + 2 * margin,
            0)
        : new LayerInput.Frame(
            parent,
            margin,
            margin,
            isBelow ? margin : high,
            isBelow ? high : margin,
            0,
            label.width() + 2 * margin);
  }

  private LayerInput.Line line(Edge edge) {
    Block label = texts.ofEdge(edge, "label");
    DotNode tail = nodes.get(edge.tail().node());
    DotNode head = nodes.get(edge.head().node());
    double width = label.width() == 0 ? 0 : label.width() + 4;
    double height = label.width() == 0 ? 0 : label.height() + 4;
    return new LayerInput.Line(
        place(edge.tail().node()),
        place(edge.head().node()),
        (int) Math.clamp(edge.attributes().number("minlen", 1), 0, MOST_ROWS),
        Math.max(0, edge.attributes().number("weight", 1)),
        edge.attributes().isTrue("constraint", true),
        turn.isUpright() ? width : height,
        turn.isUpright() ? height : width,
        EdgeEnd.aside(tail, edge.tail().port(), turn, tail.ports),
        EdgeEnd.aside(head, edge.head().port(), turn, head.ports));
  }
}
