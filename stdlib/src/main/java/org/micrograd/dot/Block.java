package org.micrograd.dot;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.micrograd.draw.Canvas;

/** What a label says, as a rectangle of at least a size. */
interface Block {
  double width();

  double height();

  void paint(Canvas canvas, Rectangle2D area);

  /** Tells where the parts are that an edge can end at, by their names. */
  default void ports(Rectangle2D area, Map<String, Rectangle2D> places) {}
}
