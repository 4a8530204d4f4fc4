package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Outline;
import org.micrograd.graph.Trace;

/**
 * The picture of a graph as it was when it was drawn. The graph of a function, whose inputs have no
 * numbers, is drawn without values.
 */
public final class Drawing implements Picture {
  /** The layouts by the names under which a program asks for them, the first choice first. */
  private static final Map<String, Layout> LAYOUTS = new LinkedHashMap<>();

  static {
    Duration millis = Duration.ofMillis(1);
    LAYOUTS.put(
        "dot",
        new GraphvizLayout(new NativeDot(), millis.multipliedBy(3000), millis.multipliedBy(5)));
    LAYOUTS.put(
        "v8",
        new GraphvizLayout(new V8Graphviz(), millis.multipliedBy(9000), millis.multipliedBy(10)));
    LAYOUTS.put("elk", new ElkLayout());
  }

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
    this.outline = Outline.of(trace, options.wish());
    long operations = trace.nodes().stream().filter(v -> !v.isLeaf()).count();
    this.options = isTraced ? options.with("values", false) : options;
    this.scene = Sketch.of(outline, this.options);
    this.title = "Drawing(" + trace.nodes().size() + " values, " + operations + " operations)";
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
    String engine = options.engine();
    return new Drawing(
        trace,
        options,
        engine.equals("auto") ? List.copyOf(LAYOUTS.values()) : List.of(LAYOUTS.get(engine)));
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

  /** What was folded to keep the picture legible, in words; empty if it shows every node. */
  public String folded() {
    return scene.note();
  }

  private boolean isDark() {
    return options.theme().equals("dark");
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("dot", "html", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    return switch (format) {
      case "dot" -> dot().getBytes(UTF_8);
      case "html" -> Page.of(trace, data, outline, options).getBytes(UTF_8);
      case "svg" -> SvgCanvas.paint(new Painter(placed(format)), options.theme()).getBytes(UTF_8);
      case "png" -> image(placed(format));
      default ->
          throw new IllegalArgumentException(
              "a drawing has no format \"" + format + "\"; the known ones are " + formats());
    };
  }

  private byte[] image(Placed placed) {
    try {
      return ImageCanvas.paint(new Painter(placed), isDark());
    } catch (LinkageError | InternalError e) {
      // What Java throws on a system without fonts, in several shapes.
      throw new IllegalStateException(
          "cannot paint this graph as png, only as svg, html or dot: Java finds no fonts here ("
              + e
              + ")",
          e);
    }
  }

  @Override
  public Path show() {
    return show(options.format());
  }

  private Placed placed(String format) {
    List<RenderException> failures = new ArrayList<>();
    for (Layout layout : layouts) {
      // What is too much for Graphviz in C is too much for the same Graphviz in JavaScript.
      if (layout instanceof GraphvizLayout && failures.stream().anyMatch(RenderException::isLate)) {
        continue;
      }
      try {
        return layout.place(scene);
      } catch (RenderException e) {
        failures.add(e);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while drawing");
      }
    }
    String reasons = failures.stream().map(Throwable::getMessage).collect(joining("; "));
    IllegalStateException failure =
        new IllegalStateException(
            "cannot draw this graph as %s, only as dot: %s".formatted(format, reasons));
    failures.forEach(failure::addSuppressed);
    throw failure;
  }

  @Override
  public String toString() {
    return title;
  }
}
