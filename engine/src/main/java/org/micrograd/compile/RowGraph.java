package org.micrograd.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.micrograd.autograd.Op;

/**
 * What is computed for each row of a batch, in operations that a processor does for several rows at
 * once, and a few that it does not.
 */
final class RowGraph {
  /** What a node is. */
  enum Kind {
    /** A column that comes with the rows. */
    INPUT,
    /** A number that is the same for all rows. */
    UNIFORM,
    CONSTANT,
    ADD,
    SUB,
    MUL,
    DIV,
    NEG,
    SQRT,
    ABS,
    SIGN,
    FLOOR,
    CEIL,
    MAX,
    MIN,
    /** A method of {@link Kernels}. */
    KERNEL,
    /** The function of a row of the table, called for each row of the batch. */
    CALL;

    boolean isLeaf() {
      return ordinal() <= CONSTANT.ordinal();
    }

    /** Whether it is done for one row of the batch after the other. */
    boolean isScalar() {
      return this == KERNEL || this == CALL;
    }
  }

  /**
   * A node; operands are positions of nodes before it, or -1.
   *
   * @param index of an input or a uniform number
   * @param kernel the name of a kernel
   */
  record Node(Kind kind, int a, int b, int c, double number, int index, Op op, String kernel) {
    int[] operands() {
      return IntStream.of(a, b, c).filter(operand -> operand >= 0).toArray();
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> places = new HashMap<>();
  private final List<Integer> lines = new ArrayList<>();
  private int line;

  List<Node> nodes() {
    return nodes;
  }

  Node node(int place) {
    return nodes.get(place);
  }

  private int add(Node node) {
    return places.computeIfAbsent(
        node,
        n -> {
          nodes.add(n);
          lines.add(line);
          return nodes.size() - 1;
        });
  }

  /** Tells the line of the script from which the next nodes come. */
  void at(int line) {
    this.line = line;
  }

  /** The line of the script that a node comes from, or 0. */
  int line(int place) {
    return lines.get(place);
  }

  int input(int index) {
    return add(new Node(Kind.INPUT, -1, -1, -1, 0, index, null, null));
  }

  int uniform(int index) {
    return add(new Node(Kind.UNIFORM, -1, -1, -1, 0, index, null, null));
  }

  int constant(double number) {
    return add(new Node(Kind.CONSTANT, -1, -1, -1, number, 0, null, null));
  }

  int unary(Kind kind, int a) {
    return add(new Node(kind, a, -1, -1, 0, 0, null, null));
  }

  int binary(Kind kind, int a, int b) {
    return add(new Node(kind, a, b, -1, 0, 0, null, null));
  }

  int call(Op op, int a, int b) {
    return add(new Node(Kind.CALL, a, b, -1, 0, 0, op, null));
  }

  int kernel(String name, int a, int b, int c) {
    return add(new Node(Kind.KERNEL, a, b, c, 0, 0, null, name));
  }

  boolean is(int place, double number) {
    Node node = nodes.get(place);
    return node.kind == Kind.CONSTANT && node.number == number;
  }
}
