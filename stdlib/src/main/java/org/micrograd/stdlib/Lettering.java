package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Canvas.Typeface;
import org.micrograd.draw.Ink;

/**
 * How words look, and how they lie at a place.
 *
 * @param degrees how far they are turned to the left
 * @param across which part of them is at the place: "left", "center" or "right"
 * @param up which part of them is at the place: "top", "center", "bottom" or "baseline"
 * @param isAnchored whether they are turned about the place, as they lie at it; else what is at the
 *     place is the box around the turned words
 * @param backing what lies behind them, or null
 */
record Lettering(
    double size,
    boolean isBold,
    boolean isItalic,
    Face face,
    Ink ink,
    double degrees,
    String across,
    String up,
    boolean isAnchored,
    Backing backing) {
  /** From a line of words to the next one, of their size. */
  private static final double LINE = 1.25;

  /** How far letters without feet end above those with feet, of their size. */
  private static final double FOOT = 0.14;

  /** Plain words that lie. */
  static Lettering plain(double size, Ink ink) {
    return new Lettering(size, false, false, Face.SANS, ink, 0, "center", "center", false, null);
  }

  Lettering turned(double to) {
    return new Lettering(size, isBold, isItalic, face, ink, to, across, up, isAnchored, backing);
  }

  Lettering at(String partAcross, String partUp) {
    return new Lettering(
        size, isBold, isItalic, face, ink, degrees, partAcross, partUp, isAnchored, backing);
  }

  Lettering inked(Ink other) {
    return new Lettering(
        size, isBold, isItalic, face, other, degrees, across, up, isAnchored, backing);
  }

  private Typeface type(Place place) {
    return new Typeface(size, isBold, isItalic, face, place);
  }

  private double radians() {
    return Math.toRadians(degrees);
  }

  double length(String words) {
    return words.lines().mapToDouble(type(Place.FROM)::width).max().orElse(0);
  }

  private double thickness(String words) {
    return words.isEmpty() ? 0 : size + size * LINE * (words.lines().count() - 1);
  }

  /** How wide words are as they lie. */
  double width(String words) {
    double cos = Math.abs(Math.cos(radians()));
    double sin = Math.abs(Math.sin(radians()));
    return cos * length(words) + sin * thickness(words);
  }

  /** How high they are. */
  double height(String words) {
    double cos = Math.abs(Math.cos(radians()));
    double sin = Math.abs(Math.sin(radians()));
    return sin * length(words) + cos * thickness(words);
  }

  /** How far they reach to the right of their place. */
  double right(String words) {
    return width(words) / 2 + middle(words)[0];
  }

  /** How far they reach to the left of their place. */
  double left(String words) {
    return width(words) / 2 - middle(words)[0];
  }

  /** How far the middle of the words is right of their place and below it. */
  private double[] middle(String words) {
    double wide = isAnchored ? length(words) : width(words);
    double high = isAnchored ? thickness(words) : height(words);
    double right = across.equals("left") ? wide / 2 : across.equals("right") ? -wide / 2 : 0;
    double down =
        switch (up) {
          case "top" -> high / 2;
          case "bottom" -> -high / 2;
          case "baseline" -> FOOT * size - high / 2;
          default -> 0;
        };
    if (!isAnchored) {
      return new double[] {right, down};
    }
    double cos = Math.cos(radians());
    double sin = Math.sin(radians());
    return new double[] {right * cos + down * sin, down * cos - right * sin};
  }

  /** What words at a place take, with what lies behind them. */
  Rectangle2D box(String words, double x, double y) {
    double[] middle = middle(words);
    double room = backing == null ? 0 : backing.room();
    double wide = width(words) + 2 * room;
    double high = height(words) + 2 * room;
    return new Rectangle2D.Double(x + middle[0] - wide / 2, y + middle[1] - high / 2, wide, high);
  }

  void paint(Canvas canvas, String words, double x, double y) {
    double[] middle = middle(words);
    paintBacking(canvas, words, x + middle[0], y + middle[1]);
    List<String> lines = words.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double next = (i - (lines.size() - 1) / 2.0) * size * LINE;
      double midX = x + middle[0];
      double midY = y + middle[1];
      if (degrees == 0) {
        Place place =
            across.equals("left")
                ? Place.FROM
                : across.equals("right") ? Place.UP_TO : Place.AROUND;
        canvas.text(line, x, midY + next, type(place), ink);
      } else if (degrees == 90) {
        canvas.text(line, midX + next, midY, type(Place.UPWARDS), ink);
      } else {
        Runnable painting = () -> canvas.text(line, 0, next, type(Place.AROUND), ink);
        canvas.moved(midX, midY, () -> canvas.turned(-radians(), painting));
      }
    }
  }

  private void paintBacking(Canvas canvas, String words, double midX, double midY) {
    if (backing == null || words.isEmpty()) {
      return;
    }
    double wide = length(words);
    double high = thickness(words);
    if (degrees == 0) {
      backing.paint(canvas, midX, midY, wide, high);
    } else {
      Runnable painting = () -> backing.paint(canvas, 0, 0, wide, high);
      canvas.moved(midX, midY, () -> canvas.turned(-radians(), painting));
    }
  }
}
