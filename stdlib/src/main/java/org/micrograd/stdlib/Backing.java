package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * What lies behind words.
 *
 * @param form "square", "round", "circle" or "ellipse"
 * @param room between the words and the line around them
 */
record Backing(Ink fill, Ink line, double width, double[] dash, String form, double room) {
  /** Paints it around the middle of words that are so long and so high. */
  void paint(Canvas canvas, double x, double y, double length, double high) {
    canvas.shape(shape(x, y, length, high), fill, line, width, dash);
  }

  private Shape shape(double x, double y, double length, double high) {
    double wide = length + 2 * room;
    double tall = high + 2 * room;
    return switch (form) {
      case "round" ->
          new RoundRectangle2D.Double(
              x - wide / 2, y - tall / 2, wide, tall, 2 * room + 2, 2 * room + 2);
      case "circle" -> around(x, y, Math.hypot(length, high) + 2 * room);
      case "ellipse" ->
          new Ellipse2D.Double(
              x - wide / Math.sqrt(2),
              y - tall / Math.sqrt(2),
              wide * Math.sqrt(2),
              tall * Math.sqrt(2));
      default -> new Rectangle2D.Double(x - wide / 2, y - tall / 2, wide, tall);
    };
  }

  private static Shape around(double x, double y, double across) {
    return new Ellipse2D.Double(x - across / 2, y - across / 2, across, across);
  }
}
