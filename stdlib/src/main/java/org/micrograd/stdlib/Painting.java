package org.micrograd.stdlib;

import org.micrograd.draw.Canvas;

/** Something painted between the axes, and what they must reach for it. */
interface Painting {
  /** Paints it. */
  void paint(Canvas canvas, Mark.Plane plane);

  /** What the x axis must reach. */
  default double[] xs() {
    return new double[0];
  }

  /** What the y axis must reach. */
  default double[] ys() {
    return new double[0];
  }

  /** Numbers of axis 0 or 1 on which it stands: the axis ends there rather than beyond. */
  default double[] bases(int axis) {
    return new double[0];
  }
}
