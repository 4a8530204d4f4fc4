package org.micrograd.dot;

import java.util.List;

/** Names of colours in schemes, as {@code colorscheme=blues9} says, made names of their own. */
final class ColourSchemes {
  /** Attributes that are colours. */
  static final List<String> COLOURS =
      List.of("color", "fillcolor", "bgcolor", "fontcolor", "labelfontcolor", "pencolor");

  private ColourSchemes() {}

  /** Changes all colours of a graph that a scheme names. */
  static void apply(DotGraph graph) {
    of(graph.attributes);
    graph.parts.forEach(part -> of(part.attributes()));
    graph.nodes.values().forEach(node -> of(node.attributes()));
    graph.edges.forEach(edge -> of(edge.attributes()));
  }

  private static void of(DotAttributes given) {
    String scheme = given.text("colorscheme", "");
    for (String name : scheme.isEmpty() ? List.<String>of() : COLOURS) {
      if (given.has(name)) {
        given.put(name, GivenText.plain(ColourNames.inScheme(given.text(name, ""), scheme)));
      }
    }
  }
}
