package org.micrograd.stdlib;

import java.util.stream.IntStream;

/**
 * The marks of a legend.
 *
 * @param onLine how many stand on a line
 * @param alone how many stand where there is no line
 * @param scale how large they are, of their usual size
 * @param areFirst whether they stand before the labels
 */
record LegendMarks(int onLine, int alone, double scale, boolean areFirst) {
  static final LegendMarks USUAL = new LegendMarks(1, 1, 1, true);

  /** Where they stand from the middle of a line, or of where one would be. */
  double[] places(boolean isLine, double middle, double half) {
    int count = isLine ? onLine : alone;
    double side = Math.max(0, half - 4);
    return IntStream.range(0, count)
        .mapToDouble(i -> count == 1 ? middle : middle - side + 2 * side * i / (count - 1))
        .toArray();
  }
}
