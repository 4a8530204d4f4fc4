package org.micrograd.dot;

import java.util.Set;

/** How wide lines are, and how they are broken, as attributes say. */
final class LineLook {
  private static final double[] DASHED = {5, 2};
  private static final double[] DOTTED = {1, 5};

  private LineLook() {}

  static double[] dash(Set<String> style) {
    return style.contains("dashed") ? DASHED : style.contains("dotted") ? DOTTED : new double[0];
  }

  static double width(DotAttributes given) {
    double old = 1;
    for (String word : given.style()) {
      if (word.matches("setlinewidth\\(\\d*\\.?\\d+\\)")) {
        old = Double.parseDouble(word.substring(13, word.length() - 1));
      }
    }
    return given.number("penwidth", given.style().contains("bold") ? 2 : old);
  }
}
