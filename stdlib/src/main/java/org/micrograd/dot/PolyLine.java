package org.micrograd.dot;

import java.awt.geom.Path2D;

/** Straight lines through places. */
final class PolyLine {
  private PolyLine() {}

  /** Through places, x and y of each. */
  static Path2D open(double... places) {
    Path2D path = new Path2D.Double();
    path.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      path.lineTo(places[i], places[i + 1]);
    }
    return path;
  }

  /** The same, and back to the first one. */
  static Path2D closed(double... places) {
    Path2D path = open(places);
    path.closePath();
    return path;
  }

  static Path2D closed(double[]... places) {
    double[] all = new double[2 * places.length];
    for (int i = 0; i < places.length; i++) {
      all[2 * i] = places[i][0];
      all[2 * i + 1] = places[i][1];
    }
    return closed(all);
  }
}
