package org.micrograd.dot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which attributes of Graphviz's language pictures show. */
final class DotSupport {
  /** Attributes of Graphviz whose effect pictures lack; what Graphviz does not know, it ignores. */
  private static final Set<String> LACKING =
      words(
          "area background diredgeconstraints dim dimen image imagepos imagescale landscape layer layers layerselect levels levelsgap mindist nojustify normalize notranslate pack packmode quadtree rotate rotation samehead sametail scale shapefile showboxes sortv viewport voro_margin");

  private static final Set<String> STYLES =
      words(
          "solid dashed dotted bold filled rounded invis diagonals setlinewidth(1) setlinewidth(2) setlinewidth(3) striped wedged radial tapered");

  private DotSupport() {}

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split(" +")));
  }

  /** Adds what a graph has that its picture does not show. */
  static void missing(DotGraph graph, Set<? super String> missing) {
    of(graph.attributes, missing);
    graph.parts.forEach(part -> of(part.attributes(), missing));
    graph.edges.forEach(edge -> of(edge.attributes(), missing));
    graph.nodes.values().forEach(node -> ofNode(node.attributes(), missing));
    if (graph.isFollowed) {
      missing.add("the graphs after the first one");
    }
    String splines = splines(graph.attributes);
    if (!Set.of("spline", "line", "polyline", "ortho", "curved").contains(splines)) {
      missing.add("splines=" + splines);
    }
  }

  private static void ofNode(DotAttributes given, Set<? super String> missing) {
    of(given, missing);
    String shape = given.text("shape", "ellipse");
    if (!NodeShape.isKnown(shape)) {
      missing.add("shape=" + shape);
    }
  }

  private static void of(DotAttributes given, Set<? super String> missing) {
    for (String name : given.names()) {
      if (LACKING.contains(name) && !given.text(name, "").isEmpty()) {
        missing.add(name);
      }
    }
    for (String word : given.style()) {
      if (!STYLES.contains(word) && !word.startsWith("setlinewidth")) {
        missing.add("style=" + word);
      }
    }
    for (String name : ColourSchemes.COLOURS) {
      for (String colour : given.text(name, "").split(":", -1)) {
        if (!colour.isBlank() && ColourNames.ink(colour) == null) {
          missing.add("the colour " + colour);
        }
      }
    }
    for (String tip : new String[] {"arrowhead", "arrowtail"}) {
      if (!new ArrowTip(given.text(tip, "normal"), 1).isKnown()) {
        missing.add(tip + "=" + given.text(tip, ""));
      }
    }
  }

  /** How edges are drawn. */
  static String splines(DotAttributes given) {
    String word = given.text("splines", "spline").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true", "yes", "", "spline" -> "spline";
      case "false", "no" -> "line";
      default -> word;
    };
  }
}
