package org.micrograd.draw;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What pictures are painted on: the same calls make SVG text and an image, on light or dark paper.
 * Places are pixels from the upper left corner.
 */
public interface Canvas {
  /** How much wider bold letters are. */
  double BOLDER = 1.06;

  /**
   * Paints a shape.
   *
   * @param width of its line
   * @param dash how long the line is there and is not, by turns; nothing for all along
   */
  void shape(Shape shape, Ink fill, Ink line, double width, double... dash);

  /** A line of text at a place. */
  default void text(String text, double x, double y, Letters letters, Ink ink) {
    text(text, x, y, letters.type, ink);
  }

  /** A line of text at a place, in letters of any kind. */
  void text(String text, double x, double y, Typeface type, Ink ink);

  /** Paints what shows only inside an area. */
  void clipped(Rectangle2D area, Runnable painting);

  /** Paints with all places moved to the right and down. */
  void moved(double right, double down, Runnable painting);

  /** Paints with all places and sizes larger by a factor, seen from the upper left corner. */
  void scaled(double factor, Runnable painting);

  /** Paints with all turned to the right by an angle, seen from the upper left corner. */
  void turned(double radians, Runnable painting);

  /** Where text stands: from its place on, around it, up to it, or around it from below upwards. */
  enum Place {
    FROM("start"),
    AROUND("middle"),
    UP_TO("end"),
    UPWARDS("middle");

    /** SVG's word for it. */
    final String anchor;

    Place(String anchor) {
      this.anchor = anchor;
    }
  }

  /** What letters look like: without serifs, with them, or all as wide. */
  enum Face {
    SANS,
    SERIF,
    MONO
  }

  /** Letters of any size and kind. */
  record Typeface(double size, boolean isBold, boolean isItalic, Face face, Place place) {
    /** Enough pixels for a line of text. */
    public double width(String line) {
      return switch (face) {
        case SANS -> Fonts.width(line, size) * (isBold ? BOLDER : 1);
        case SERIF -> Fonts.serifWidth(line, size) * (isBold ? BOLDER : 1);
        case MONO -> Fonts.monoWidth(line, size);
      };
    }
  }

  /** How text is written: its size, and where it stands. */
  enum Letters {
    PLAIN(12, false, Place.AROUND),
    BOLD(12, true, Place.AROUND),
    SMALL(10, false, Place.AROUND),
    NAME(12, true, Place.FROM),
    TITLE(16, true, Place.FROM),
    NOTE(11, false, Place.FROM),
    HEADING(15, true, Place.AROUND),
    FROM(12, false, Place.FROM),
    UP_TO(12, false, Place.UP_TO),
    UPWARDS(12, false, Place.UPWARDS);

    final Typeface type;

    Letters(double size, boolean isBold, Place place) {
      this.type = new Typeface(size, isBold, false, Face.SANS, place);
    }

    /** Enough pixels for a line of text. */
    public double width(String line) {
      return Fonts.width(line, type.size);
    }

    /** A text in lines of at most a width; a word that is longer is broken. */
    public List<String> wrapped(String text, double width) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      String legible = String.join("", Label.of(text.replaceAll("\\R", " ")).lines());
      for (String word : legible.split(" ")) {
        if (!line.isEmpty() && width(line + " " + word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
        while (width(line.toString()) > width && line.codePointCount(0, line.length()) > 1) {
          int fits = fitting(line.toString(), width);
          lines.add(line.substring(0, fits));
          line.delete(0, fits);
        }
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      return lines;
    }

    /** How much of the beginning of a text is not wider, at least a character. */
    private int fitting(String text, double width) {
      int end = text.offsetByCodePoints(0, 1);
      while (end < text.length()
          && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= width) {
        end = text.offsetByCodePoints(end, 1);
      }
      return end;
    }
  }
}
