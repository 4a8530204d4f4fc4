package org.micrograd.dot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.TreeSet;
import org.micrograd.draw.Picture;

/** The picture of a text in Graphviz's language, drawn without Graphviz. */
public final class DotDrawing implements Picture {
  private final String dot;
  private final DotScene scene;

  /**
   * A picture.
   *
   * @param engine Graphviz's name of a layout, where the text has none; one that is not known here
   *     is that of dot, and the notes say so
   * @throws IllegalArgumentException if the text is none in Graphviz's language
   */
  public DotDrawing(String dot, String engine) {
    this.dot = dot;
    this.scene = new DotScene(DotReader.read(dot), engine);
  }

  /**
   * A sentence that says what the text has that the picture does not show; "" where it shows all.
   */
  public String notes() {
    return scene.missing.isEmpty()
        ? ""
        : "drawn without Graphviz, which leaves out or draws by default: "
            + String.join(", ", scene.missing);
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("dot", "gv", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    DotPainter painter = new DotPainter(scene);
    return switch (format) {
      case "dot", "gv" -> dot.getBytes(UTF_8);
      case "svg", "png" ->
          Picture.paint(format, painter.width(), painter.height(), "light", painter::paint);
      default ->
          throw new IllegalArgumentException(
              "without Graphviz a graph has no format \""
                  + format
                  + "\"; the known ones are "
                  + formats());
    };
  }

  @Override
  public String toString() {
    return "DotDrawing(%d nodes, %d edges)".formatted(scene.nodes.size(), scene.graph.edges.size());
  }
}
