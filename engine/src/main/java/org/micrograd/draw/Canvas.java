package org.micrograd.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/** What a picture is painted on: SVG text or an image. */
interface Canvas {
  /** Begins what belongs together, with a name and what a reader is told who points at it. */
  void begin(String id, String hint);

  /** Ends it. */
  void end();

  /** A rectangle with the radius of its left and of its right corners. */
  void rectangle(Area area, double left, double right, Style style);

  void ellipse(Area area, Style style);

  /** A closed form with straight sides: x and y by turns. */
  void polygon(double[] corners, Style style, boolean isSolid);

  void line(Route route, Style style);

  /** A line of text around a place, or from it on. */
  void text(String text, double x, double y, Letters type, Style style);

  /** How text is written: at which size, and whether the place is its middle. */
  enum Letters {
    PLAIN(12, false, true),
    BOLD(12, true, true),
    SMALL(10, false, true),
    NAME(12, true, false),
    TITLE(16, true, false),
    NOTE(11, false, false);

    final double size;
    final boolean isBold;
    final boolean isCentred;

    Letters(double size, boolean isBold, boolean isCentred) {
      this.size = size;
      this.isBold = isBold;
      this.isCentred = isCentred;
    }
  }

  /** The corners of a closed form as points. */
  static List<Point> points(double[] corners) {
    return IntStream.range(0, corners.length / 2)
        .mapToObj(i -> new Point(corners[2 * i], corners[2 * i + 1]))
        .toList();
  }
}
