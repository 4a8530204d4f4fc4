package org.micrograd.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.micrograd.autograd.ChainRule;
import org.micrograd.tape.Tape;

/**
 * Which results of a tape depend on which inputs, whatever their numbers.
 *
 * @param columns the inputs of each result, rising
 * @param columnCount the number of inputs
 */
record Sparsity(int[][] columns, int columnCount) {
  /** Read from the tape, result by result, in the time that the operations below each take. */
  static Sparsity of(Tape tape) {
    int[] results = tape.results();
    int[][] columns = new int[results.length][];
    int[] seen = new int[tape.size()];
    int[] stack = new int[tape.size()];
    int[] found = new int[tape.inputs()];
    for (int r = 0; r < results.length; r++) {
      int depth = 0;
      int count = 0;
      stack[depth++] = results[r];
      seen[results[r]] = r + 1;
      while (depth > 0) {
        int slot = stack[--depth];
        if (slot < tape.inputs()) {
          found[count++] = slot;
        }
        for (int k = 0; slot >= tape.first() && k < tape.op(slot).arity(); k++) {
          int operand = tape.operand(slot, k);
          if (seen[operand] != r + 1 && ChainRule.passes(tape.op(slot), k)) {
            seen[operand] = r + 1;
            stack[depth++] = operand;
          }
        }
      }
      columns[r] = Arrays.copyOf(found, count);
      Arrays.sort(columns[r]);
    }
    return new Sparsity(columns, tape.inputs());
  }

  /** Which inputs each result depends on, turned round. */
  Sparsity transposed() {
    int[] counts = new int[columnCount];
    for (int[] row : columns) {
      for (int column : row) {
        counts[column]++;
      }
    }
    int[][] rows = new int[columnCount][];
    Arrays.setAll(rows, c -> new int[counts[c]]);
    Arrays.fill(counts, 0);
    for (int r = 0; r < columns.length; r++) {
      for (int column : columns[r]) {
        rows[column][counts[column]++] = r;
      }
    }
    return new Sparsity(rows, columns.length);
  }

  /**
   * A colour for each row, so that two rows of one colour share no column: their derivatives can be
   * had together. Each row takes the first colour that none before it has taken away.
   */
  int[] colours() {
    List<BitSet> taken = new ArrayList<>();
    for (int c = 0; c < columnCount; c++) {
      taken.add(new BitSet());
    }
    int[] colours = new int[columns.length];
    BitSet not = new BitSet();
    for (int r = 0; r < colours.length; r++) {
      not.clear();
      for (int column : columns[r]) {
        not.or(taken.get(column));
      }
      colours[r] = not.nextClearBit(0);
      for (int column : columns[r]) {
        taken.get(column).set(colours[r]);
      }
    }
    return colours;
  }
}
