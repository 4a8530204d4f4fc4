package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
  /** A text beside a node or an edge; the way of the edge, where a line joins it with its text. */
  record FreeLabel(Block text, Rectangle2D area, DotAttributes owner, EdgePath joined) {}

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
    ColourSchemes.apply(graph);
    if (graph.attributes.isTrue("concentrate", false)) {
      Concentration.apply(graph);
    }
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
      LayerLayout rows = isFree ? input.free(layout) : LayerLayout.of(input.whole());
      place(rows.stretched(new AspectRatio(graph.attributes, turn, nodes.values())));
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
    EdgeWays routes = new EdgeWays(this, texts, isFree);
    LabelPlaces places = new LabelPlaces(this, texts, isFree);
    for (int e = 0; e < graph.edges.size(); e++) {
      Edge edge = graph.edges.get(e);
      EdgePath path = routes.of(edge, layout.ways().get(e), layout.flat().get(e));
      ways.add(new Way(edge, path));
      places.ofEdge(edge, path, layout.labels().get(e), layout.flat().get(e));
    }
    places.others();
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
