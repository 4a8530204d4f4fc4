package org.micrograd.dot;

import java.util.Locale;
import java.util.function.Function;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Canvas.Typeface;
import org.micrograd.draw.Ink;

/**
 * How text in a label is written.
 *
 * @param mark what else: "u" for a line below, "s" for one through, "^" raised, "_" lowered
 */
record Writing(Typeface type, Ink ink, String mark) {
  private static final double SIZE = 14;
  private static final Ink BLACK = new Ink("#000000", "#000000");

  /** What attributes say, where names of them begin with a word, as labelfontsize. */
  static Writing of(DotAttributes attributes, String before, Function<String, Ink> inks) {
    double ofAll = attributes.number("fontsize", SIZE);
    double size = Math.max(1, attributes.number(before + "fontsize", ofAll));
    String face = attributes.text(before + "fontname", attributes.text("fontname", ""));
    String colour = attributes.text(before + "fontcolor", attributes.text("fontcolor", ""));
    Ink ink = colour.isEmpty() ? BLACK : inks.apply(colour);
    return new Writing(type(size, face, false, false), ink, "");
  }

  private static Typeface type(double size, String face, boolean isBold, boolean isItalic) {
    String name = face.toLowerCase(Locale.ROOT);
    return new Typeface(
        size,
        isBold || name.contains("bold"),
        isItalic || name.contains("italic") || name.contains("oblique"),
        kind(name),
        Place.FROM);
  }

  /** The kind of a font by its name: Graphviz's own, where none is given, is Times. */
  private static Face kind(String name) {
    if (name.matches(".*(mono|courier|consol|menlo|typewriter|fixed).*")) {
      return Face.MONO;
    }
    String serifs = "times|roman|georgia|garamond|palatino|bookman|schoolbook|cambria|serif";
    boolean isSerif =
        name.isBlank() || name.replaceAll("sans.?serif", "").matches(".*(" + serifs + ").*");
    return isSerif ? Face.SERIF : Face.SANS;
  }

  /** How letters stand at a place. */
  Typeface at(Place place) {
    return new Typeface(type.size(), type.isBold(), type.isItalic(), type.face(), place);
  }

  Writing bold() {
    return with(type.size(), true, type.isItalic(), mark);
  }

  Writing italic() {
    return with(type.size(), type.isBold(), true, mark);
  }

  Writing marked(String more) {
    return with(type.size(), type.isBold(), type.isItalic(), mark + more);
  }

  Writing small(String more) {
    return with(type.size() * 0.7, type.isBold(), type.isItalic(), mark + more);
  }

  Writing font(double size, String face, Ink colour) {
    Typeface changed = face == null ? type : type(size, face, type.isBold(), type.isItalic());
    Typeface sized =
        new Typeface(size, changed.isBold(), changed.isItalic(), changed.face(), Place.FROM);
    return new Writing(sized, colour, mark);
  }

  private Writing with(double size, boolean isBold, boolean isItalic, String marks) {
    return new Writing(new Typeface(size, isBold, isItalic, type.face(), Place.FROM), ink, marks);
  }
}
