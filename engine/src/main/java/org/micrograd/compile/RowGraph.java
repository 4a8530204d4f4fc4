package org.micrograd.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * A node; operands are positions of nodes before it, the first ones in use, the others -1.
   *
   * @param index of an input or a uniform number
   * @param kernel the name of a kernel
   */
  record Node(Kind kind, int a, int b, int c, double number, int index, Op op, String kernel) {
    int[] operands() {
      return taken(a, b, c);
    }
  }

  private static int[] taken(int a, int b, int c) {
    if (c >= 0) {
      return new int[] {a, b, c};
    }
    return b >= 0 ? new int[] {a, b} : a >= 0 ? new int[] {a} : new int[0];
  }

  private static final Kind[] KINDS = Kind.values();
  private static final Op[] OPS = Op.values();

  /** Three operands, and an index. */
  private static final int WIDTH = 4;

  private byte[] kinds;

  private int[] places;
  private int[] lines;

  /** Nodes by what they hold, or -1. */
  private int[] table;

  private final List<Double> constants = new ArrayList<>();
  private final Map<Double, Integer> constantIndex = new HashMap<>();
  private final List<String> kernels = new ArrayList<>();
  private int size;
  private int line;

  /** Begins a graph with room for about as many nodes. */
  RowGraph(int room) {
    int nodes = Math.max(64, room + room / 16);
    kinds = new byte[nodes];
    places = new int[WIDTH * nodes];
    lines = new int[nodes];
    table = new int[Integer.highestOneBit(Math.min(nodes, 1 << 27)) * 4];
    Arrays.fill(table, -1);
  }

  /** Forgets how nodes are found by what they hold: none are added any more. */
  void close() {
    table = null;
  }

  int size() {
    return size;
  }

  Node node(int place) {
    Kind kind = KINDS[kinds[place]];
    int at = WIDTH * place;
    int index = places[at + 3];
    return new Node(
        kind,
        places[at],
        places[at + 1],
        places[at + 2],
        kind == Kind.CONSTANT ? constants.get(index) : 0,
        index,
        kind == Kind.CALL ? OPS[index] : null,
        kind == Kind.KERNEL ? kernels.get(index) : null);
  }

  /** Operand 0, 1 or 2 of a node, or -1. */
  int operand(int place, int index) {
    return places[WIDTH * place + index];
  }

  /** The index of an input or a uniform number. */
  int index(int place) {
    return places[WIDTH * place + 3];
  }

  /** The number of a constant. */
  double number(int place) {
    return constants.get(index(place));
  }

  int[] operands(int place) {
    int at = WIDTH * place;
    return taken(places[at], places[at + 1], places[at + 2]);
  }

  Kind kind(int place) {
    return KINDS[kinds[place]];
  }

  private int add(Kind kind, int a, int b, int c, int index) {
    int at = find(kind, a, b, c, index);
    if (table[at] >= 0) {
      return table[at];
    }
    if (size == kinds.length) {
      int room = size + size / 2;
      kinds = Arrays.copyOf(kinds, room);
      places = Arrays.copyOf(places, WIDTH * room);
      lines = Arrays.copyOf(lines, room);
    }
    kinds[size] = (byte) kind.ordinal();
    lines[size] = line;
    places[WIDTH * size] = a;
    places[WIDTH * size + 1] = b;
    places[WIDTH * size + 2] = c;
    places[WIDTH * size + 3] = index;
    table[at] = size;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
    return size - 1;
  }

  /** Where a node stands in the table, or would. */
  private int find(Kind kind, int a, int b, int c, int index) {
    int hash = 31 * (31 * (31 * (31 * kind.ordinal() + a) + b) + c) + index;
    int at = (hash * 0x9E3779B9 >>> 7) & table.length - 1;
    while (table[at] >= 0 && !holds(table[at], kind, a, b, c, index)) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private boolean holds(int place, Kind kind, int a, int b, int c, int index) {
    int at = WIDTH * place;
    return kinds[place] == kind.ordinal()
        && places[at] == a
        && places[at + 1] == b
        && places[at + 2] == c
        && places[at + 3] == index;
  }

  private void rehash() {
    int length = 2 * table.length;
    table = null; // Its room may be what the new one needs.
    table = new int[length];
    Arrays.fill(table, -1);
    for (int place = 0; place < size; place++) {
      int at = WIDTH * place;
      table[find(kind(place), places[at], places[at + 1], places[at + 2], places[at + 3])] = place;
    }
  }

  /** Tells the line of the script from which the next nodes come. */
  void at(int line) {
    this.line = line;
  }

  /** The line of the script that a node comes from, or 0. */
  int line(int place) {
    return lines[place];
  }

  int input(int index) {
    return add(Kind.INPUT, -1, -1, -1, index);
  }

  int uniform(int index) {
    return add(Kind.UNIFORM, -1, -1, -1, index);
  }

  int constant(double number) {
    Integer index = constantIndex.get(number);
    if (index == null) {
      index = constants.size();
      constants.add(number);
      constantIndex.put(number, index);
    }
    return add(Kind.CONSTANT, -1, -1, -1, index);
  }

  int unary(Kind kind, int a) {
    return add(kind, a, -1, -1, 0);
  }

  int binary(Kind kind, int a, int b) {
    return add(kind, a, b, -1, 0);
  }

  int call(Op op, int a, int b, int c) {
    return add(Kind.CALL, a, b, c, op.ordinal());
  }

  int kernel(String name, int a, int b, int c) {
    int index = kernels.indexOf(name);
    if (index < 0) {
      index = kernels.size();
      kernels.add(name);
    }
    return add(Kind.KERNEL, a, b, c, index);
  }

  boolean is(int place, double number) {
    return kind(place) == Kind.CONSTANT && number(place) == number;
  }
}
