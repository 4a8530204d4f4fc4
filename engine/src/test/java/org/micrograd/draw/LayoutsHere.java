package org.micrograd.draw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The layouts of this machine: ELK, graphviz-java, and native dot where it is installed. */
final class LayoutsHere {
  static final Duration MINUTE = Duration.ofSeconds(60);
  static final Layout ELK = new ElkLayout();
  static final Layout V8 = new GraphvizLayout(new V8Graphviz(), MINUTE, Duration.ZERO);
  static final Layout DOT = new GraphvizLayout(new NativeDot(), MINUTE, Duration.ZERO);

  private LayoutsHere() {}

  static List<Layout> all() {
    List<Layout> layouts = new ArrayList<>(List.of(ELK, V8));
    try {
      new NativeDot().plain("digraph {}", MINUTE);
      layouts.add(DOT);
    } catch (RenderException e) {
      // Not installed here: the others are tried.
    }
    return layouts;
  }

  /** A layout that says no. */
  static Layout fails(String reason) {
    return _ -> {
      throw new RenderException(reason);
    };
  }
}
