package org.micrograd.stdlib;

import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Ink;

/** What can be painted in a panel, in colours {@code #rrggbb}, or {@code none}. */
public final class Paintings {
  static Ink ink(String colour, double opacity) {
    return colour.equals("none") ? Ink.NONE : new Ink(colour, colour, opacity);
  }

  /**
   * A line through points, broken where one is not finite, or the area within.
   *
   * @param reaches whether the axes must reach it
   */
  @Export
  public Object path(
      double[] xs,
      double[] ys,
      String fill,
      String line,
      double opacity,
      double width,
      double[] dash,
      boolean reaches) {
    return new PlacedPath(xs, ys, ink(fill, opacity), ink(line, opacity), width, dash, reaches);
  }

  /**
   * A line that {@link #path} makes, with other ends and corners.
   *
   * @param cap how it ends: 0 where its last point is, 1 round, 2 half its width farther
   * @param join its corners: 0 pointed, 1 round, 2 cut off
   */
  @Export
  public Object stroked(Object line, int cap, int join) {
    return new Stroked((PlacedPath) line, cap, join);
  }

  /** The lines around points or boxes: their colours and widths in turn, and their dashes. */
  @Export
  public Object rim(String[] colours, double[] widths, double[] dash) {
    return new Rim(colours, widths, dash);
  }

  /**
   * Points, each of a size across, a colour and an opacity of its own.
   *
   * @param rim of those that {@link #rim} makes
   * @param form a sign of matplotlib's, as "o" or "^"
   */
  @Export
  public Object points(
      double[] xs,
      double[] ys,
      double[] sizes,
      String[] colours,
      Object rim,
      double[] opacities,
      String form) {
    return new PointMarks(xs, ys, sizes, colours, (Rim) rim, opacities, form);
  }

  /**
   * Boxes between numbers of both axes, each of a colour.
   *
   * @param rim of those that {@link #rim} makes
   * @param rises the axis along which they rise from their left or lower sides, or -1
   */
  @Export
  public Object boxes(
      double[] left,
      double[] right,
      double[] bottom,
      double[] top,
      String[] colours,
      Object rim,
      double opacity,
      int rises) {
    return new Boxes(left, right, bottom, top, colours, (Rim) rim, opacity, rises);
  }

  /**
   * Boxes that fill a mesh, row by row; neighbours of one colour are one box, but for a rim.
   *
   * @param xs the sides of the columns
   * @param ys the sides of the rows
   * @param colours six digits a box, all in one text, which crosses at once
   */
  @Export
  public Object mesh(double[] xs, double[] ys, String colours, Object rim, double opacity) {
    return new Mesh(xs, ys, colours, (Rim) rim).boxes(opacity);
  }

  /** Bands of colour of a field, one more than levels inside them, or lines where it has levels. */
  @Export
  public Object bands(
      double[] xs,
      double[] ys,
      double[][] values,
      double[] levels,
      String[] colours,
      double width,
      double[] dash,
      double opacity) {
    return new Contours(new Field(xs, ys, values), levels, colours, width, dash, opacity);
  }

  /** Bands where width is 0, else lines. */
  private record Contours(
      Field field, double[] levels, String[] colours, double width, double[] dash, double opacity)
      implements Painting {
    @Override
    public double[] xs() {
      return field.xs();
    }

    @Override
    public double[] ys() {
      return field.ys();
    }

    @Override
    public void paint(Canvas canvas, Mark.Plane plane) {
      for (int k = 0; k < levels.length; k++) {
        Ink ink = ink(colours[k % colours.length], opacity);
        if (width > 0) {
          new Region(field, levels[k], Ink.NONE, 0).paintEdge(canvas, plane, ink, width, dash);
        } else {
          new Region(field, levels[k], ink, 0).paint(canvas, plane, null);
        }
      }
    }
  }

  /**
   * Lines where a field has levels, each with a label in a gap.
   *
   * @param labels of each level; "" for none
   */
  @Export
  public Object levels(
      double[] xs,
      double[] ys,
      double[][] values,
      double[] levels,
      String[] labels,
      String[] colours,
      double[] widths,
      double[][] dashes,
      double opacity,
      Object letters) {
    Field field = new Field(xs, ys, values);
    return new LevelLines(
        field, levels, labels, colours, widths, dashes, opacity, (Lettering) letters);
  }

  /**
   * Boxes, or the area in a path, with a pattern on them.
   *
   * @param painting of those that {@link #boxes} and {@link #path} make
   * @param signs matplotlib's, as "//" or "xo"
   */
  @Export
  public Object hatched(Object painting, String signs, String colour) {
    return new Hatched((Outlined) painting, signs, ink(colour, 1));
  }

  /** All along an axis: a line at a number, or the area between two. */
  @Export
  public Object across(
      double low,
      double high,
      boolean isUpright,
      String colour,
      double opacity,
      double width,
      double[] dash) {
    return new Across(low, high, isUpright, ink(colour, opacity), width, dash);
  }

  /** Arrows from places along vectors, all in four lines of numbers, in colours in turn. */
  @Export
  public Object arrows(
      double[][] all, String[] colours, double opacity, double scale, String kind, double[] head) {
    return new Arrows(all, colours, opacity, scale, kind, head);
  }

  /** Words at a place or aside of it, with an arrow from them to another where it is given. */
  @Export
  public Object words(
      String text,
      double x,
      double y,
      Object letters,
      double[] arrow,
      Object pointer,
      boolean inParts,
      double[] aside) {
    return new PanelWords(
        text, x, y, (Lettering) letters, arrow, (Pointer) pointer, inParts, aside);
  }

  /** How an arrow looks, as {@link Pointer} has it. */
  @Export
  public Object pointer(
      String ends,
      String fill,
      String line,
      double opacity,
      double width,
      double[] dash,
      String bends,
      double[] by,
      double[] sizes,
      double[] gaps) {
    return new Pointer(
        ends, ink(fill, opacity), ink(line, opacity), width, dash, bends, by, sizes, gaps);
  }

  /** What lies behind words, in a form of {@link Backing}. */
  @Export
  public Object backing(
      String fill,
      String line,
      double opacity,
      double width,
      double[] dash,
      String form,
      double room) {
    return new Backing(ink(fill, opacity), ink(line, opacity), width, dash, form, room);
  }

  /**
   * How words look and lie: their size, "bold italic serif mono" or a part of that, their colour,
   * how far they are turned to the left, what of them is at their place, as {@link Lettering} has
   * it, and what lies behind them, if anything.
   */
  @Export
  public Object letters(
      double size,
      String style,
      String colour,
      double degrees,
      String place,
      boolean isAnchored,
      Object backing) {
    String[] parts = place.split(" ");
    Ink ink = colour.equals("note") ? Ink.NOTE : colour.equals("text") ? Ink.TEXT : ink(colour, 1);
    Face face =
        style.contains("mono") ? Face.MONO : style.contains("serif") ? Face.SERIF : Face.SANS;
    return new Lettering(
        size,
        style.contains("bold"),
        style.contains("italic"),
        face,
        ink,
        degrees,
        parts[0],
        parts[1],
        isAnchored,
        (Backing) backing);
  }
}
