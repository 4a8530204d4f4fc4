package org.micrograd.stdlib;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
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
    return new Path(xs, ys, ink(fill, opacity), ink(line, opacity), width, dash, reaches);
  }

  private record Path(
      double[] xs, double[] ys, Ink fill, Ink line, double width, double[] dash, boolean reaches)
      implements Outlined {
    @Override
    public double[] xs() {
      return reaches ? xs : new double[0];
    }

    @Override
    public double[] ys() {
      return reaches ? ys : new double[0];
    }

    /** Whether it ends where it begins, without a gap: the corner there is one like the others. */
    private boolean isRing() {
      int last = xs.length - 1;
      return last > 1
          && xs[0] == xs[last]
          && ys[0] == ys[last]
          && Arrays.stream(xs).noneMatch(Double::isNaN)
          && Arrays.stream(ys).noneMatch(Double::isNaN);
    }

    private Path2D path(Mark.Plane plane) {
      Path2D path = new Path2D.Double();
      boolean isDown = false;
      for (int i = 0; i < xs.length; i++) {
        double x = plane.lineX(xs[i]);
        double y = plane.lineY(ys[i]);
        if (Double.isNaN(x) || Double.isNaN(y)) {
          isDown = false;
        } else if (isDown) {
          path.lineTo(x, y);
        } else {
          path.moveTo(x, y);
          isDown = true;
        }
      }
      return path;
    }

    @Override
    public List<Shape> outlines(Mark.Plane plane) {
      return List.of(path(plane));
    }

    @Override
    public int covered(Rectangle2D box, Mark.Plane plane) {
      if (!fill.equals(Ink.NONE)) {
        return path(plane).intersects(box) ? 1 : 0;
      }
      double[] to = {Double.NaN, Double.NaN};
      int found = 0;
      for (int i = 0; !line.equals(Ink.NONE) && i < xs.length; i++) {
        double[] from = to;
        to = new double[] {plane.lineX(xs[i]), plane.lineY(ys[i])};
        if (!Double.isNaN(from[0] + from[1] + to[0] + to[1])) {
          found += box.intersectsLine(from[0], from[1], to[0], to[1]) ? 1 : 0;
        }
      }
      return found;
    }

    @Override
    public void paint(Canvas canvas, Mark.Plane plane) {
      Path2D path = path(plane);
      if (path.getCurrentPoint() != null) {
        if (isRing()) {
          path.closePath();
        }
        canvas.shape(path, fill, line, width, dash);
      }
    }
  }

  /**
   * Points, each of a size across and a colour of its own.
   *
   * @param form a sign of matplotlib's, as "o" or "^"
   */
  @Export
  public Object points(
      double[] xs,
      double[] ys,
      double[] sizes,
      String[] colours,
      String edge,
      double opacity,
      String form) {
    return new Points(xs, ys, sizes, colours, edge, opacity, form);
  }

  private record Points(
      double[] xs,
      double[] ys,
      double[] sizes,
      String[] colours,
      String edge,
      double opacity,
      String form)
      implements Painting {
    @Override
    public int covered(Rectangle2D box, Mark.Plane plane) {
      return (int)
          IntStream.range(0, xs.length)
              .filter(i -> box.contains(plane.x(xs[i]), plane.y(ys[i])))
              .count();
    }

    @Override
    public void paint(Canvas canvas, Mark.Plane plane) {
      for (int i = 0; i < xs.length; i++) {
        double x = plane.x(xs[i]);
        double y = plane.y(ys[i]);
        String colour = colours[i % colours.length];
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
          Shape shape = PointForms.of(form, x, y, sizes[i % sizes.length] / 2);
          boolean isOpen = PointForms.isOpen(form);
          Ink line =
              edge.equals("face") ? ink(isOpen ? colour : "none", opacity) : ink(edge, opacity);
          canvas.shape(
              shape,
              isOpen ? Ink.NONE : ink(colour, opacity),
              isOpen ? ink(colour, opacity) : line,
              isOpen ? 1.5 : 0.8);
        }
      }
    }
  }

  /**
   * Boxes between numbers of both axes, each of a colour.
   *
   * @param rises the axis along which they rise from their left or lower sides, or -1
   */
  @Export
  public Object boxes(
      double[] left,
      double[] right,
      double[] bottom,
      double[] top,
      String[] colours,
      String edge,
      double opacity,
      int rises) {
    return new Boxes(left, right, bottom, top, colours, edge, opacity, rises);
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
      double opacity) {
    return new Contours(new Field(xs, ys, values), levels, colours, width, opacity);
  }

  /** Bands where width is 0, else lines. */
  private record Contours(
      Field field, double[] levels, String[] colours, double width, double opacity)
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
          new Region(field, levels[k], Ink.NONE, 0).paintEdge(canvas, plane, ink, width);
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
      double width,
      double opacity) {
    return new LevelLines(new Field(xs, ys, values), levels, labels, colours, width, opacity);
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

  /** Words at a place, with an arrow from them to another where it is given. */
  @Export
  public Object words(
      String text, double x, double y, Object letters, double[] arrow, boolean inParts) {
    return new PanelWords(text, x, y, (Lettering) letters, arrow, inParts);
  }

  /**
   * How words look and lie: their size, "bold italic" or a part of that, their colour, how far they
   * are turned to the left, and what of them is at their place, as {@link Lettering} has it.
   */
  @Export
  public Object letters(
      double size, String style, String colour, double degrees, String place, boolean isAnchored) {
    String[] parts = place.split(" ");
    Ink ink = colour.equals("note") ? Ink.NOTE : colour.equals("text") ? Ink.TEXT : ink(colour, 1);
    return new Lettering(
        size,
        style.contains("bold"),
        style.contains("italic"),
        ink,
        degrees,
        parts[0],
        parts[1],
        isAnchored);
  }
}
