package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Line;
import org.micrograd.draw.Scene.Shape;

/** The picture of nodes and arrows that a program names itself, drawn as graphs of Values are. */
public final class Diagram implements Picture {
  private static final double LINE_HEIGHT = 16;

  private final Scene scene;
  private final String dot;
  private final List<Layout> layouts;

  /**
   * A node.
   *
   * @param lines what it says
   * @param isRound whether it is an ellipse instead of a box
   */
  public record Node(String name, List<String> lines, boolean isRound) {}

  /** An arrow between nodes by their names, with a text at its head, or "". */
  public record Edge(String tail, String head, String label) {}

  /**
   * A picture of nodes and edges; a node that only an edge names is an ellipse with its name.
   *
   * @param title what is written above, or ""
   * @param dot the same in Graphviz's language: what the format "dot" gives
   * @throws IllegalArgumentException if there is no node
   */
  public Diagram(List<Node> nodes, List<Edge> edges, boolean isTopDown, String title, String dot) {
    Map<String, Node> named = new LinkedHashMap<>();
    nodes.forEach(node -> named.put(node.name(), node));
    for (Edge edge : edges) {
      for (String end : new String[] {edge.tail(), edge.head()}) {
        named.computeIfAbsent(end, name -> new Node(name, List.of(name), true));
      }
    }
    if (named.isEmpty()) {
      throw new IllegalArgumentException("a diagram needs at least one node");
    }
    Map<String, Integer> places = new HashMap<>();
    named.keySet().forEach(name -> places.put(name, places.size()));
    this.scene =
        new Scene(
            named.values().stream().map(node -> box("n" + places.get(node.name()), node)).toList(),
            List.of(),
            edges.stream()
                .map(e -> new Arrow(places.get(e.tail()), places.get(e.head()), e.label()))
                .toList(),
            isTopDown,
            title,
            "",
            Double.NaN);
    this.dot = dot;
    this.layouts = Layouts.of("auto");
  }

  private Diagram(Diagram other, List<Layout> layouts) {
    this.scene = other.scene;
    this.dot = other.dot;
    this.layouts = layouts;
  }

  @Override
  public Diagram inProcess() {
    return new Diagram(this, Layouts.inProcess(layouts));
  }

  private static Box box(String id, Node node) {
    List<Line> lines =
        node.lines().stream()
            .flatMap(text -> Label.of(text).lines().stream())
            .map(text -> new Line(text, false))
            .toList();
    double text =
        lines.stream().mapToDouble(line -> Fonts.width(line.text(), Fonts.SIZE)).max().orElse(0);
    // An ellipse around a rectangle is longer by the square root of two, both ways.
    double more = node.isRound() ? Math.sqrt(2) : 1;
    double height = Math.ceil(more * (lines.size() * LINE_HEIGHT) + 12);
    double width = Math.max(Math.ceil(more * text + 22), height);
    return new Box(
        id,
        node.isRound() ? Shape.OPERATION : Shape.RESULT,
        Style.RESULT,
        lines,
        width,
        height,
        false,
        -1,
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
      case "svg" -> painter(format).svg("light");
      case "png" -> painter(format).png(false);
      default ->
          throw new IllegalArgumentException(
              "a diagram has no format \"" + format + "\"; the known ones are " + formats());
    };
  }

  private Painter painter(String format) {
    return new Painter(Layouts.place(scene, layouts, format));
  }

  @Override
  public String toString() {
    return "Diagram(" + scene.boxes().size() + " nodes, " + scene.arrows().size() + " edges)";
  }
}
