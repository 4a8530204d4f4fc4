package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;

/** A side of a frame, and the strip of a picture that what stands there takes. */
enum Side {
  LEFT,
  RIGHT,
  ABOVE,
  BELOW;

  /** Where a box lies that has nothing of a frame, or null. */
  static Side of(Rectangle2D box, Rectangle2D frame) {
    return box.getMinX() >= frame.getMaxX() - 1
        ? RIGHT
        : box.getMaxX() <= frame.getMinX() + 1
            ? LEFT
            : box.getMinY() >= frame.getMaxY() - 1
                ? BELOW
                : box.getMaxY() <= frame.getMinY() + 1 ? ABOVE : null;
  }

  boolean isAside() {
    return this == LEFT || this == RIGHT;
  }

  /** The strip of a room at this side, which leaves something of the room. */
  Rectangle2D strip(Rectangle2D room, double size) {
    double width = isAside() ? Math.min(size, room.getWidth() - 10) : room.getWidth();
    double height = isAside() ? room.getHeight() : Math.min(size, room.getHeight() - 10);
    double x = this == RIGHT ? room.getMaxX() - width : room.getMinX();
    double y = this == BELOW ? room.getMaxY() - height : room.getMinY();
    return new Rectangle2D.Double(x, y, width, height);
  }

  /** What is left of a room without a strip of it. */
  Rectangle2D without(Rectangle2D room, Rectangle2D strip) {
    double wide = isAside() ? strip.getWidth() : 0;
    double high = isAside() ? 0 : strip.getHeight();
    return new Rectangle2D.Double(
        room.getMinX() + (this == LEFT ? wide : 0),
        room.getMinY() + (this == ABOVE ? high : 0),
        room.getWidth() - wide,
        room.getHeight() - high);
  }
}
