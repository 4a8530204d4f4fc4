package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;

/** Something painted between the axes, and what they must reach for it. */
interface Painting {
  /** Paints it. */
  void paint(Canvas canvas, Mark.Plane plane);

  /** How many of its points, lines or boxes lie in a place, which a legend would hide. */
  default int covered(Rectangle2D box, Mark.Plane plane) {
    return 0;
  }

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
