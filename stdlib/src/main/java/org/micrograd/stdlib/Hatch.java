package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines and dots inside of a shape, by matplotlib's signs: a sign that is given twice stands twice
 * as densely.
 */
final class Hatch {
  private static final String SIGNS = "/\\|-+xX.oO*";

  /** Between lines of a sign that is given once, in pixels. */
  private static final double APART = 16;

  private static final double FLAT = 0.3;

  private final Shape shape;
  private final List<double[]> sides = new ArrayList<>();
  private final Path2D lines = new Path2D.Double();

  private Hatch(Shape shape) {
    this.shape = shape;
    double[] p = new double[6];
    double[] begin = new double[2];
    double[] last = new double[2];
    for (PathIterator way = shape.getPathIterator(null, FLAT); !way.isDone(); way.next()) {
      int kind = way.currentSegment(p);
      double[] next = kind == PathIterator.SEG_CLOSE ? begin : new double[] {p[0], p[1]};
      if (kind == PathIterator.SEG_MOVETO) {
        side(last, begin);
        begin = next;
      } else {
        side(last, next);
      }
      last = next;
    }
    side(last, begin);
  }

  private void side(double[] from, double[] to) {
    sides.add(new double[] {from[0], from[1], to[0], to[1]});
  }

  /**
   * What is drawn in a shape.
   *
   * @throws IllegalArgumentException for a sign that nobody knows
   */
  static Path2D in(Shape shape, String signs) {
    Hatch hatch = new Hatch(shape);
    for (int sign : signs.chars().distinct().toArray()) {
      if (SIGNS.indexOf(sign) < 0) {
        throw new IllegalArgumentException(
            "hatch: no pattern has the sign %c, only %s have one".formatted(sign, SIGNS));
      }
      double apart = APART / signs.chars().filter(c -> c == sign).count();
      hatch.draw((char) sign, apart);
    }
    return hatch.lines;
  }

  private void draw(char sign, double apart) {
    double diagonal = apart * Math.sqrt(0.5);
    switch (sign) {
      case '/' -> parallels(1, -1, diagonal);
      case '\\' -> parallels(1, 1, diagonal);
      case '|' -> parallels(0, 1, apart);
      case '-' -> parallels(1, 0, apart);
      case '+' -> {
        parallels(0, 1, apart);
        parallels(1, 0, apart);
      }
      case 'x', 'X' -> {
        parallels(1, -1, diagonal);
        parallels(1, 1, diagonal);
      }
      case '.' -> dots(apart / 2, 1);
      case 'o' -> dots(apart, 0.2 * apart);
      case 'O' -> dots(apart, 0.35 * apart);
      default -> dots(apart, 0);
    }
  }

  /** Lines in a direction, cut at the sides of the shape: inside is between odd and even ones. */
  private void parallels(double dx, double dy, double apart) {
    double length = Math.hypot(dx, dy);
    double x = dx / length;
    double y = dy / length;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] s : sides) {
      for (int end = 0; end < 4; end += 2) {
        double across = y * s[end] - x * s[end + 1];
        least = Math.min(least, across);
        most = Math.max(most, across);
      }
    }
    for (double at = Math.ceil(least / apart) * apart; at <= most; at += apart) {
      double[] cuts = cuts(x, y, at);
      for (int i = 0; i + 1 < cuts.length; i += 2) {
        lines.moveTo(x * cuts[i] + y * at, y * cuts[i] - x * at);
        lines.lineTo(x * cuts[i + 1] + y * at, y * cuts[i + 1] - x * at);
      }
    }
  }

  /** Where a line so far across meets sides, along itself. */
  private double[] cuts(double x, double y, double at) {
    return sides.stream()
        .mapToDouble(s -> {
          double from = y * s[0] - x * s[1] - at;
          double to = y * s[2] - x * s[3] - at;
          double part = from / (from - to);
          double alongFrom = x * s[0] + y * s[1];
          double alongTo = x * s[2] + y * s[3];
          return from > 0 == to > 0 ? Double.NaN : alongFrom + part * (alongTo - alongFrom);
        })
        .filter(cut -> !Double.isNaN(cut))
        .sorted()
        .toArray();
  }

  /** Discs, or stars where they have no radius, in rows that are moved by turns. */
  private void dots(double apart, double radius) {
    Rectangle2D box = shape.getBounds2D();
    double reach = radius > 0 ? radius : 0.35 * apart;
    for (int row = (int) Math.floor(box.getMinY() / apart); row * apart < box.getMaxY(); row++) {
      double y = (row + 0.5) * apart;
      double moved = row % 2 == 0 ? 0.25 * apart : 0.75 * apart;
      double first = Math.floor(box.getMinX() / apart) * apart + moved;
      for (double x = first; x < box.getMaxX(); x += apart) {
        if (shape.contains(x - reach, y - reach, 2 * reach, 2 * reach)) {
          lines.append(
              radius > 0
                  ? new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
                  : PointForms.of("*", x, y, reach),
              false);
        }
      }
    }
  }
}
