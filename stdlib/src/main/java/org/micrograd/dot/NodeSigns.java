package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** What nodes of some shapes have besides their border. */
final class NodeSigns {
  private NodeSigns() {}

  /** What is drawn in, or at, a border of a size around the middle. */
  static List<Shape> of(String kind, double w, double h) {
    double x = w / 2;
    double y = h / 2;
    double part = 9;
    return switch (kind) {
      case "underline" -> List.of(PolyLine.open(-x, y, x, y));
      case "cylinder" -> {
        Path2D front = new Path2D.Double();
        double lid = NodeBorder.lid(h);
        front.moveTo(-x, -y + lid);
        front.curveTo(-x, -y + 7 * lid / 3, x, -y + 7 * lid / 3, x, -y + lid);
        yield List.of(front);
      }
      case "note" ->
          List.of(
              PolyLine.open(
                  x - NodeBorder.FOLD,
                  -y,
                  x - NodeBorder.FOLD,
                  -y + NodeBorder.FOLD,
                  x,
                  -y + NodeBorder.FOLD));
      case "tab", "folder" -> {
        double to = kind.equals("tab") ? -x + w * 0.35 : x - 2;
        double from = kind.equals("tab") ? -x : x - w * 0.35;
        yield List.of(PolyLine.open(from, -y, from, -y - 4, to, -y - 4, to, -y));
      }
      case "box3d" ->
          List.of(
              PolyLine.open(-x, -y + 5, x - 5, -y + 5, x - 5, y),
              PolyLine.open(x - 5, -y + 5, x, -y));
      case "component" ->
          List.of(
              PolyLine.closed(-x - 4, -y + 4, -x + 4, -y + 4, -x + 4, -y + 8, -x - 4, -y + 8),
              PolyLine.closed(-x - 4, y - 8, -x + 4, y - 8, -x + 4, y - 4, -x - 4, y - 4));
      case "Msquare" ->
          List.of(
              PolyLine.open(-x, -y + part, -x + part, -y),
              PolyLine.open(x, -y + part, x - part, -y),
              PolyLine.open(-x, y - part, -x + part, y),
              PolyLine.open(x, y - part, x - part, y));
      case "Mdiamond" -> {
        double a = 0.75;
        yield List.of(
            PolyLine.open(-x * (1 - a), -y * a, x * (1 - a), -y * a),
            PolyLine.open(-x * (1 - a), y * a, x * (1 - a), y * a),
            PolyLine.open(-x * a, -y * (1 - a), -x * a, y * (1 - a)),
            PolyLine.open(x * a, -y * (1 - a), x * a, y * (1 - a)));
      }
      case "Mcircle" ->
          List.of(
              PolyLine.open(-x * 0.66, -y * 0.75, x * 0.66, -y * 0.75),
              PolyLine.open(-x * 0.66, y * 0.75, x * 0.66, y * 0.75));
      default -> List.of();
    };
  }
}
