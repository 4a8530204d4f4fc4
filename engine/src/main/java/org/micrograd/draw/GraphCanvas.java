package org.micrograd.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/** A canvas with the forms and the styles of graphs. */
interface GraphCanvas extends Canvas {
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

  /** A line of text on what has a style. */
  void text(String text, double x, double y, Letters type, Style style);

  /** The corners of a closed form as points. */
  static List<Point> points(double[] corners) {
    return IntStream.range(0, corners.length / 2)
        .mapToObj(i -> new Point(corners[2 * i], corners[2 * i + 1]))
        .toList();
  }
}
