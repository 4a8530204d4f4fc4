package org.micrograd.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Trace;

/** The picture of a graph as it was when it was drawn. */
public final class Drawing implements Picture {
  private static final List<Renderer> RENDERERS = List.of(new NativeDot(), new GraphvizRenderer());

  private final String dot;
  private final String title;

  private Drawing(String dot, String title) {
    this.dot = dot;
    this.title = title;
  }

  /** Draws the graph under a root. */
  public static Drawing of(Value root) {
    return of(Trace.of(root));
  }

  /** Draws a trace. */
  public static Drawing of(Trace trace) {
    long operations = trace.nodes().stream().filter(v -> !v.isLeaf()).count();
    String title = "Drawing(" + trace.nodes().size() + " values, " + operations + " operations)";
    return new Drawing(Dot.of(trace), title);
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
    IllegalStateException failure =
        new IllegalStateException("no renderer could draw this graph; its DOT text is there still");
    for (Renderer renderer : RENDERERS) {
      try {
        return renderer.render(dot, format);
      } catch (RenderException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  @Override
  public String toString() {
    return title;
  }
}
