package org.micrograd.stdlib;

import java.util.stream.IntStream;

/**
 * The marks of a legend.
 *
 * @param count how many stand on a line
 * @param scale how large they are, of their usual size
 * @param areFirst whether they stand before the labels
 */
record LegendMarks(int count, double scale, boolean areFirst) {
  static final LegendMarks USUAL = new LegendMarks(1, 1, true);

  /** Where they stand on a line, from its middle. */
  double[] places(double middle, double half) {
    double side = Math.max(0, half - 4);
    return IntStream.range(0, count)
        .mapToDouble(i -> count == 1 ? middle : middle - side + 2 * side * i / (count - 1))
        .toArray();
  }
}
