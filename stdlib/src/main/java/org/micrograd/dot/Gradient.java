package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * Two colours that run into one another in a shape, as {@code fillcolor="red:blue"} asks for.
 *
 * @param from the first colour: at the left or, from a middle on, in it
 * @param split how much of the way is of the first colour, and all else of the second; 0 for none
 * @param angle of the way from the first to the second, in degrees against the clock
 */
record Gradient(Ink from, Ink to, double split, double angle, boolean isRadial) {
  private static final int STEPS = 40;

  /** Whether a colour has two parts. */
  static boolean isMeant(String colours) {
    return colours.contains(":");
  }

  /** As attributes tell it. */
  static Gradient of(String colours, DotAttributes given, Function<String, Ink> inks) {
    String[] parts = colours.split(":", -1);
    String[] first = parts[0].split(";", -1);
    boolean hasShare = first.length > 1 && first[1].matches("\\d*\\.?\\d+");
    return new Gradient(
        inks.apply(first[0]),
        inks.apply(parts.length > 1 ? parts[1].split(";", -1)[0] : first[0]),
        hasShare ? Double.parseDouble(first[1]) : 0,
        given.number("gradientangle", 0),
        given.style().contains("radial"));
  }

  /** Paints it; what is painted later lies on what was before, so that no gap is seen. */
  void paint(Canvas canvas, Shape shape) {
    if (from.equals(Ink.NONE) || to.equals(Ink.NONE)) {
      canvas.shape(shape, from.equals(Ink.NONE) ? to : from, Ink.NONE, 0);
      return;
    }
    canvas.shape(shape, isRadial ? to : from, Ink.NONE, 0);
    int steps = split > 0 ? 2 : STEPS;
    for (int k = 1; k < steps; k++) {
      double begin = split > 0 ? split : (double) k / steps;
      double part = split > 0 ? 1 : (k + 0.5) / steps;
      Area rest = new Area(shape);
      rest.intersect(new Area(isRadial ? around(shape, 1 - begin) : beyond(shape, begin)));
      canvas.shape(rest, mixed(isRadial ? 1 - part : part), Ink.NONE, 0);
    }
  }

  /** The middle of a shape, so large a part of it across. */
  private static Shape around(Shape shape, double part) {
    Rectangle2D box = shape.getBounds2D();
    double width = box.getWidth() * part * Math.sqrt(2);
    double height = box.getHeight() * part * Math.sqrt(2);
    return new Ellipse2D.Double(
        box.getCenterX() - width / 2, box.getCenterY() - height / 2, width, height);
  }

  /** All of a shape after a part of the way through it. */
  private Shape beyond(Shape shape, double part) {
    Rectangle2D box = shape.getBounds2D();
    double x = Math.cos(Math.toRadians(angle));
    double y = -Math.sin(Math.toRadians(angle));
    double half = (Math.abs(x) * box.getWidth() + Math.abs(y) * box.getHeight()) / 2;
    double at = half * (2 * part - 1);
    double far = box.getWidth() + box.getHeight();
    Path2D area = new Path2D.Double();
    double[][] corners = {{at, -far}, {far, -far}, {far, far}, {at, far}};
    for (double[] corner : corners) {
      double cornerX = box.getCenterX() + corner[0] * x - corner[1] * y;
      double cornerY = box.getCenterY() + corner[0] * y + corner[1] * x;
      if (area.getCurrentPoint() == null) {
        area.moveTo(cornerX, cornerY);
      } else {
        area.lineTo(cornerX, cornerY);
      }
    }
    area.closePath();
    return area;
  }

  private Ink mixed(double part) {
    int a = Integer.decode(from.light());
    int b = Integer.decode(to.light());
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = a >> shift & 255;
      int high = b >> shift & 255;
      mixed |= (int) Math.round(low + part * (high - low)) << shift;
    }
    String colour = "#%06x".formatted(mixed);
    return new Ink(colour, colour, from.opacity() + part * (to.opacity() - from.opacity()));
  }
}
