package org.micrograd.standins;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.micrograd.draw.Diagram;
import org.micrograd.draw.DiagramParts.Cluster;
import org.micrograd.draw.DiagramParts.Edge;
import org.micrograd.draw.DiagramParts.Form;
import org.micrograd.draw.DiagramParts.Look;
import org.micrograd.draw.DiagramParts.Node;

/** Diagrams of rows of texts, as a script hands them over. */
final class DiagramRows {
  private static final List<Double> DASHED = List.of(7., 4.);
  private static final List<Double> DOTTED = List.of(2., 3.);

  private DiagramRows() {}

  /**
   * A diagram.
   *
   * @param nodes name, label, form, cluster and look of each
   * @param edges tail, head, label, "head" or "", and look of each
   * @param clusters label, the one around it, and look of each
   */
  static Diagram of(
      String[][] nodes,
      String[][] edges,
      String[][] clusters,
      boolean isTopDown,
      String title,
      String dot) {
    return new Diagram(
        Arrays.stream(nodes)
            .map(r -> new Node(r[0], r[1], form(r[2]), look(r, 4), Integer.parseInt(r[3])))
            .toList(),
        Arrays.stream(edges)
            .map(r -> new Edge(r[0], r[1], r[2], look(r, 4), r[3].equals("head")))
            .toList(),
        Arrays.stream(clusters)
            .map(r -> new Cluster(r[0], look(r, 2), Integer.parseInt(r[1])))
            .toList(),
        isTopDown,
        title,
        dot);
  }

  private static Form form(String name) {
    return Form.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Fill, line, text, dash and width, from a place of a row on. */
  private static Look look(String[] row, int at) {
    List<Double> dash =
        switch (row[at + 3]) {
          case "dashed" -> DASHED;
          case "dotted" -> DOTTED;
          default -> List.of();
        };
    return new Look(row[at], row[at + 1], row[at + 2], dash, Double.parseDouble(row[at + 4]));
  }
}
