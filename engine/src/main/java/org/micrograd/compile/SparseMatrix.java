package org.micrograd.compile;

/**
 * A matrix by its entries, row by row: those that may be anything but 0 whatever the numbers.
 *
 * @param rowCount the number of rows
 * @param columnCount the number of columns
 * @param rows the row of each entry
 * @param columns the column of each entry
 * @param values the number of each entry
 */
public record SparseMatrix(
    int rowCount, int columnCount, int[] rows, int[] columns, double[] values) {
  /** The same with all its zeros: a row of numbers a row. */
  public double[][] dense() {
    double[][] dense = new double[rowCount][columnCount];
    for (int i = 0; i < values.length; i++) {
      dense[rows[i]][columns[i]] = values[i];
    }
    return dense;
  }

  /** How many entries there are, and of how many. */
  @Override
  public String toString() {
    return "SparseMatrix(%d x %d, %d entries)".formatted(rowCount, columnCount, values.length);
  }
}
