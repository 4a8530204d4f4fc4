package org.micrograd.compile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.tape.Tape;

/**
 * The Jacobian of a tape, several rows or several columns in one sweep: those of one colour, which
 * do not meet.
 *
 * <p>Sweeps go down from results or up from inputs, whichever are fewer. What is not finite is
 * asked for from above once more, so that zeros which meet infinities give one number.
 */
final class ColouredJacobian {
  private final Sparsity byRow;
  private final Sparsity byColumn;
  private final int[] rowColours;
  private final int[] columnColours;
  private final boolean isForward;
  private final Lazy<TieredProgram> down;
  private final Lazy<TieredProgram> up;

  /**
   * @param isSymmetric whether the tape is a gradient: its Jacobian needs no sweeps upwards
   * @param down from inputs and a weight a result to a sum of rows
   * @param up from inputs and a direction to a sum of columns
   */
  ColouredJacobian(
      Tape tape, boolean isSymmetric, Lazy<TieredProgram> down, Lazy<TieredProgram> up) {
    this.byRow = Sparsity.of(tape);
    this.byColumn = isSymmetric ? byRow : byRow.transposed();
    this.rowColours = byRow.colours();
    this.columnColours = isSymmetric ? rowColours : byColumn.colours();
    this.isForward = count(columnColours) < count(rowColours);
    this.down = down;
    this.up = up;
  }

  private static int count(int[] colours) {
    return IntStream.of(colours).max().orElse(-1) + 1;
  }

  /** How many sweeps a Jacobian takes. */
  int sweeps() {
    return count(isForward ? columnColours : rowColours);
  }

  SparseMatrix at(double[] x, double[] parameters) {
    int[] starts = new int[byRow.columns().length + 1];
    for (int r = 0; r + 1 < starts.length; r++) {
      starts[r + 1] = starts[r] + byRow.columns()[r].length;
    }
    double[] values = new double[starts[starts.length - 1]];
    if (isForward) {
      forward(x, parameters, starts, values);
    } else {
      reverse(x, parameters, starts, values);
    }
    return matrix(starts, values);
  }

  private void reverse(double[] x, double[] parameters, int[] starts, double[] values) {
    for (int colour = 0; colour < sweeps(); colour++) {
      double[] sums = down.get().all(seeded(x, rowColours, colour), parameters);
      for (int r = 0; r < rowColours.length; r++) {
        if (rowColours[r] == colour) {
          row(r, sums, starts, values);
        }
      }
    }
  }

  private void row(int row, double[] sums, int[] starts, double[] values) {
    int[] columns = byRow.columns()[row];
    for (int i = 0; i < columns.length; i++) {
      values[starts[row] + i] = sums[columns[i]] + 0.0;
    }
  }

  private void forward(double[] x, double[] parameters, int[] starts, double[] values) {
    boolean[] isUnclear = new boolean[rowColours.length];
    for (int colour = 0; colour < sweeps(); colour++) {
      double[] sums = up.get().all(seeded(x, columnColours, colour), parameters);
      for (int c = 0; c < columnColours.length; c++) {
        for (int r : columnColours[c] == colour ? byColumn.columns()[c] : new int[0]) {
          int place = Arrays.binarySearch(byRow.columns()[r], c);
          values[starts[r] + place] = sums[r] + 0.0;
          isUnclear[r] |= !Double.isFinite(sums[r]);
        }
      }
    }
    int[] single = IntStream.range(0, rowColours.length).toArray();
    for (int r = 0; r < isUnclear.length; r++) {
      if (isUnclear[r]) {
        row(r, down.get().all(seeded(x, single, r), parameters), starts, values);
      }
    }
  }

  /** The inputs, and behind them a seed of 1 for what has a colour. */
  private static double[] seeded(double[] x, int[] colours, int colour) {
    double[] seeds = IntStream.of(colours).mapToDouble(c -> c == colour ? 1 : 0).toArray();
    return seeded(x, seeds);
  }

  /** Inputs and seeds, of which those that are 0 are nothing, which is -0. */
  static double[] seeded(double[] x, double[] seeds) {
    double[] all = Arrays.copyOf(x, x.length + seeds.length);
    for (int i = 0; i < seeds.length; i++) {
      all[x.length + i] = seeds[i] == 0 ? -0.0 : seeds[i];
    }
    return all;
  }

  private SparseMatrix matrix(int[] starts, double[] values) {
    int[] rows = new int[values.length];
    int[] columns = new int[values.length];
    for (int r = 0; r + 1 < starts.length; r++) {
      Arrays.fill(rows, starts[r], starts[r + 1], r);
      System.arraycopy(byRow.columns()[r], 0, columns, starts[r], starts[r + 1] - starts[r]);
    }
    return new SparseMatrix(starts.length - 1, byRow.columnCount(), rows, columns, values);
  }
}
