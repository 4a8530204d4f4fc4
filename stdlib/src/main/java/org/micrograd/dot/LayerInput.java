package org.micrograd.dot;

import java.util.List;
import java.util.Set;

/**
 * What is laid out in rows, from above downwards; other directions are turned before and after.
 *
 * @param rowGap between rows
 * @param gap between neighbours in a row
 * @param areFramesApart whether what is in a frame gets its rows before all others
 * @param isConcentrated whether lines without a label that have an end in common go together
 */
record LayerInput(
    List<Box> boxes,
    List<Line> lines,
    List<Frame> frames,
    List<Group> groups,
    double rowGap,
    double gap,
    boolean areFramesApart,
    boolean isConcentrated) {
  /**
   * A node.
   *
   * @param before how much room its lines to itself need at its left
   * @param after the same at its right
   * @param frame the position of the innermost one around it, or -1
   * @param keepsOrder "in" or "out" where the other ends of such lines stand in the order of the
   *     text, else empty
   */
  record Box(
      double width, double height, double before, double after, int frame, String keepsOrder) {}

  /**
   * A line from a box to a box.
   *
   * @param length how many rows at least the head is below the tail
   * @param isBinding whether it has a say in that
   * @param labelWidth of a text beside it, or 0
   * @param tailX where on its box it begins, from the middle on
   */
  record Line(
      int tail,
      int head,
      int length,
      double weight,
      boolean isBinding,
      double labelWidth,
      double labelHeight,
      double tailX,
      double headX) {
    boolean hasLabel() {
      return labelHeight > 0;
    }

    boolean isLoop() {
      return tail == head;
    }
  }

  /** A frame with the room it needs inside of its four sides, and its least size. */
  record Frame(
      int parent,
      double above,
      double below,
      double left,
      double right,
      double leastWidth,
      double leastHeight) {}

  /** Nodes in one row: the same one, or the first (min, source) or the last (max, sink) of all. */
  record Group(String rank, Set<Integer> boxes) {}

  /** Whether a frame lies in another one, or is it; all lie in -1. */
  boolean lies(int inner, int outer) {
    int f = inner;
    while (f > outer) {
      f = frames.get(f).parent();
    }
    return f == outer;
  }

  /** The innermost frame around two, or -1. */
  int common(int a, int b) {
    int f = a;
    while (!lies(b, f)) {
      f = frames.get(f).parent();
    }
    return f;
  }

  /** The frame below one that another lies in; itself for what lies in the frame only. */
  int below(int inner, int outer) {
    int f = inner;
    while (f >= 0 && frames.get(f).parent() != outer) {
      f = frames.get(f).parent();
    }
    return f;
  }
}
