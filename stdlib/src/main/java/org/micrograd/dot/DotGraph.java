package org.micrograd.dot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph as a text in Graphviz's language tells it. */
final class DotGraph {
  /** A node. */
  record Node(String name, DotAttributes attributes) {}

  /** An end of an edge; port and side are "" where none is named. */
  record End(String node, String port) {}

  /** An edge. */
  record Edge(End tail, End head, DotAttributes attributes) {}

  /**
   * A part of the graph.
   *
   * @param parent its position among the parts, or -1
   */
  record Part(String name, int parent, DotAttributes attributes, Set<String> nodes) {
    boolean isCluster() {
      return name.startsWith("cluster") || attributes.isTrue("cluster", false);
    }

    String rank() {
      return attributes.text("rank", "");
    }
  }

  final boolean isDirected;
  final boolean isStrict;
  final DotAttributes attributes = new DotAttributes();
  final Map<String, Node> nodes = new LinkedHashMap<>();
  final List<Edge> edges = new ArrayList<>();

  /** Whether the text has more graphs. */
  boolean isFollowed;

  /** Outer parts before inner ones. */
  final List<Part> parts = new ArrayList<>();

  DotGraph(boolean isDirected, boolean isStrict) {
    this.isDirected = isDirected;
    this.isStrict = isStrict;
  }

  /** The part of a name in another one, or a new one. */
  int part(String name, int parent, DotAttributes inherited) {
    for (int p = 0; p < parts.size() && !name.isEmpty(); p++) {
      if (parts.get(p).name().equals(name)) {
        return p;
      }
    }
    DotAttributes own = new DotAttributes(inherited);
    own.put("rank", GivenText.plain(""));
    own.put("cluster", GivenText.plain(""));
    parts.add(new Part(name, parent, own, new LinkedHashSet<>()));
    return parts.size() - 1;
  }

  /** The innermost cluster around each node, and around a cluster, by the positions of parts. */
  int clusterOf(String node) {
    int found = -1;
    for (int p = 0; p < parts.size(); p++) {
      boolean isInner = found < 0 || lies(p, found);
      if (parts.get(p).isCluster() && parts.get(p).nodes().contains(node) && isInner) {
        found = p;
      }
    }
    return found;
  }

  /** Whether a part is another one or in it. */
  boolean lies(int inner, int outer) {
    int p = inner;
    while (p > outer) {
      p = parts.get(p).parent();
    }
    return p == outer;
  }

  /** The cluster around a part, or -1. */
  int clusterAround(int part) {
    int p = parts.get(part).parent();
    while (p >= 0 && !parts.get(p).isCluster()) {
      p = parts.get(p).parent();
    }
    return p;
  }
}
