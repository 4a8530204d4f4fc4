package org.micrograd.compile;

/** Computes a block of rows. */
@FunctionalInterface
interface RowBlock {
  /** Rows a block at most: columns of it stay in the near caches. */
  int ROWS = 256;

  /**
   * Computes columns, and adds to sums.
   *
   * @param columns the block's columns
   * @param numbers what is the same for all rows
   * @param sums a place a result that is a sum
   * @param rows how many, a multiple of {@code RowCode.VECTOR}
   */
  void compute(double[][] columns, double[] numbers, double[] sums, int rows);
}
