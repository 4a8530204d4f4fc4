package org.micrograd.draw;

import java.util.List;

/** The renderers of this machine: graphviz-java, and native dot where it is installed. */
final class Renderers {
  private static final NativeDot DOT = new NativeDot();
  static final GraphvizRenderer V8 = new GraphvizRenderer();

  private Renderers() {}

  static List<Renderer> all() {
    try {
      DOT.render("digraph {}", "svg");
      return List.of(V8, DOT);
    } catch (RenderException e) {
      return List.of(V8);
    }
  }
}
