package org.micrograd.dot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.dot.DotGraph.Edge;

/** Edges that {@code concentrate=true} draws as one. */
final class Concentration {
  private Concentration() {}

  /** Leaves one edge of those with the same ends; it has an arrow at both where some go back. */
  static void apply(DotGraph graph) {
    Map<List<?>, Edge> first = new HashMap<>();
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : graph.edges) {
      Edge same = first.get(List.of(edge.tail(), edge.head()));
      Edge opposite = first.get(List.of(edge.head(), edge.tail()));
      if (hasLabel(edge) || same == null && opposite == null) {
        kept.add(edge);
        first.putIfAbsent(List.of(edge.tail(), edge.head()), edge);
      } else if (same == null && graph.isDirected) {
        opposite.attributes().put("dir", GivenText.plain("both"));
      }
    }
    graph.edges.clear();
    graph.edges.addAll(kept);
  }

  private static boolean hasLabel(Edge edge) {
    return !edge.attributes().text("label", "").isEmpty();
  }
}
