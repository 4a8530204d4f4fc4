package org.micrograd.dot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which attributes of Graphviz's language pictures show. */
final class DotSupport {
  private static final String NODE =
      "shape label style color fillcolor fontcolor fontname fontsize penwidth width height fixedsize margin peripheries sides regular xlabel";
  private static final String EDGE =
      "label xlabel headlabel taillabel style color fillcolor fontcolor fontname fontsize labelfontcolor labelfontname labelfontsize labelangle labeldistance penwidth dir arrowhead arrowtail arrowsize constraint minlen weight headport tailport lhead ltail headclip tailclip";
  private static final String GRAPH =
      "rankdir label labelloc labeljust bgcolor fontcolor fontname fontsize ranksep nodesep splines size pad margin style color fillcolor pencolor penwidth peripheries rank compound cluster ordering gradientangle";

  /** What nothing is seen of. */
  private static final String UNSEEN =
      "URL href target tooltip headURL tailURL labelURL edgeURL headhref tailhref headtooltip tailtooltip labeltooltip edgetooltip headtarget tailtarget id class comment nslimit nslimit1 mclimit searchsize remincross newrank charset fontpath outputorder forcelabels center colorscheme layout K overlap sep esep maxiter epsilon start mode model smoothing dpi resolution imagepath truecolor quantum clusterrank decorate len pos root labelfloat stylesheet name samplepoints";

  private static final Set<String> SHOWN = words(NODE + " " + EDGE + " " + GRAPH + " " + UNSEEN);
  private static final List<String> COLOURS =
      List.of("color", "fillcolor", "bgcolor", "fontcolor", "labelfontcolor", "pencolor");
  private static final Set<String> STYLES =
      words(
          "solid dashed dotted bold filled rounded invis diagonals setlinewidth(1) setlinewidth(2) setlinewidth(3) striped wedged radial");

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
    if (graph.attributes.text("ordering", "").equals("in")) {
      missing.add("ordering=in");
    }
  }

  private static void ofNode(DotAttributes given, Set<? super String> missing) {
    of(given, missing);
    String shape = given.text("shape", "ellipse");
    if (!NodeOutline.KNOWN.contains(shape)) {
      missing.add("shape=" + shape);
    }
  }

  private static void of(DotAttributes given, Set<? super String> missing) {
    for (String name : given.names()) {
      if (!SHOWN.contains(name) && !given.text(name, "").isEmpty()) {
        missing.add(name);
      }
    }
    for (String word : given.style()) {
      if (!STYLES.contains(word) && !word.startsWith("setlinewidth")) {
        missing.add("style=" + word);
      }
    }
    for (String name : COLOURS) {
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
