package org.micrograd.compile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * The sums over a block of rows of each left column times each right one. The right columns are
 * turned, so that a row's lie side by side: then no element's sum waits for another's.
 */
final class GridBlock implements RowBlock {
  /** Right columns at a time, at most. */
  private static final int TILE = 256;

  /** Tiles are about as wide as each other, in numbers that a vector may have. */
  private static final int VECTOR = 8;

  /** Rows at a time: what is turned of them stays in the nearest cache. */
  private static final int STEP = 16;

  private final int[] left;
  private final int[] right;
  private final int[][] results;

  /** By left column: whether its results lie one behind the other. */
  private final boolean[] isRun;

  private final AtomicReference<Room> spare = new AtomicReference<>();

  /**
   * Where it is computed.
   *
   * @param turned by row and right column
   * @param totals by left and right column
   */
  private record Room(double[][] turned, double[][] totals) {}

  GridBlock(RowPlan plan, RowStep.Grid grid) {
    this.left = plan.columns(grid.left());
    this.right = plan.columns(grid.right());
    this.results = grid.results();
    this.isRun = new boolean[results.length];
    for (int i = 0; i < results.length; i++) {
      isRun[i] = Consecutive.is(results[i]);
    }
  }

  @Override
  public void compute(double[][] columns, double[] numbers, double[] sums, int rows) {
    Room last = spare.getAndSet(null);
    int tiles = Math.ceilDiv(right.length, TILE);
    int tile = VECTOR * Math.ceilDiv(right.length, VECTOR * tiles);
    Room room =
        last != null
            ? last
            : new Room(AlignedArrays.of(RowBlock.ROWS, tile), AlignedArrays.of(left.length, tile));
    for (int from = 0; from < right.length; from += tile) {
      tile(columns, sums, rows, room, from, Math.min(tile, right.length - from));
    }
    spare.set(room);
  }

  private void tile(double[][] columns, double[] sums, int rows, Room room, int from, int count) {
    for (int k = 0; k < count; k++) {
      double[] column = columns[right[from + k]];
      for (int row = 0; row < rows; row++) {
        room.turned[row][k] = column[row];
      }
    }
    for (double[] total : room.totals) {
      Arrays.fill(total, 0);
    }
    int[] firsts = new int[left.length];
    double[][] w = IntStream.of(left).mapToObj(i -> columns[i]).toArray(double[][]::new);
    for (int row = 0; row < rows; row += STEP) {
      Axpy.add(room.totals, count, room.turned, row, w, firsts, row, Math.min(STEP, rows - row));
    }
    for (int i = 0; i < left.length; i++) {
      if (isRun[i]) {
        add(sums, results[i][from] - 1, room.totals[i], count);
      } else {
        for (int k = 0; k < count; k++) {
          sums[results[i][from + k] - 1] += room.totals[i][k];
        }
      }
    }
  }

  private static void add(double[] sums, int first, double[] total, int count) {
    for (int k = 0; k < count; k++) {
      sums[first + k] += total[k];
    }
  }
}
