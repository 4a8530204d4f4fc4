package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Frame;
import org.micrograd.draw.Scene.Shape;

/**
 * Writes a scene in Graphviz's language: a box a value, an ellipse an operation, edges operand,
 * operation, result; open groups as clusters.
 *
 * <p>Once for people, with all that is written in the boxes, and once for Graphviz to lay out, with
 * their sizes only.
 */
final class Dot {
  /** A large graph takes minutes with curves around all boxes, and seconds with straight lines. */
  private static final String COARSE = "nslimit=0.02, mclimit=0.1, splines=line";

  /**
   * Frames side by side begin in the order of the program; a long search for few crossings ends it.
   */
  private static final String IN_ORDER = "mclimit=0.1";

  private final Scene scene;
  private final StringBuilder text = new StringBuilder();

  private Dot(Scene scene) {
    this.scene = scene;
  }

  /** The text that users see. */
  static String of(Scene scene, boolean isDark) {
    Dot dot = new Dot(scene);
    String font = "fontname=\"Helvetica,Arial,sans-serif\"";
    Style.Colours paper = Style.PAPER.colours(isDark);
    dot.begin(
        0, "bgcolor=\"%s\", fontcolor=\"%s\", %s".formatted(paper.fill(), paper.text(), font));
    dot.text.append("  node [%s, fontsize=12]\n".formatted(font));
    Style.Colours edge = Style.EDGE.colours(isDark);
    dot.text.append(
        "  edge [color=\"%s\", fontcolor=\"%s\", %s, fontsize=10, arrowsize=0.7]\n"
            .formatted(edge.line(), edge.text(), font));
    String title = scene.title() + (scene.title().isEmpty() || scene.note().isEmpty() ? "" : "\n");
    if (!title.isEmpty() || !scene.note().isEmpty()) {
      dot.text.append(
          "  labelloc=t\n  label=<%s>\n".formatted(Label.of(title + scene.note()).html()));
    }
    Style.Colours frame = Style.FRAME.colours(isDark);
    dot.frame(
        -1,
        "  ",
        (f, indent) ->
            dot.text.append(
                "%slabel=<%s>\n%sstyle=\"rounded,filled\"\n%sfillcolor=\"%s\"\n%scolor=\"%s\"\n%sfontcolor=\"%s\"\n"
                    .formatted(
                        indent,
                        Label.of(f.name()).html(),
                        indent,
                        indent,
                        frame.fill(),
                        indent,
                        frame.line(),
                        indent,
                        frame.text())),
        (box, indent) -> dot.node(box, indent, isDark));
    dot.arrows();
    return dot.text.append("}\n").toString();
  }

  /** The text that is laid out: boxes as large as they will be painted, and no text at all. */
  static String sizes(Scene scene) {
    Dot dot = new Dot(scene);
    Set<Arrow> fed = FrameFeeds.of(scene);
    String more = scene.isLarge() ? COARSE : fed.isEmpty() ? "" : IN_ORDER;
    dot.begin(FullLayers.told(scene).room(), more);
    dot.text.append("  node [shape=box, fixedsize=true, label=\"\"]\n  edge [dir=none]\n");
    // Graphviz keeps room for the name on one side of a frame; in rows the picture may be turned
    // upside down, and then the name is at the other one.
    int room = scene.isTopDown() ? 20 : (int) Math.ceil(Frames.TOP);
    dot.frame(
        -1,
        "  ",
        (f, indent) ->
            dot.text.append(
                "%smargin=%d\n%slabel=<<TABLE FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"4\"><TR><TD></TD></TR></TABLE>>\n"
                    .formatted(indent, room, indent, (int) Fonts.width(f.name(), Fonts.SIZE))),
        (box, indent) ->
            dot.text.append(
                String.format(
                    Locale.ROOT,
                    "%s%s [width=%.4f, height=%.4f%s]\n",
                    indent,
                    box.id(),
                    box.width() / 72,
                    box.height() / 72,
                    box.shape() == Shape.OPERATION ? ", shape=ellipse" : "")));
    FrameFeeds.inputs(scene).forEach(dot::column);
    for (Arrow arrow : scene.arrows()) {
      dot.text.append(
          "  %s -> %s [weight=%d%s]\n"
              .formatted(
                  dot.id(arrow.from()),
                  dot.id(arrow.to()),
                  scene.weight(arrow),
                  fed.contains(arrow) ? ", minlen=2" : ""));
    }
    return dot.text.append("}\n").toString();
  }

  /** Boxes in one column. */
  private void column(List<Integer> boxes) {
    text.append("  {rank=same");
    boxes.forEach(box -> text.append("; ").append(id(box)));
    text.append("}\n");
  }

  private void begin(double room, String more) {
    text.append("digraph {\n  graph [rankdir=").append(scene.isTopDown() ? "TB" : "LR");
    text.append(
        String.format(
            Locale.ROOT,
            ", nodesep=0.2, ranksep=%.3f,",
            Math.max(0.35, Math.max(room, ArrowMarks.room(scene)) / 72)));
    // Without a limit a value used a hundred times keeps Graphviz busy for minutes.
    text.append(" nslimit=2, mclimit=0.5").append(more.isEmpty() ? "" : ", " + more).append("]\n");
  }

  private String id(int box) {
    return scene.boxes().get(box).id();
  }

  /** Writes what lies directly in a frame, and the frames inside it. */
  private void frame(
      int frame, String indent, BiConsumer<Frame, String> head, BiConsumer<Box, String> box) {
    scene.boxes().stream().filter(b -> b.frame() == frame).forEach(b -> box.accept(b, indent));
    for (int f = 0; f < scene.frames().size(); f++) {
      Frame inner = scene.frames().get(f);
      if (inner.parent() == frame) {
        text.append(indent).append("subgraph cluster_").append(inner.id()).append(" {\n");
        head.accept(inner, indent + "  ");
        frame(f, indent + "  ", head, box);
        text.append(indent).append("}\n");
      }
    }
  }

  private void node(Box box, String indent, boolean isDark) {
    Style.Colours colours = box.style().colours(isDark);
    String html =
        box.shape() == Shape.OPERATION
            ? Label.of(box.lines().getFirst().text()).html()
            : table(box, colours);
    String form = box.shape() == Shape.OPERATION ? "ellipse" : "plain";
    String paint =
        "style=filled, fillcolor=\"%s\", fontcolor=\"%s\""
            .formatted(colours.fill(), colours.text());
    text.append(indent)
        .append("%s [shape=%s, label=<%s>".formatted(box.id(), form, html))
        .append(form.equals("plain") ? ", fontcolor=\"" + colours.text() + "\"" : ", " + paint)
        .append("]\n");
  }

  /** A value's box: rounded for a leaf, dashed for a plain number, doubled for the root. */
  private static String table(Box box, Style.Colours colours) {
    String style =
        switch (box.shape()) {
          case LEAF, GROUP -> "ROUNDED";
          case CONSTANT -> "DASHED";
          case REST -> "ROUNDED,DOTTED";
          default -> "";
        };
    String rows =
        box.lines().stream()
            .map(line -> Label.of(line.text()).html())
            .map(html -> "<TR><TD>" + html + "</TD></TR>")
            .collect(joining());
    return "<TABLE BORDER=\"%d\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" BGCOLOR=\"%s\" COLOR=\"%s\"%s>%s</TABLE>"
        .formatted(
            box.shape() == Shape.ROOT ? 2 : 1,
            colours.fill(),
            colours.line(),
            style.isEmpty() ? "" : " STYLE=\"" + style + "\"",
            rows);
  }

  private void arrows() {
    for (Arrow arrow : scene.arrows()) {
      String mark = arrow.mark().isEmpty() ? "" : " [headlabel=\"" + arrow.mark() + "\"]";
      text.append("  %s -> %s%s\n".formatted(id(arrow.from()), id(arrow.to()), mark));
    }
  }
}
