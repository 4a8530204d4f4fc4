package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The forms of points by matplotlib's signs. */
final class PointForms {
  private PointForms() {}

  /** Whether it is made of lines, without an inside. */
  static boolean isOpen(String sign) {
    return "x+|_1234".contains(sign) && !sign.isEmpty();
  }

  /** A form around a place. */
  static Shape of(String sign, double x, double y, double r) {
    return switch (sign) {
      case "s" -> new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
      case "^" -> polygon(x, y - r, x + r, y + r, x - r, y + r);
      case "v" -> polygon(x, y + r, x + r, y - r, x - r, y - r);
      case "<" -> polygon(x - r, y, x + r, y - r, x + r, y + r);
      case ">" -> polygon(x + r, y, x - r, y - r, x - r, y + r);
      case "D" -> polygon(x, y - 1.4 * r, x + 1.4 * r, y, x, y + 1.4 * r, x - 1.4 * r, y);
      case "d" -> polygon(x, y - 1.4 * r, x + 0.8 * r, y, x, y + 1.4 * r, x - 0.8 * r, y);
      case "*" -> star(x, y, 1.3 * r, 5, 0.4);
      case "P" -> star(x, y, 1.2 * r, 4, 0.45);
      case "X" -> star(x, y, 1.2 * r, 4, 0.5);
      case "p" -> star(x, y, 1.1 * r, 5, 0.8);
      case "h", "H", "8" -> star(x, y, 1.1 * r, 6, 0.866);
      case "x" -> lines(x - r, y - r, x + r, y + r, x - r, y + r, x + r, y - r);
      case "+", "1", "2", "3", "4" -> lines(x - r, y, x + r, y, x, y - r, x, y + r);
      case "|" -> lines(x, y - r, x, y + r);
      case "_" -> lines(x - r, y, x + r, y);
      case "." -> new Ellipse2D.Double(x - r / 2, y - r / 2, r, r);
      case "," -> new Rectangle2D.Double(x - 0.5, y - 0.5, 1, 1);
      default -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    };
  }

  /** A closed line through corners, x and y of each. */
  static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static Shape lines(double... ends) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < ends.length; i += 4) {
      path.moveTo(ends[i], ends[i + 1]);
      path.lineTo(ends[i + 2], ends[i + 3]);
    }
    return path;
  }

  private static Shape star(double x, double y, double r, int points, double within) {
    double[] corners = new double[4 * points];
    for (int i = 0; i < 2 * points; i++) {
      double size = i % 2 == 0 ? r : r * within;
      corners[2 * i] = x + size * Math.sin(Math.PI * i / points);
      corners[2 * i + 1] = y - size * Math.cos(Math.PI * i / points);
    }
    return polygon(corners);
  }
}
