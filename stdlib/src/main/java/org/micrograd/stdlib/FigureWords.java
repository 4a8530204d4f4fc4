package org.micrograd.stdlib;

import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Canvas.Typeface;
import org.micrograd.draw.Ink;

/**
 * Words of a figure, at a place of it.
 *
 * @param place how they lie about it: left, center or right; baseline, bottom, center or top; and
 *     upright, if they run upwards
 */
record FigureWords(
    String text,
    double x,
    double y,
    double size,
    String place,
    boolean isBold,
    boolean isItalic,
    String colour) {
  /** How far the middle of a line is above its foot, of its size. */
  private static final double MIDDLE = 0.35;

  void paint(Canvas canvas) {
    boolean isUpright = place.endsWith("upright");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      double down = (i - (lines.length - 1) / 2.0) * size * 1.2 + raised(lines.length);
      Place lies = isUpright ? Place.UPWARDS : across();
      Typeface type = new Typeface(size, isBold, isItalic, Face.SANS, lies);
      double half = isUpright ? type.width(lines[i]) / 2 : 0;
      double along = isUpright ? y - half * (place.contains("bottom") ? 1 : 0) : y + down;
      canvas.text(lines[i], x + (isUpright ? down : 0), along, type, new Ink(colour, colour));
    }
  }

  private Place across() {
    return place.startsWith("left")
        ? Place.FROM
        : place.startsWith("right") ? Place.UP_TO : Place.AROUND;
  }

  /** How far the middle of all lines is below the place. */
  private double raised(int lines) {
    double half = (lines - 1) * size * 0.6 + size * MIDDLE;
    return place.contains("top") ? half : place.contains(" center") ? 0 : -half;
  }
}
