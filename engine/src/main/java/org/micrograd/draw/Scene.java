package org.micrograd.draw;

import java.util.List;

/**
 * All that a picture shows, before it is laid out.
 *
 * @param boxes nodes, operations and closed groups
 * @param frames open groups, outer ones first
 * @param arrows uses of operands
 * @param greatest the size of the greatest gradient where nodes are coloured by it, else NaN
 * @param note what was folded
 */
record Scene(
    List<Box> boxes,
    List<Frame> frames,
    List<Arrow> arrows,
    boolean isTopDown,
    String title,
    String note,
    double greatest) {
  private static final int MANY_ARROWS = 1500;

  /** Whether a careful layout would take minutes. */
  boolean isLarge() {
    return arrows.size() > MANY_ARROWS;
  }

  /** How much an arrow should be short and straight: a chain is a line, leaves stand beside it. */
  int weight(Arrow arrow) {
    return switch (boxes.get(arrow.from()).shape()) {
      case OPERATION -> 9;
      case LEAF, CONSTANT, REST -> 1;
      case RESULT, ROOT, GROUP -> 3;
    };
  }

  /** The form of a box, which alone tells what it is. */
  enum Shape {
    /** An input or a parameter: straight on the left, round on the right. */
    LEAF,
    /** A plain number: a dashed rectangle. */
    CONSTANT,
    /** A value that was computed: a rounded rectangle. */
    RESULT,
    /** The value that was drawn: a rounded rectangle with a double line. */
    ROOT,
    /** An ellipse. */
    OPERATION,
    /** A closed group: a folder. */
    GROUP,
    /** What was left out: a dotted pill. */
    REST
  }

  /**
   * A line of a box.
   *
   * @param isBold whether it is a name
   */
  record Line(String text, boolean isBold) {}

  /**
   * @param id its name, the same for the same program
   * @param style its colours
   * @param isMany whether it stands for several
   * @param frame the position of the frame that it lies in, -1 for none
   * @param hint what a reader is told who points at it
   */
  record Box(
      String id,
      Shape shape,
      Style style,
      List<Line> lines,
      double width,
      double height,
      boolean isMany,
      int frame,
      String hint) {
    Box inFrame(int other) {
      return new Box(id, shape, style, lines, width, height, isMany, other, hint);
    }

    /** Whether another box is seen behind it. */
    boolean hasShadow() {
      return isMany && shape != Shape.OPERATION;
    }
  }

  /** An open group, in another one or, at -1, in none. */
  record Frame(String id, String name, int parent) {}

  /**
   * From a box to a box, by their positions.
   *
   * @param mark the operand's number where the order matters, a count where there are many, or ""
   */
  record Arrow(int from, int to, String mark) {}
}
