package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;

/** The picture of a graph as it was when it was drawn. */
public final class Drawing implements Picture {
  private static final List<Renderer> RENDERERS = List.of(new NativeDot(), new GraphvizRenderer());

  private final String dot;
  private final String title;
  private final List<Renderer> renderers;

  private Drawing(String dot, String title, List<Renderer> renderers) {
    this.dot = dot;
    this.title = title;
    this.renderers = renderers;
  }

  /** Draws the graph under a root. */
  public static Drawing of(Value root) {
    return of(Trace.of(root));
  }

  /** Draws a trace. */
  public static Drawing of(Trace trace) {
    return of(trace, RENDERERS);
  }

  /** A drawing made by the first of the renderers that can. */
  static Drawing of(Value root, Renderer... renderers) {
    return of(Trace.of(root), List.of(renderers));
  }

  private static Drawing of(Trace trace, List<Renderer> renderers) {
    long operations = trace.nodes().stream().filter(v -> !v.isLeaf()).count();
    String title = "Drawing(" + trace.nodes().size() + " values, " + operations + " operations)";
    return new Drawing(Dot.of(trace), title, renderers);
  }

  /** The graph in Graphviz's language. */
  public String dot() {
    return dot;
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("dot", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a drawing has no format \"" + format + "\"; the known ones are " + formats());
    }
    return format.equals("dot") ? dot.getBytes(StandardCharsets.UTF_8) : render(format);
  }

  private byte[] render(String format) {
    List<RenderException> failures = new ArrayList<>();
    for (Renderer renderer : renderers) {
      try {
        return renderer.render(dot, format);
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
