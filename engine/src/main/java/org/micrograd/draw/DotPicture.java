package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The picture of a text in Graphviz's language, by the machine's own {@code dot}. What a text may
 * name, as files of images, dot reads: it is not for texts of those who may not read files.
 */
public final class DotPicture implements Picture {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Set<String> FORMATS =
      new TreeSet<>(
          Set.of(
              "bmp", "canon", "dot", "eps", "gif", "gv", "jpe", "jpeg", "jpg", "json", "pdf",
              "plain", "png", "ps", "svg", "svgz", "tif", "tiff", "webp", "xdot"));

  private final String dot;
  private final String engine;

  /**
   * A picture of a text.
   *
   * @param engine the layout: dot, neato, circo ...
   */
  public DotPicture(String dot, String engine) {
    this.dot = dot;
    this.engine = engine;
  }

  /** Why there is no dot on this machine; "" where there is one. */
  public static String whyNot() {
    try {
      NativeDot.program();
      return "";
    } catch (RenderException e) {
      return e.getMessage();
    }
  }

  @Override
  public Set<String> formats() {
    return FORMATS;
  }

  @Override
  public byte[] bytes(String format) {
    if (!FORMATS.contains(format)) {
      throw new IllegalArgumentException(
          "a graph has no format \"" + format + "\"; the known ones are " + FORMATS);
    }
    if (format.equals("gv")) {
      return dot.getBytes(UTF_8);
    }
    try {
      return new NativeDot().bytes(dot, LIMIT, "-K" + engine, "-T" + format);
    } catch (RenderException e) {
      throw new IllegalStateException(
          "cannot draw this graph as " + format + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "DotPicture(" + dot.lines().count() + " lines)";
  }
}
