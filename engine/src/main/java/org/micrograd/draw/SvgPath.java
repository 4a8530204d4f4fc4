package org.micrograd.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Shapes in the letters and numbers of SVG. */
final class SvgPath {
  /** How many points each letter of a path takes: move, line, quadratic, cubic, close. */
  private static final int[] POINTS = {1, 1, 2, 3, 0};

  private SvgPath() {}

  /** A shape as the data of a path. */
  static CharSequence of(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] p = new double[6];
    for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
      int kind = way.currentSegment(p);
      path.append("MLQCZ".charAt(kind));
      for (int i = 0; i < 2 * POINTS[kind]; i++) {
        path.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(p[i]));
      }
    }
    return path;
  }

  /** Hundredths of a pixel: curves of short stretches tremble on tenths. */
  static String number(double x) {
    double hundredths = Math.rint(x * 100) / 100;
    String text = String.valueOf(hundredths == 0 ? 0.0 : hundredths);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
