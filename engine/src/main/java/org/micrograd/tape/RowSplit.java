package org.micrograd.tape;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A function in two parts: what depends on its parameters alone, computed once for all rows of a
 * batch, and what each row computes.
 *
 * @param shared from the parameters to numbers that rows use; without inputs
 * @param rows from a row's inputs, and those numbers as parameters, to the results
 */
public record RowSplit(Tape shared, Tape rows) {
  /** Splits a function. */
  public static RowSplit of(Tape tape) {
    int[] roots = tape.results();
    boolean[] varying = varying(tape);
    boolean[] used = used(tape, varying, roots);
    int[] numbers = IntStream.range(0, tape.size()).filter(s -> used[s]).toArray();
    if (Arrays.equals(numbers, tape.parameterSlots())) {
      // Rows use the parameters as they are, all of them, and nothing else that they share.
      return new RowSplit(
          new TapeBuilder(0, numbers.length, tape.file())
              .tape(IntStream.range(0, numbers.length).toArray()),
          tape);
    }
    TapeBuilder shared = new TapeBuilder(0, tape.parameters(), tape.file());
    int[] sharedPlaces = new int[tape.size()];
    TapeBuilder rows = new TapeBuilder(tape.inputs(), numbers.length, tape.file());
    int[] places = new int[tape.size()];
    for (int slot = 0; slot < tape.size(); slot++) {
      int number = Arrays.binarySearch(numbers, slot);
      if (!varying[slot]) {
        sharedPlaces[slot] = shared.copy(tape, slot, sharedPlaces);
      }
      places[slot] =
          number >= 0
              ? rows.parameter(number)
              : varying[slot] || tape.isConstant(slot) ? rows.copy(tape, slot, places) : -1;
    }
    int[] results = IntStream.of(numbers).map(s -> sharedPlaces[s]).toArray();
    int[] rowResults = IntStream.of(roots).map(r -> places[r]).toArray();
    return new RowSplit(shared.tape(results), rows.tape(rowResults));
  }

  private static boolean[] varying(Tape tape) {
    boolean[] varying = new boolean[tape.size()];
    Arrays.fill(varying, 0, tape.inputs(), true);
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      for (int k = 0; k < tape.op(slot).arity(); k++) {
        varying[slot] |= varying[tape.operand(slot, k)];
      }
    }
    return varying;
  }

  /** What the rows' part takes from the shared part. */
  private static boolean[] used(Tape tape, boolean[] varying, int... roots) {
    boolean[] used = new boolean[tape.size()];
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      for (int k = 0; varying[slot] && k < tape.op(slot).arity(); k++) {
        int operand = tape.operand(slot, k);
        used[operand] |= !varying[operand] && !tape.isConstant(operand);
      }
    }
    for (int root : roots) {
      used[root] |= !varying[root] && !tape.isConstant(root);
    }
    return used;
  }

  /**
   * The rows' part with the derivatives of each result with respect to its inputs, result by
   * result, as further results.
   */
  public Tape gradients() {
    Tape all = rows;
    for (int i = 0; i < rows.results().length; i++) {
      all = all.differentiated(i, rows.inputSlots());
    }
    return all;
  }

  /**
   * The rows' part of a function of one result with a weight as last input, and as further results
   * what each row adds to the adjoint of each shared number.
   */
  public Tape weighted() {
    TapeBuilder builder = new TapeBuilder(rows.inputs() + 1, rows.parameters(), rows.file());
    int[] places = builder.copy(rows);
    int root = places[rows.results()[0]];
    int[] with = IntStream.of(rows.parameterSlots()).map(s -> places[s]).toArray();
    int[] adjoints =
        Sweep.reverse(builder, new int[] {root}, new int[] {builder.input(rows.inputs())}, with);
    return builder.tape(IntStream.concat(IntStream.of(root), IntStream.of(adjoints)).toArray());
  }

  /** From the adjoints of the shared numbers, as inputs, to those of the parameters. */
  public Tape back() {
    TapeBuilder builder = new TapeBuilder(shared.results().length, shared.parameters());
    int[] places = builder.copy(shared);
    int[] roots = IntStream.of(shared.results()).map(s -> places[s]).toArray();
    int[] seeds = IntStream.range(0, roots.length).map(builder::input).toArray();
    int[] with = IntStream.of(shared.parameterSlots()).map(s -> places[s]).toArray();
    return builder.tape(Sweep.reverse(builder, roots, seeds, with));
  }
}
