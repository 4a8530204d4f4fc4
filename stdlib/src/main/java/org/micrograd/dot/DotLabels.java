package org.micrograd.dot;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.micrograd.draw.Ink;

/** What labels of nodes, edges and graphs say. */
final class DotLabels {
  private static final Block NOTHING = new TextBlock(List.of());

  private final DotGraph graph;
  private final Function<String, Ink> inks;
  private final boolean isUpright;
  private final Consumer<String> notes;

  DotLabels(DotGraph graph, Function<String, Ink> inks, Consumer<String> notes, boolean isUpright) {
    this.graph = graph;
    this.inks = inks;
    this.isUpright = isUpright;
    this.notes = notes;
  }

  Block ofNode(DotGraph.Node node) {
    DotAttributes given = node.attributes();
    String shape = given.text("shape", "ellipse");
    if (shape.equals("point")) {
      return NOTHING;
    }
    GivenText label = given.has("label") ? given.get("label") : GivenText.plain("\\N");
    Writing writing = Writing.of(given, "", inks);
    GivenText named =
        label.isHtml() ? label : GivenText.plain(label.text().replace("\\N", node.name()));
    if (shape.equals("record") || shape.equals("Mrecord")) {
      Ink line = inks.apply(given.text("color", "black"));
      return RecordBlock.of(
          named,
          isUpright,
          line,
          field -> text(new GivenText(field, label.isHtml()), writing, given));
    }
    return named.text().isEmpty() ? NOTHING : text(named, writing, given);
  }

  private Block text(GivenText text, Writing writing, DotAttributes owner) {
    return text.isHtml()
        ? html(owner).read(text.text(), writing)
        : TextBlock.of(text.text(), writing);
  }

  private HtmlLabel html(DotAttributes owner) {
    String scheme = owner.text("colorscheme", "");
    return new HtmlLabel(name -> inks.apply(ColourNames.inScheme(name, scheme)), notes);
  }

  /** The label of a node that stands outside of it. */
  Block ofOther(DotGraph.Node node) {
    DotAttributes given = node.attributes();
    String text = given.text("xlabel", "");
    return text.isEmpty() ? NOTHING : TextBlock.of(text, Writing.of(given, "", inks));
  }

  /** The label of an edge by its attribute's name; nothing where it has none. */
  Block ofEdge(DotGraph.Edge edge, String name) {
    DotAttributes given = edge.attributes();
    GivenText label = given.get(name);
    if (label == null || label.text().isEmpty()) {
      return NOTHING;
    }
    boolean isAtEnd = name.equals("headlabel") || name.equals("taillabel");
    Writing writing = Writing.of(given, isAtEnd ? "label" : "", inks);
    String arrow = graph.isDirected ? "->" : "--";
    return label.isHtml()
        ? html(given).read(label.text(), writing)
        : TextBlock.of(
            label
                .text()
                .replace("\\T", edge.tail().node())
                .replace("\\H", edge.head().node())
                .replace("\\E", edge.tail().node() + arrow + edge.head().node()),
            writing);
  }

  /** That of a cluster, or of all. */
  Block ofGraph(DotAttributes given, String text) {
    Writing writing = Writing.of(given, "", inks);
    if (text.isEmpty()) {
      return NOTHING;
    }
    return text(new GivenText(text, given.get("label").isHtml()), writing, given);
  }
}
