package org.micrograd.tape;

import java.util.stream.IntStream;
import org.micrograd.autograd.ChainRule;
import org.micrograd.autograd.Op;

/**
 * Writes a tape slot by slot: an operation that is there already is not written again, and what is
 * exactly a constant or an operand becomes that.
 */
public final class TapeBuilder extends ChainRule<Integer> {
  private final int inputs;
  private final int parameters;
  private final SlotTable slots = new SlotTable();
  private final String file;
  private int line;

  /** Begins a tape with its inputs and parameters, of no script. */
  public TapeBuilder(int inputs, int parameters) {
    this(inputs, parameters, null);
  }

  TapeBuilder(int inputs, int parameters, String file) {
    this.file = file;
    this.inputs = inputs;
    this.parameters = parameters;
    for (int i = 0; i < leaves(); i++) {
      slots.leaf();
    }
  }

  /** Begins with all that a tape holds, in the same slots. */
  static TapeBuilder of(Tape tape) {
    TapeBuilder builder = new TapeBuilder(tape.inputs(), tape.parameters(), tape.file());
    builder.slots.reserve(tape.size() - builder.leaves());
    for (double number : tape.constants()) {
      builder.constant(number);
    }
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      builder.slots.write(
          (byte) tape.op(slot).ordinal(),
          tape.operand(slot, 0),
          tape.operand(slot, 1),
          tape.operand(slot, 2),
          0,
          tape.line(slot));
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
    return fold(
        tape.op(slot),
        places[tape.operand(slot, 0)],
        y < 0 ? -1 : places[y],
        z < 0 ? -1 : places[z]);
  }

  /**
   * Applies an operation; operands beyond its arity are -1.
   *
   * <p>What has no constant among its operands is written as it is: nothing of it could be folded.
   */
  int fold(Op op, int x, int y, int z) {
    boolean isPlain =
        !slots.isConstant(x) && (y < 0 || !slots.isConstant(y)) && (z < 0 || !slots.isConstant(z));
    return isPlain
        ? made(op, x, y, z)
        : apply(op, x, y < 0 ? null : Integer.valueOf(y), z < 0 ? null : Integer.valueOf(z));
  }

  /**
   * Writes all of another tape, of which this may have more inputs.
   *
   * @return where its slots are
   */
  int[] copy(Tape tape) {
    slots.reserve(tape.size());
    int[] places = new int[tape.size()];
    for (int slot = 0; slot < places.length; slot++) {
      places[slot] = copy(tape, slot, places);
    }
    return places;
  }

  @Override
  public Integer constant(double value) {
    return slots.write(SlotTable.CONSTANT, -1, -1, -1, value, 0);
  }

  @Override
  protected boolean isConstant(Integer slot) {
    return slots.isConstant(slot);
  }

  @Override
  protected double number(Integer slot) {
    return slots.number(slot);
  }

  @Override
  protected Integer make(Op op, Integer x, Integer y, Integer z) {
    return made(op, x, y == null ? -1 : y, z == null ? -1 : z);
  }

  private int made(Op op, int x, int y, int z) {
    byte kind = (byte) op.ordinal();
    if (op.commutes()) {
      int exchanged = slots.find(kind, y, x, -1);
      if (exchanged >= 0) {
        return exchanged;
      }
    }
    return slots.write(kind, x, y, z, 0, line);
  }

  /** The operation of a slot, or null for a leaf or a constant. */
  Op op(int slot) {
    return slots.op(slot);
  }

  /** The slot of operand 0, 1 or 2 of a slot's operation, or -1. */
  int operand(int slot, int index) {
    return slots.operand(slot, index);
  }

  /** The line of the script where a slot is computed, or 0. */
  int line(int slot) {
    return slots.line(slot);
  }

  /** The number of inputs and parameters. */
  int leaves() {
    return inputs + parameters;
  }

  /** The tape of results, without what none of them needs. */
  public Tape tape(int... results) {
    boolean[] needed = new boolean[slots.size()];
    for (int slot : results) {
      needed[slot] = true;
    }
    int count = 0;
    int constants = 0;
    for (int slot = needed.length - 1; slot >= leaves(); slot--) {
      if (needed[slot]) {
        constants += slots.isConstant(slot) ? 1 : 0;
        count += slots.isConstant(slot) ? 0 : 1;
        for (int k = 0; k < 3; k++) {
          if (operand(slot, k) >= 0) {
            needed[operand(slot, k)] = true;
          }
        }
      }
    }
    return compact(needed, constants, count, results);
  }

  private Tape compact(boolean[] needed, int constantCount, int count, int[] results) {
    double[] constants = new double[constantCount];
    byte[] ops = new byte[count];
    int[] moved = new int[3 * count];
    int[] from = new int[count];
    int[] places = new int[needed.length];
    int constant = 0;
    int op = 0;
    for (int slot = 0; slot < places.length; slot++) {
      if (slot < leaves()) {
        places[slot] = slot;
      } else if (needed[slot] && slots.isConstant(slot)) {
        places[slot] = leaves() + constant;
        constants[constant++] = slots.number(slot);
      } else if (needed[slot]) {
        for (int k = 0; k < 3; k++) {
          int operand = operand(slot, k);
          moved[3 * op + k] = operand < 0 ? -1 : places[operand];
        }
        places[slot] = leaves() + constantCount + op;
        from[op] = line(slot);
        ops[op++] = slots.kind(slot);
      }
    }
    int[] at = IntStream.of(results).map(r -> places[r]).toArray();
    return new Tape(inputs, parameters, constants, ops, moved, at, file, from);
  }
}
