package org.micrograd.stdlib;

/**
 * The room in a legend, in pixels.
 *
 * @param pad within its border
 * @param line from a label to the next one below, of the usual size
 * @param sample how long a line before a label is
 * @param gap between that and the label
 * @param away from the border of what it lies in
 * @param between two columns
 */
record LegendRoom(double pad, double line, double sample, double gap, double away, double between) {
  static final LegendRoom USUAL = new LegendRoom(7, 18, 22, 8, 8, 14);

  /** With more of each, in this order, or less. */
  LegendRoom more(double[] by) {
    return new LegendRoom(
        Math.max(0, pad + by[0]),
        line + by[1],
        Math.max(0, sample + by[2]),
        gap + by[3],
        away + by[4],
        between + by[5]);
  }

  /** A line and the gap after it. */
  double before() {
    return sample + gap;
  }
}
