package org.micrograd.compile;

import java.util.Arrays;

/**
 * Where the numbers of a node are while a block is computed: in a column, among those that are the
 * same for all rows, or known before. It stands for the node once the graph is forgotten.
 *
 * @param column the place of the column, or -1
 * @param number the index of the number the same for all rows, or -1
 * @param constant the number where both are -1
 */
record Source(int column, int number, double constant) {
  /** To this the first product is added as if there were nothing. */
  static final Source NOTHING = new Source(-1, -1, -0.0);

  /** The number of all rows, where there is no column. */
  double same(double[] numbers) {
    return number < 0 ? constant : numbers[number];
  }

  /** Writes the numbers of a block's rows. */
  void copy(double[] to, double[][] columns, double[] numbers) {
    if (column < 0) {
      Arrays.fill(to, same(numbers));
    } else {
      System.arraycopy(columns[column], 0, to, 0, to.length);
    }
  }
}
