package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The line around nodes of a shape.
 *
 * @param wide how much wider it is than the label in it
 * @param high how much higher
 * @param down where the middle of the label is, in parts of the height below that of the node
 * @param borders how many lines there are by themselves
 */
record NodeOutline(
    String kind, double wide, double high, double down, boolean isRegular, int borders, int sides) {
  private static final double ROOT = Math.sqrt(2);
  private static final double ROUND = 12;
  private static final double FOLD = 10;

  /** Names of shapes that are drawn as what they are. */
  static final Set<String> KNOWN = known();

  private static Set<String> known() {
    Set<String> known =
        new HashSet<>(
            Set.of(
                "box",
                "rect",
                "rectangle",
                "square",
                "plaintext",
                "none",
                "plain",
                "record",
                "Mrecord",
                "ellipse",
                "oval",
                "circle",
                "doublecircle",
                "diamond",
                "point",
                "egg",
                "triangle",
                "invtriangle",
                "house",
                "invhouse",
                "trapezium",
                "invtrapezium",
                "parallelogram",
                "pentagon",
                "hexagon",
                "septagon",
                "octagon"));
    known.addAll(
        Set.of(
            "doubleoctagon",
            "tripleoctagon",
            "polygon",
            "star",
            "underline",
            "cylinder",
            "note",
            "tab",
            "folder",
            "box3d",
            "component",
            "Msquare",
            "Mdiamond",
            "Mcircle",
            "cds",
            "larrow",
            "rarrow"));
    return known;
  }

  /** That of a shape; of one that is not known, a box. */
  static NodeOutline of(String shape, DotAttributes given) {
    boolean isRound = given.style().contains("rounded");
    String box = isRound ? "rounded" : "box";
    return switch (shape) {
      case "ellipse", "oval", "egg" -> around("ellipse", false, 1);
      case "circle" -> around("ellipse", true, 1);
      case "doublecircle" -> around("ellipse", true, 2);
      case "Mcircle" -> around("Mcircle", true, 1);
      case "diamond" -> new NodeOutline("diamond", 2, 2, 0, false, 1, 4);
      case "Mdiamond" -> new NodeOutline("Mdiamond", 2, 2, 0, false, 1, 4);
      case "triangle" -> new NodeOutline("triangle", 2, 2, 0.25, false, 1, 3);
      case "invtriangle" -> new NodeOutline("invtriangle", 2, 2, -0.25, false, 1, 3);
      case "house" -> new NodeOutline("house", 1, 1.6, 0.15, false, 1, 5);
      case "invhouse" -> new NodeOutline("invhouse", 1, 1.6, -0.15, false, 1, 5);
      case "trapezium", "invtrapezium" -> new NodeOutline(shape, 1.5, 1.1, 0, false, 1, 4);
      case "parallelogram" -> new NodeOutline(shape, 1.5, 1.1, 0, false, 1, 4);
      case "pentagon" -> new NodeOutline("regular", 1.45, 1.6, 0.05, false, 1, 5);
      case "hexagon" -> new NodeOutline("hexagon", 1.4, 1.1, 0, false, 1, 6);
      case "septagon" -> new NodeOutline("regular", 1.4, 1.4, 0, false, 1, 7);
      case "octagon" -> octagon(1);
      case "doubleoctagon" -> octagon(2);
      case "tripleoctagon" -> octagon(3);
      case "polygon" -> polygon(given);
      case "star" -> new NodeOutline("star", 2.4, 2.4, 0.05, true, 1, 5);
      case "square" -> new NodeOutline(box, 1, 1, 0, true, 1, 4);
      case "Msquare" -> new NodeOutline("Msquare", 1, 1, 0, true, 1, 4);
      case "plaintext", "none", "plain" -> new NodeOutline("box", 1, 1, 0, false, 0, 4);
      case "underline" -> new NodeOutline("underline", 1, 1, 0, false, 0, 4);
      case "cylinder" -> new NodeOutline("cylinder", 1, 1.375, 0.1, false, 1, 4);
      case "note", "tab", "folder", "component" -> new NodeOutline(shape, 1, 1.15, 0, false, 1, 4);
      case "box3d" -> new NodeOutline(shape, 1.15, 1.3, 0.06, false, 1, 4);
      case "cds", "rarrow", "larrow" -> new NodeOutline(shape, 1.3, 1.5, 0, false, 1, 5);
      case "Mrecord" -> new NodeOutline("rounded", 1, 1, 0, false, 1, 4);
      case "record" -> new NodeOutline(box, 1, 1, 0, false, 1, 4);
      default -> new NodeOutline(box, 1, 1, 0, false, 1, 4);
    };
  }

  private static NodeOutline around(String kind, boolean isRegular, int borders) {
    return new NodeOutline(kind, ROOT, ROOT, 0, isRegular, borders, 1);
  }

  private static NodeOutline octagon(int borders) {
    return new NodeOutline("regular", 1.25, 1.25, 0, false, borders, 8);
  }

  private static NodeOutline polygon(DotAttributes given) {
    int sides = (int) given.number("sides", 4);
    boolean isRegular = given.isTrue("regular", false);
    return sides < 3
        ? around("ellipse", isRegular, 1)
        : sides == 4
            ? new NodeOutline("box", 1, 1, 0, isRegular, 1, 4)
            : new NodeOutline("regular", 1.5, 1.5, 0, isRegular, 1, sides);
  }

  /** The border of a size around the middle. */
  Shape border(double w, double h) {
    Rectangle2D box = new Rectangle2D.Double(-w / 2, -h / 2, w, h);
    double roof = 0.25;
    double[] corners =
        switch (kind) {
          case "diamond", "Mdiamond" -> new double[] {0, -1, 1, 0, 0, 1, -1, 0};
          case "triangle" -> new double[] {0, -1, 1, 1, -1, 1};
          case "invtriangle" -> new double[] {0, 1, 1, -1, -1, -1};
          case "house" -> new double[] {0, -1, 1, -roof, 1, 1, -1, 1, -1, -roof};
          case "invhouse" -> new double[] {0, 1, 1, roof, 1, -1, -1, -1, -1, roof};
          case "trapezium" -> new double[] {-0.6, -1, 0.6, -1, 1, 1, -1, 1};
          case "invtrapezium" -> new double[] {-0.6, 1, 0.6, 1, 1, -1, -1, -1};
          case "parallelogram" -> new double[] {-0.6, -1, 1, -1, 0.6, 1, -1, 1};
          case "hexagon" -> new double[] {-0.6, -1, 0.6, -1, 1, 0, 0.6, 1, -0.6, 1, -1, 0};
          case "cds" -> new double[] {-1, -0.7, 0.7, -0.7, 1, 0, 0.7, 0.7, -1, 0.7};
          case "rarrow" ->
              new double[] {-1, -0.7, 0.6, -0.7, 0.6, -1, 1, 0, 0.6, 1, 0.6, 0.7, -1, 0.7};
          case "larrow" ->
              new double[] {1, -0.7, -0.6, -0.7, -0.6, -1, -1, 0, -0.6, 1, -0.6, 0.7, 1, 0.7};
          case "regular" -> regular(1);
          case "star" -> regular(2);
          default -> new double[0];
        };
    if (corners.length > 0) {
      return AffineTransform.getScaleInstance(w / 2, h / 2)
          .createTransformedShape(polygon(corners));
    }
    return switch (kind) {
      case "ellipse", "Mcircle" -> new Ellipse2D.Double(box.getX(), box.getY(), w, h);
      case "rounded" ->
          new RoundRectangle2D.Double(box.getX(), box.getY(), w, h, 2 * ROUND, 2 * ROUND);
      case "cylinder" -> cylinder(w, h);
      case "note" -> cut(w, h);
      case "box3d" -> solid(w, h);
      default -> box;
    };
  }

  /** Corners at the same distances, of a star each second one half way in; as large as can be. */
  private double[] regular(int kinds) {
    int count = sides * kinds;
    double[] corners = new double[2 * count];
    // The side below is level.
    double first = -Math.PI / 2 + (sides % 2 == 0 ? Math.PI / sides : 0);
    double[] most = new double[2];
    double least = 0;
    for (int i = 0; i < count; i++) {
      double radius = i % kinds == 0 ? 1 : 0.382;
      corners[2 * i] = radius * Math.cos(first + 2 * Math.PI * i / count);
      corners[2 * i + 1] = radius * Math.sin(first + 2 * Math.PI * i / count);
      most[0] = Math.max(most[0], Math.abs(corners[2 * i]));
      most[1] = Math.max(most[1], corners[2 * i + 1]);
      least = Math.min(least, corners[2 * i + 1]);
    }
    for (int i = 0; i < count; i++) {
      corners[2 * i] /= most[0];
      corners[2 * i + 1] = 2 * (corners[2 * i + 1] - least) / (most[1] - least) - 1;
    }
    return corners;
  }

  /** A closed line through corners, x and y of each. */
  static Path2D polygon(double... corners) {
    Path2D path = line(corners);
    path.closePath();
    return path;
  }

  private static Path2D cylinder(double w, double h) {
    double lid = lid(h);
    Path2D path = new Path2D.Double();
    path.moveTo(-w / 2, -h / 2 + lid);
    path.curveTo(-w / 2, -h / 2 - lid / 3, w / 2, -h / 2 - lid / 3, w / 2, -h / 2 + lid);
    path.lineTo(w / 2, h / 2 - lid);
    path.curveTo(w / 2, h / 2 + lid / 3, -w / 2, h / 2 + lid / 3, -w / 2, h / 2 - lid);
    path.closePath();
    return path;
  }

  private static double lid(double h) {
    return h * 0.11;
  }

  private static Path2D cut(double w, double h) {
    double x = w / 2;
    double y = h / 2;
    return polygon(-x, -y, x - FOLD, -y, x, -y + FOLD, x, y, -x, y);
  }

  private static Path2D solid(double w, double h) {
    double x = w / 2;
    double y = h / 2;
    return polygon(-x + 5, -y, x, -y, x, y - 5, x - 5, y, -x, y, -x, -y + 5);
  }

  private static Path2D line(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  /** What is drawn besides the border. */
  List<Shape> lines(double w, double h) {
    double x = w / 2;
    double y = h / 2;
    double part = 9;
    return switch (kind) {
      case "underline" -> List.of(line(-x, y, x, y));
      case "cylinder" -> {
        Path2D front = new Path2D.Double();
        double lid = lid(h);
        front.moveTo(-x, -y + lid);
        front.curveTo(-x, -y + 7 * lid / 3, x, -y + 7 * lid / 3, x, -y + lid);
        yield List.of(front);
      }
      case "note" -> List.of(line(x - FOLD, -y, x - FOLD, -y + FOLD, x, -y + FOLD));
      case "tab", "folder" -> {
        double to = kind.equals("tab") ? -x + w * 0.35 : x - 2;
        double from = kind.equals("tab") ? -x : x - w * 0.35;
        yield List.of(line(from, -y, from, -y - 4, to, -y - 4, to, -y));
      }
      case "box3d" ->
          List.of(line(-x, -y + 5, x - 5, -y + 5, x - 5, y), line(x - 5, -y + 5, x, -y));
      case "component" ->
          List.of(
              polygon(-x - 4, -y + 4, -x + 4, -y + 4, -x + 4, -y + 8, -x - 4, -y + 8),
              polygon(-x - 4, y - 8, -x + 4, y - 8, -x + 4, y - 4, -x - 4, y - 4));
      case "Msquare" ->
          List.of(
              line(-x, -y + part, -x + part, -y),
              line(x, -y + part, x - part, -y),
              line(-x, y - part, -x + part, y),
              line(x, y - part, x - part, y));
      case "Mdiamond" -> {
        double a = 0.75;
        yield List.of(
            line(-x * (1 - a), -y * a, x * (1 - a), -y * a),
            line(-x * (1 - a), y * a, x * (1 - a), y * a),
            line(-x * a, -y * (1 - a), -x * a, y * (1 - a)),
            line(x * a, -y * (1 - a), x * a, y * (1 - a)));
      }
      case "Mcircle" ->
          List.of(
              line(-x * 0.66, -y * 0.75, x * 0.66, -y * 0.75),
              line(-x * 0.66, y * 0.75, x * 0.66, y * 0.75));
      default -> List.of();
    };
  }
}
