package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.draw.DiagramParts.Cluster;
import org.micrograd.draw.DiagramParts.Edge;
import org.micrograd.draw.DiagramParts.Form;
import org.micrograd.draw.DiagramParts.Look;
import org.micrograd.draw.DiagramParts.Node;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Frame;
import org.micrograd.draw.Scene.Shape;

/** The picture of nodes and arrows that a program names itself, drawn as graphs of Values are. */
public final class Diagram implements Picture {
  private static final double POINT = 8;

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final List<Cluster> clusters;
  private final Scene scene;
  private final String dot;
  private final List<Layout> layouts;

  /**
   * A picture of nodes and edges; a node that only an edge names is an ellipse with its name.
   *
   * @param clusters frames, outer ones first
   * @param title what is written above, or ""
   * @param dot the same in Graphviz's language: what the format "dot" gives
   * @throws IllegalArgumentException if there is no node
   */
  public Diagram(
      List<Node> nodes,
      List<Edge> edges,
      List<Cluster> clusters,
      boolean isTopDown,
      String title,
      String dot) {
    Map<String, Node> named = new LinkedHashMap<>();
    nodes.forEach(node -> named.put(node.name(), node));
    for (Edge edge : edges) {
      for (String end : new String[] {edge.tail(), edge.head()}) {
        named.computeIfAbsent(end, name -> new Node(name, name, Form.ROUND, Look.STANDARD, -1));
      }
    }
    if (named.isEmpty()) {
      throw new IllegalArgumentException("a diagram needs at least one node");
    }
    this.nodes = List.copyOf(named.values());
    this.edges = List.copyOf(edges);
    this.clusters = List.copyOf(clusters);
    this.scene = scene(isTopDown, title);
    this.dot = dot;
    this.layouts = Layouts.of("auto");
  }

  private Diagram(Diagram other, List<Layout> layouts) {
    this.nodes = other.nodes;
    this.edges = other.edges;
    this.clusters = other.clusters;
    this.scene = other.scene;
    this.dot = other.dot;
    this.layouts = layouts;
  }

  @Override
  public Diagram inProcess() {
    return new Diagram(this, Layouts.inProcess(layouts));
  }

  private Scene scene(boolean isTopDown, String title) {
    Map<String, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node.name(), places.size()));
    int[] frames = frames();
    List<Frame> shown = new ArrayList<>();
    for (int c = 0; c < frames.length; c++) {
      Cluster cluster = clusters.get(c);
      if (frames[c] >= 0) {
        int parent = cluster.parent() < 0 ? -1 : frames[cluster.parent()];
        shown.add(new Frame("c" + c, cluster.label(), parent));
      }
    }
    List<Box> boxes = new ArrayList<>();
    for (Node node : nodes) {
      int frame = node.cluster() < 0 ? -1 : frames[node.cluster()];
      boxes.add(box("n" + boxes.size(), node, DiagramParts.cells(node, isTopDown), frame));
    }
    List<Arrow> arrows =
        edges.stream()
            .map(e -> new Arrow(places.get(e.tail()), places.get(e.head()), e.label()))
            .toList();
    return new Scene(boxes, shown, arrows, isTopDown, title, "", Double.NaN);
  }

  /** The positions of the clusters among those that hold a node; -1 for others. */
  private int[] frames() {
    boolean[] holds = new boolean[clusters.size()];
    for (Node node : nodes) {
      for (int c = node.cluster(); c >= 0; c = clusters.get(c).parent()) {
        holds[c] = true;
      }
    }
    int[] frames = new int[holds.length];
    int next = 0;
    for (int c = 0; c < frames.length; c++) {
      frames[c] = holds[c] ? next++ : -1;
    }
    return frames;
  }

  private static Box box(String id, Node node, Cells cells, int frame) {
    boolean isRound = node.form() == Form.ROUND;
    boolean isPoint = node.form() == Form.POINT;
    // An ellipse around a rectangle is longer by the square root of two, both ways.
    double more = isRound ? Math.sqrt(2) : 1;
    double height = isPoint ? POINT : Math.ceil(more * (cells.height() - 8) + 12);
    double width = isPoint ? POINT : Math.max(Math.ceil(more * (cells.width() - 16) + 22), height);
    return new Box(
        id,
        isRound || isPoint ? Shape.OPERATION : Shape.CONSTANT,
        Style.RESULT,
        List.of(),
        width,
        height,
        false,
        frame,
        "");
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("dot", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    return switch (format) {
      case "dot" -> dot.getBytes(UTF_8);
      case "svg" -> painter(format).svg();
      case "png" -> painter(format).png();
      default ->
          throw new IllegalArgumentException(
              "a diagram has no format \"" + format + "\"; the known ones are " + formats());
    };
  }

  private DiagramPainter painter(String format) {
    List<Cluster> shown =
        scene.frames().stream()
            .map(frame -> clusters.get(Integer.parseInt(frame.id().substring(1))))
            .toList();
    return new DiagramPainter(Layouts.place(scene, layouts, format), nodes, edges, shown);
  }

  @Override
  public String toString() {
    return "Diagram(" + nodes.size() + " nodes, " + edges.size() + " edges)";
  }
}
