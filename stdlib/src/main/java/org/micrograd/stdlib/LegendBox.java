package org.micrograd.stdlib;

/**
 * The box of a legend.
 *
 * @param isRound whether its corners are
 * @param ofHeading where the words above the labels stand: "left", "center" or "right"
 */
record LegendBox(boolean isRound, boolean hasShadow, String ofHeading) {
  static final LegendBox USUAL = new LegendBox(true, false, "center");
}
