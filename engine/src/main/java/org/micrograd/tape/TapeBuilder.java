package org.micrograd.tape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.autograd.ChainRule;
import org.micrograd.autograd.Op;

/**
 * Writes a tape slot by slot: an operation that is there already is not written again, and what is
 * exactly a constant or an operand becomes that.
 */
public final class TapeBuilder extends ChainRule<Integer> {
  private static final byte LEAF = -1;
  private static final byte CONSTANT = -2;

  private final int inputs;
  private final int parameters;
  private byte[] kinds = new byte[64];
  private int[] operands = new int[3 * 64];
  private double[] numbers = new double[64];
  private int[] lines = new int[64];
  private final String file;
  private int line;
  private int size;

  /** Slots by what they hold, for those that hold anything but an input or a parameter. */
  private int[] table = new int[256];

  /** Begins a tape with its inputs and parameters, of no script. */
  public TapeBuilder(int inputs, int parameters) {
    this(inputs, parameters, null);
  }

  TapeBuilder(int inputs, int parameters, String file) {
    this.file = file;
    this.inputs = inputs;
    this.parameters = parameters;
    Arrays.fill(table, -1);
    for (int i = 0; i < leaves(); i++) {
      add(LEAF, -1, -1, -1, 0);
    }
  }

  /** Begins with all that a tape holds, in the same slots. */
  static TapeBuilder of(Tape tape) {
    TapeBuilder builder = new TapeBuilder(tape.inputs(), tape.parameters(), tape.file());
    for (double number : tape.constants()) {
      builder.constant(number);
    }
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      builder.at(tape.line(slot));
      builder.write(
          (byte) tape.op(slot).ordinal(),
          tape.operand(slot, 0),
          tape.operand(slot, 1),
          tape.operand(slot, 2),
          0);
    }
    return builder;
  }

  /** Tells the line of the script from which the next operations come. */
  void at(int line) {
    this.line = line;
  }

  /** The slot of an input. */
  public int input(int index) {
    return index;
  }

  /** The slot of a parameter. */
  public int parameter(int index) {
    return inputs + index;
  }

  /**
   * Writes a slot of another tape.
   *
   * @param places where the slots before it are
   */
  int copy(Tape tape, int slot, int[] places) {
    if (slot < tape.inputs()) {
      return input(slot);
    }
    if (slot < tape.inputs() + tape.parameters()) {
      return parameter(slot - tape.inputs());
    }
    if (tape.isConstant(slot)) {
      return constant(tape.constant(slot));
    }
    int y = tape.operand(slot, 1);
    int z = tape.operand(slot, 2);
    at(tape.line(slot));
    return apply(
        tape.op(slot),
        places[tape.operand(slot, 0)],
        y < 0 ? null : Integer.valueOf(places[y]),
        z < 0 ? null : Integer.valueOf(places[z]));
  }

  /**
   * Writes all of another tape, of which this may have more inputs.
   *
   * @return where its slots are
   */
  int[] copy(Tape tape) {
    int[] places = new int[tape.size()];
    for (int slot = 0; slot < places.length; slot++) {
      places[slot] = copy(tape, slot, places);
    }
    return places;
  }

  @Override
  public Integer constant(double value) {
    return write(CONSTANT, -1, -1, -1, value);
  }

  @Override
  protected boolean isConstant(Integer slot) {
    return kinds[slot] == CONSTANT;
  }

  @Override
  protected double number(Integer slot) {
    return numbers[slot];
  }

  @Override
  protected Integer make(Op op, Integer x, Integer y, Integer z) {
    byte kind = (byte) op.ordinal();
    int second = y == null ? -1 : y;
    if (op.commutes()) {
      int exchanged = table[place(kind, second, x, -1, 0)];
      if (exchanged >= 0) {
        return exchanged;
      }
    }
    return write(kind, x, second, z == null ? -1 : z, 0);
  }

  /** The slot that holds this, a new one if none does. */
  private int write(byte kind, int x, int y, int z, double number) {
    if (2 * size >= table.length) {
      rehash();
    }
    int place = place(kind, x, y, z, number);
    if (table[place] < 0) {
      table[place] = add(kind, x, y, z, number);
    }
    return table[place];
  }

  private int place(byte kind, int x, int y, int z, double number) {
    long bits = Double.doubleToLongBits(number);
    long hash = ((kind * 31L + x) * 0x9E3779B97F4A7C15L + y) * 0x9E3779B97F4A7C15L + z;
    hash = (hash ^ bits) * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> 33) & table.length - 1;
    while (table[place] >= 0 && !holds(table[place], kind, x, y, z, bits)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private boolean holds(int slot, byte kind, int x, int y, int z, long bits) {
    return kinds[slot] == kind
        && operands[3 * slot] == x
        && operands[3 * slot + 1] == y
        && operands[3 * slot + 2] == z
        && Double.doubleToLongBits(numbers[slot]) == bits;
  }

  private void rehash() {
    table = new int[table.length * 4];
    Arrays.fill(table, -1);
    for (int slot = inputs + parameters; slot < size; slot++) {
      int k = 3 * slot;
      byte kind = kinds[slot];
      table[place(kind, operands[k], operands[k + 1], operands[k + 2], numbers[slot])] = slot;
    }
  }

  private int add(byte kind, int x, int y, int z, double number) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      operands = Arrays.copyOf(operands, size * 6);
      numbers = Arrays.copyOf(numbers, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
    kinds[size] = kind;
    operands[3 * size] = x;
    operands[3 * size + 1] = y;
    operands[3 * size + 2] = z;
    numbers[size] = number;
    lines[size] = line;
    return size++;
  }

  private static final Op[] OPS = Op.values();

  /** The operation of a slot, or null for a leaf or a constant. */
  Op op(int slot) {
    return kinds[slot] < 0 ? null : OPS[kinds[slot]];
  }

  /** The slot of operand 0, 1 or 2 of a slot's operation, or -1. */
  int operand(int slot, int index) {
    return operands[3 * slot + index];
  }

  /** The line of the script where a slot is computed, or 0. */
  int line(int slot) {
    return lines[slot];
  }

  /** The number of inputs and parameters. */
  int leaves() {
    return inputs + parameters;
  }

  /** The tape of results, without what none of them needs. */
  public Tape tape(int... results) {
    boolean[] needed = new boolean[size];
    for (int slot : results) {
      needed[slot] = true;
    }
    int count = 0;
    int constants = 0;
    for (int slot = size - 1; slot >= 0; slot--) {
      if (needed[slot] && kinds[slot] != LEAF) {
        constants += kinds[slot] == CONSTANT ? 1 : 0;
        count += kinds[slot] == CONSTANT ? 0 : 1;
        for (int k = 3 * slot; k < 3 * slot + 3; k++) {
          if (operands[k] >= 0) {
            needed[operands[k]] = true;
          }
        }
      }
    }
    return compact(needed, constants, count, results);
  }

  private Tape compact(boolean[] needed, int constantCount, int count, int[] results) {
    int leaves = inputs + parameters;
    double[] constants = new double[constantCount];
    byte[] ops = new byte[count];
    int[] moved = new int[3 * count];
    int[] from = new int[count];
    int[] places = new int[size];
    int constant = 0;
    int op = 0;
    for (int slot = 0; slot < size; slot++) {
      if (kinds[slot] == LEAF) {
        places[slot] = slot;
      } else if (needed[slot] && kinds[slot] == CONSTANT) {
        places[slot] = leaves + constant;
        constants[constant++] = numbers[slot];
      } else if (needed[slot]) {
        for (int k = 0; k < 3; k++) {
          int operand = operands[3 * slot + k];
          moved[3 * op + k] = operand < 0 ? -1 : places[operand];
        }
        places[slot] = leaves + constantCount + op;
        from[op] = lines[slot];
        ops[op++] = kinds[slot];
      }
    }
    int[] at = IntStream.of(results).map(r -> places[r]).toArray();
    return new Tape(inputs, parameters, constants, ops, moved, at, file, from);
  }
}
