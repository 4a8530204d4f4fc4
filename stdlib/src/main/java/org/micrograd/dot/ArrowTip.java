package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs at an end of an edge, one behind the other from the node on. */
final class ArrowTip {
  /** A part of a sign; open ones have the colour of paper, lines no area. */
  record Part(Shape shape, boolean isOpen) {}

  private record Sign(String kind, boolean isOpen, char half) {
    double length() {
      return switch (kind) {
        case "none" -> 0;
        case "tee" -> 4;
        case "dot" -> 8;
        case "diamond" -> 13;
        case "box" -> 8;
        default -> 10;
      };
    }
  }

  private static final Pattern SIGN =
      Pattern.compile("(o?)([lr]?)(normal|inv|dot|none|tee|diamond|crow|box|vee|curve|icurve)");

  private final List<Sign> signs = new ArrayList<>();
  private final double size;
  private final boolean isKnown;

  /** The signs of a name as "normal", "odot" or "olbox". */
  ArrowTip(String name, double size) {
    this.size = size;
    String plain =
        switch (name) {
          case "empty" -> "onormal";
          case "invempty" -> "oinv";
          case "ediamond" -> "odiamond";
          case "open" -> "vee";
          case "halfopen" -> "lvee";
          default -> name;
        };
    Matcher matcher = SIGN.matcher(plain);
    int at = 0;
    while (matcher.find() && matcher.start() == at) {
      String half = matcher.group(2);
      signs.add(
          new Sign(
              matcher.group(3),
              !matcher.group(1).isEmpty(),
              half.isEmpty() ? 'b' : half.charAt(0)));
      at = matcher.end();
    }
    this.isKnown = at == plain.length();
    if (!isKnown) {
      signs.clear();
      signs.add(new Sign("normal", false, 'b'));
    }
  }

  boolean isKnown() {
    return isKnown;
  }

  double length() {
    return size * signs.stream().mapToDouble(Sign::length).sum();
  }

  /** The signs where an edge comes from a place to its end. */
  List<Part> parts(Point2D from, Point2D end) {
    Point2D way = EdgePath.direction(from, end);
    List<Part> parts = new ArrayList<>();
    double back = 0;
    for (Sign sign : signs) {
      AffineTransform place =
          new AffineTransform(
              way.getX() * size,
              way.getY() * size,
              -way.getY() * size,
              way.getX() * size,
              end.getX() - back * size * way.getX(),
              end.getY() - back * size * way.getY());
      for (Part part : parts(sign)) {
        parts.add(new Part(place.createTransformedShape(part.shape), part.isOpen));
      }
      back += sign.length();
    }
    return parts;
  }

  /** A sign whose tip is at 0 and that comes from the left. */
  private static List<Part> parts(Sign sign) {
    double top = sign.half == 'r' ? 0 : 1;
    double low = sign.half == 'l' ? 0 : 1;
    Shape shape =
        switch (sign.kind) {
          case "inv" -> PolyLine.closed(0, -3.5 * top, -10, 0, 0, 3.5 * low);
          case "dot" -> new Ellipse2D.Double(-8, -4, 8, 8);
          case "diamond" -> PolyLine.closed(0, 0, -6.5, -4 * top, -13, 0, -6.5, 4 * low);
          case "crow" -> PolyLine.closed(0, -4.5 * top, -10, 0, 0, 4.5 * low, -4, 0);
          case "box" -> new Rectangle2D.Double(-8, -4 * top, 8, 4 * top + 4 * low);
          case "tee" -> new Rectangle2D.Double(-3, -5 * top, 2, 5 * top + 5 * low);
          case "vee" -> PolyLine.closed(0, 0, -10, -4.5 * top, -6.5, 0, -10, 4.5 * low);
          case "curve", "icurve" -> arc(sign.kind.equals("curve"));
          case "none" -> null;
          default -> PolyLine.closed(0, 0, -10, -3.5 * top, -10, 3.5 * low);
        };
    if (shape == null) {
      return List.of();
    }
    // What does not reach back to where the edge ends has a line there.
    List<Part> parts = new ArrayList<>();
    if (sign.kind.equals("tee")
        || sign.kind.endsWith("curve")
        || sign.kind.equals("crow")
        || sign.kind.equals("vee")) {
      parts.add(
          new Part(
              new Line2D.Double(-sign.length(), 0, sign.kind.equals("vee") ? -5 : 0, 0), true));
    }
    parts.add(new Part(shape, sign.isOpen || sign.kind.endsWith("curve")));
    return parts;
  }

  private static Path2D arc(boolean isFromNode) {
    Path2D path = new Path2D.Double();
    path.moveTo(isFromNode ? 0 : -5, -5);
    path.quadTo(isFromNode ? -10 : 5, 0, isFromNode ? 0 : -5, 5);
    return path;
  }
}
