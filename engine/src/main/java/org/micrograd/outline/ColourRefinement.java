package org.micrograd.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/**
 * Which nodes of a graph play the same part: the same operation on operands that play the same
 * part, used by nodes that do.
 *
 * <p>Colour refinement: every node starts with the colour of its operation, label and scopes; then
 * colours are mixed with those of the operands, from the leaves to the root, and with those of the
 * users, back from the root, until no more nodes can be told apart. Data are not looked at, but for
 * exponents. The order of operands counts, except in sums of at least so many terms: the samples of
 * a loss, the neurons of a layer.
 */
final class ColourRefinement {
  private static final int ROUNDS = 8;

  private final IndexedTrace trace;
  private final int unordered;
  private final long[] start;
  private long[] down;
  private long[] up;

  private ColourRefinement(IndexedTrace trace, int unordered) {
    this.trace = trace;
    this.unordered = unordered;
    this.start = new long[trace.size()];
    this.up = new long[trace.size()];
    this.down = new long[trace.size()];
  }

  /**
   * The class of each node, as the position of its first member.
   *
   * @param unordered the terms from which on the order in a sum does not count
   */
  static int[] of(IndexedTrace trace, int unordered) {
    ColourRefinement colours = new ColourRefinement(trace, unordered);
    colours.begin();
    int[] classes = colours.round();
    int count = -1;
    for (int i = 1; i < ROUNDS && count != count(classes); i++) {
      count = count(classes);
      classes = colours.round();
    }
    return classes;
  }

  private static int count(int[] classes) {
    int count = 0;
    for (int i = 0; i < classes.length; i++) {
      count += classes[i] == i ? 1 : 0;
    }
    return count;
  }

  private void begin() {
    for (int i = 0; i < trace.size(); i++) {
      Value node = trace.nodes().get(i);
      long kind =
          node.isLeaf()
              ? node.isConstant() ? -2 : -1
              : node.op() == null ? node.symbol().hashCode() : node.op().ordinal();
      start[i] =
          ScopeTree.mix(
              ScopeTree.mix(
                  ScopeTree.mix(kind, PartName.kind(node.label()).hashCode()), trace.paths()[i]),
              exponent(node));
    }
  }

  /** The exponent of a power is part of what it is. */
  private static long exponent(Value node) {
    if (node.op() != Op.POW || !node.operands().getLast().isConstant()) {
      return 0;
    }
    return Double.doubleToLongBits(node.operands().getLast().data());
  }

  private int[] round() {
    for (int i = 0; i < trace.size(); i++) {
      long colour = ScopeTree.mix(start[i], up[i]);
      int[] operands = trace.operands()[i];
      long bag = 0;
      for (int k = 0; k < operands.length; k++) {
        bag += ScopeTree.mix(down[operands[k]], place(operands, k));
      }
      down[i] = ScopeTree.mix(colour, bag);
    }
    int[] classes = classes();
    Arrays.fill(up, 0);
    for (int i = trace.size() - 1; i >= 0; i--) {
      up[i] = ScopeTree.mix(up[i], down[i]);
      int[] operands = trace.isFolded(i) ? new int[0] : trace.operands()[i];
      for (int k = 0; k < operands.length; k++) {
        up[operands[k]] += ScopeTree.mix(up[i], place(operands, k));
      }
    }
    return classes;
  }

  private int place(int[] operands, int k) {
    return operands.length > 3 && operands.length >= unordered ? 0 : k + 1;
  }

  /**
   * By the colours of the way up: members of a class have operands of equal classes, place by
   * place.
   */
  private int[] classes() {
    Map<Long, Integer> first = new HashMap<>();
    int[] classes = new int[trace.size()];
    for (int i = 0; i < classes.length; i++) {
      Integer known = first.putIfAbsent(down[i], i);
      classes[i] = known == null ? i : known;
    }
    return classes;
  }
}
