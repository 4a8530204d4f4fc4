package org.micrograd.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.micrograd.dot.DotDrawing;
import org.micrograd.draw.DotPicture;
import org.micrograd.draw.Picture;

/**
 * The picture of a text in Graphviz's language: by the machine's own dot where there is one and the
 * script may start it, else drawn here.
 */
final class GraphvizPicture implements Picture {
  private static final double DPI = 144;

  private final String dot;
  private final String engine;
  private final boolean mayStart;

  GraphvizPicture(String dot, String engine, boolean mayStart) {
    this.dot = dot;
    this.engine = engine;
    this.mayStart = mayStart;
  }

  @Override
  public GraphvizPicture inProcess() {
    return new GraphvizPicture(dot, engine, false);
  }

  private String whyNot() {
    return mayStart ? DotPicture.whyNot() : "a restricted script starts no process";
  }

  private boolean isNative() {
    return whyNot().isEmpty();
  }

  /** What the picture does not show of its text; "" where it shows all, as dot does. */
  String missing() {
    return isNative() ? "" : new DotDrawing(dot, engine).notes();
  }

  @Override
  public Set<String> formats() {
    return isNative()
        ? new DotPicture(dot, engine).formats()
        : new TreeSet<>(Set.of("dot", "gv", "jpeg", "jpg", "pdf", "png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (isNative()) {
      return new DotPicture(dot, engine).bytes(format);
    }
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "%s: a graph has no format \"%s\" then, only %s".formatted(whyNot(), format, formats()));
    }
    DotDrawing drawing = new DotDrawing(dot, engine);
    try {
      return switch (format) {
        case "jpg", "jpeg" -> ImageFiles.jpeg(drawing.png());
        case "pdf" -> ImageFiles.pdf(drawing.png(), DPI);
        default -> drawing.bytes(format);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "GraphvizPicture(" + dot.lines().count() + " lines)";
  }
}
