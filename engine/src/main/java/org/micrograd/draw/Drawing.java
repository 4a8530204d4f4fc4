package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;
import org.micrograd.outline.Folding;
import org.micrograd.outline.Outline;

/**
 * The picture of a graph as it was when it was drawn. The graph of a function, whose inputs have no
 * numbers, is drawn without values.
 */
public final class Drawing implements Picture {
  private final Trace trace;
  private final double[] data;
  private final Outline outline;
  private final Scene scene;
  private final Options options;
  private final String title;
  private final List<Layout> layouts;

  private Drawing(Trace trace, Options options, List<Layout> layouts) {
    this.trace = trace;
    // Data may change before a page is asked for; operations and operands never do.
    boolean isTraced = trace.root().isTraced();
    this.data = isTraced ? null : trace.nodes().stream().mapToDouble(Value::data).toArray();
    this.outline = Folding.of(trace, options.wish());
    long operations = trace.nodes().stream().filter(v -> !v.isLeaf()).count();
    this.options = isTraced ? options.with("values", false) : options;
    this.scene = SceneBuilder.of(outline, this.options);
    this.title = "Drawing(" + trace.nodes().size() + " values, " + operations + " operations)";
    this.layouts = layouts;
  }

  private Drawing(Drawing other, List<Layout> layouts) {
    this.trace = other.trace;
    this.data = other.data;
    this.outline = other.outline;
    this.scene = other.scene;
    this.options = other.options;
    this.title = other.title;
    this.layouts = layouts;
  }

  /** Draws the graph under a root. */
  public static Drawing of(Value root) {
    return of(root, Options.STANDARD);
  }

  /** Draws the graph under a root as asked for. */
  public static Drawing of(Value root, Options options) {
    return of(Trace.of(root), options);
  }

  /** Draws a trace. */
  public static Drawing of(Trace trace) {
    return of(trace, Options.STANDARD);
  }

  /** Draws a trace as asked for. */
  public static Drawing of(Trace trace, Options options) {
    return new Drawing(trace, options, Layouts.of(options.engine()));
  }

  /** A drawing laid out by the first of the layouts that can. */
  static Drawing of(Value root, Layout... layouts) {
    return of(Trace.of(root), Options.STANDARD, List.of(layouts));
  }

  static Drawing of(Trace trace, Options options, List<Layout> layouts) {
    return new Drawing(trace, options, layouts);
  }

  /** The graph in Graphviz's language. */
  public String dot() {
    return Dot.of(scene, isDark());
  }

  /** The interactive page: one text that needs no network. */
  public String html() {
    return HtmlPage.of(trace, data, outline, options);
  }

  /** What was folded to keep the picture legible, in words; empty if it shows every node. */
  public String folded() {
    return scene.note();
  }

  /** What it draws the graph of. */
  public Value root() {
    return trace.root();
  }

  private boolean isDark() {
    return options.theme().equals("dark");
  }

  @Override
  public Drawing inProcess() {
    return new Drawing(this, Layouts.inProcess(layouts));
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("dot", "html", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    return switch (format) {
      case "dot" -> dot().getBytes(UTF_8);
      case "html" -> html().getBytes(UTF_8);
      case "svg" -> new Painter(placed(format)).svg(options.theme());
      case "png" -> new Painter(placed(format)).png(isDark());
      default ->
          throw new IllegalArgumentException(
              "a drawing has no format \"" + format + "\"; the known ones are " + formats());
    };
  }

  @Override
  public String text(int columns, boolean isPlain) {
    return TextTree.of(outline, options, columns, isPlain);
  }

  @Override
  public Path show() {
    return show(options.format());
  }

  private LaidOutScene placed(String format) {
    return WrappedLines.of(TermBlocks.place(scene, part -> Layouts.place(part, layouts, format)));
  }

  @Override
  public String toString() {
    return title;
  }
}
