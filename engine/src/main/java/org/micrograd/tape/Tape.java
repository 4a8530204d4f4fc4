package org.micrograd.tape;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.autograd.Op;

/**
 * A traced function as flat slots: first its inputs, then its parameters, then constants, then
 * operations on slots before them; some of them are its results.
 *
 * <p>Immutable. Constants are folded, equal operations are one slot, and what no result needs is
 * not there.
 */
public final class Tape implements Serializable {
  private static final long serialVersionUID = 1;

  private final transient int inputs;
  private final transient int parameters;
  private final transient double[] constants;
  private final transient byte[] ops;
  private final transient int[] operands;
  private final transient int[] results;
  private final transient String file;
  private final transient int[] lines;

  /**
   * @param ops the rows of the operations
   * @param operands three slots an operation; those beyond its arity are -1
   * @param file the script that the operations come from, or null
   * @param lines the line of each operation, 0 where unknown
   */
  Tape(
      int inputs,
      int parameters,
      double[] constants,
      byte[] ops,
      int[] operands,
      int[] results,
      String file,
      int[] lines) {
    this.inputs = inputs;
    this.parameters = parameters;
    this.constants = constants;
    this.ops = ops;
    this.operands = operands;
    this.results = results;
    this.file = file;
    this.lines = lines;
  }

  /** The number of inputs: the first slots. */
  public int inputs() {
    return inputs;
  }

  /** The number of parameters: the slots after the inputs. */
  public int parameters() {
    return parameters;
  }

  /** The numbers of the slots after the parameters. */
  public double[] constants() {
    return constants.clone();
  }

  /** The number of slots. */
  public int size() {
    return first() + ops.length;
  }

  /** The first slot that is computed. */
  public int first() {
    return inputs + parameters + constants.length;
  }

  /** The number of a slot that is a constant. */
  public double constant(int slot) {
    return constants[slot - inputs - parameters];
  }

  /** Whether a slot is a constant. */
  public boolean isConstant(int slot) {
    return slot >= inputs + parameters && slot < first();
  }

  /** The operation of a slot. */
  public Op op(int slot) {
    return OPS[ops[slot - first()]];
  }

  /** Whether some slot is computed by an operation that is guarded against 0 times infinity. */
  public boolean hasGuarded() {
    for (byte op : ops) {
      if (OPS[op].isGuarded()) {
        return true;
      }
    }
    return false;
  }

  private static final Op[] OPS = Op.values();

  /** The slot of operand 0, 1 or 2 of a slot's operation, or -1. */
  public int operand(int slot, int index) {
    return operands[3 * (slot - first()) + index];
  }

  /** The script that the operations come from, or null. */
  public String file() {
    return file;
  }

  /** The line of the script where a slot is computed, or, of a derivative, its operation; or 0. */
  public int line(int slot) {
    return slot < first() ? 0 : lines[slot - first()];
  }

  /** The slots of the results. */
  public int[] results() {
    return results.clone();
  }

  /** Whether the results are the first slots, so many, in order. */
  public boolean returnsFirst(int count) {
    return results.length == count
        && IntStream.range(0, count).allMatch(result -> results[result] == result);
  }

  /**
   * Computes the results, an operation after the other.
   *
   * @param inputs a number an input
   * @param parameters a number a parameter
   */
  public double[] run(double[] inputs, double[] parameters) {
    if (ops.length == 0) {
      return leaves(inputs, parameters);
    }
    double[] slots = new double[size()];
    System.arraycopy(inputs, 0, slots, 0, this.inputs);
    System.arraycopy(parameters, 0, slots, this.inputs, this.parameters);
    System.arraycopy(constants, 0, slots, this.inputs + this.parameters, constants.length);
    for (int slot = first(), k = 0; slot < slots.length; slot++, k += 3) {
      int y = operands[k + 1];
      int z = operands[k + 2];
      slots[slot] = op(slot).at(slots[operands[k]], y < 0 ? 0 : slots[y], z < 0 ? 0 : slots[z]);
    }
    double[] found = new double[results.length];
    for (int r = 0; r < found.length; r++) {
      found[r] = slots[results[r]];
    }
    return found;
  }

  private double[] leaves(double[] inputs, double[] parameters) {
    double[] found = new double[results.length];
    for (int r = 0; r < found.length; r++) {
      int slot = results[r];
      int parameter = slot - this.inputs;
      found[r] =
          parameter < 0
              ? inputs[slot]
              : parameter < this.parameters ? parameters[parameter] : constant(slot);
    }
    return found;
  }

  /**
   * The function with the derivatives of a result as further results.
   *
   * @param result which of the results is differentiated
   * @param with the slots, inputs and parameters, with respect to which
   * @return a tape with the results of this and one a slot
   */
  public Tape differentiated(int result, int[] with) {
    TapeBuilder builder = TapeBuilder.of(this);
    int[] adjoints =
        Sweep.reverse(builder, new int[] {results[result]}, new int[] {builder.constant(1)}, with);
    return builder.tape(IntStream.concat(IntStream.of(results), IntStream.of(adjoints)).toArray());
  }

  /**
   * The derivatives of all results, each times a weight: a vector-Jacobian product.
   *
   * @return a tape whose last inputs are the weights, nothing (-0) where a result is not asked for,
   *     and whose results are the sums, one an input of this
   */
  public Tape weighted() {
    TapeBuilder builder = new TapeBuilder(inputs + results.length, parameters, file);
    int[] places = builder.copy(this);
    int[] seeds = IntStream.range(inputs, inputs + results.length).toArray();
    return builder.tape(Sweep.reverse(builder, at(places), seeds, inputSlots()));
  }

  /**
   * The derivative along a direction of the inputs: a Jacobian-vector product.
   *
   * @return a tape whose last inputs are the direction, nothing (-0) where an input does not move,
   *     and whose results are how fast those of this change
   */
  public Tape along() {
    TapeBuilder builder = new TapeBuilder(2 * inputs, parameters, file);
    int[] places = builder.copy(this);
    int[] seeds = IntStream.range(inputs, 2 * inputs).toArray();
    return builder.tape(Sweep.forward(builder, at(places), inputSlots(), seeds));
  }

  private int[] at(int[] places) {
    return IntStream.of(results).map(r -> places[r]).toArray();
  }

  /** The same with the last results alone. */
  public Tape last(int count) {
    int[] kept = Arrays.copyOfRange(results, results.length - count, results.length);
    return TapeBuilder.of(this).tape(kept);
  }

  /** The slots of the inputs. */
  public int[] inputSlots() {
    return IntStream.range(0, inputs).toArray();
  }

  /** The slots of the parameters. */
  public int[] parameterSlots() {
    return IntStream.range(inputs, inputs + parameters).toArray();
  }

  private Object writeReplace() {
    return SerializedTape.of(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a tape is read from its form");
  }
}
