package org.micrograd.draw;

import java.util.List;

/** What a {@link Diagram} is made of. */
public final class DiagramParts {
  private DiagramParts() {}

  /** What a node looks like. */
  public enum Form {
    /** An ellipse. */
    ROUND,
    /** A rectangle. */
    BOX,
    /** A rectangle with round corners. */
    ROUNDED,
    /** Text without a border. */
    PLAIN,
    /** A dot without text. */
    POINT,
    /** A rectangle of fields as Graphviz's labels name them, {@code a|{b|c}}. */
    RECORD,
    /** The same with round corners. */
    ROUNDED_RECORD
  }

  /**
   * Colours, {@code #rrggbb} or {@code none}, empty where a thing has those that it has by itself.
   *
   * @param dash how long the border is there and is not, by turns; nothing for all along
   * @param width of the border
   */
  public record Look(String fill, String line, String text, List<Double> dash, double width) {
    /** What a thing looks like by itself. */
    public static final Look STANDARD = new Look("", "", "", List.of(), 1);
  }

  /**
   * A node.
   *
   * @param label what it says, in lines or fields
   * @param cluster the position of the one that it lies in, or -1
   */
  public record Node(String name, String label, Form form, Look look, int cluster) {}

  /** A line between nodes by their names, with a text at its end or "", with a head or without. */
  public record Edge(String tail, String head, String label, Look look, boolean hasHead) {}

  /** A frame around nodes, in another one by its position or, at -1, in none. */
  public record Cluster(String label, Look look, int parent) {}

  static Cells cells(Node node, boolean isTopDown) {
    boolean isRecord = node.form() == Form.RECORD || node.form() == Form.ROUNDED_RECORD;
    return isRecord
        ? Cells.record(node.label(), isTopDown)
        : Cells.of(node.label().lines().flatMap(text -> Label.of(text).lines().stream()).toList());
  }
}
