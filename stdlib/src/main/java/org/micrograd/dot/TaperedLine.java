package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A line that grows thinner on its way, as the area that it covers. */
final class TaperedLine {
  private TaperedLine() {}

  /**
   * Of a way.
   *
   * @param direction which of its ends is thin: forward, back, both, or none of them
   */
  static Shape of(EdgePath path, double width, String direction) {
    List<Point2D> along = path.along();
    double whole = 0;
    for (int i = 1; i < along.size(); i++) {
      whole += along.get(i - 1).distance(along.get(i));
    }
    List<double[]> left = new ArrayList<>();
    List<double[]> right = new ArrayList<>();
    double way = 0;
    for (int i = 0; i < along.size(); i++) {
      Point2D at = along.get(i);
      Point2D before = along.get(Math.max(0, i - 1));
      way += before.distance(at);
      Point2D to = EdgePath.direction(before, along.get(Math.min(along.size() - 1, i + 1)));
      double half = width / 2 * share(whole == 0 ? 0 : way / whole, direction);
      left.add(new double[] {at.getX() - half * to.getY(), at.getY() + half * to.getX()});
      right.add(new double[] {at.getX() + half * to.getY(), at.getY() - half * to.getX()});
    }
    left.addAll(right.reversed());
    return PolyLine.closed(left.toArray(double[][]::new));
  }

  private static double share(double part, String direction) {
    return switch (direction) {
      case "forward" -> 1 - part;
      case "back" -> part;
      case "both" -> Math.min(part, 1 - part);
      default -> 1;
    };
  }
}
