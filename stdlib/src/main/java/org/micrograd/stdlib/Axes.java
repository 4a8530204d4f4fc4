package org.micrograd.stdlib;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/** Two axes in a picture, with their ticks, grid and numbers: where the marks of a plot lie. */
record Axes(Rectangle2D area, Axis x, Axis y, Ticks xTicks, Ticks yTicks) implements Mark.Plane {
  /** From the frame to the numbers at it. */
  static final double GAP = 8;

  /** What a number above the y axis takes, which is to be added to all at it. */
  static final double OFFSET = 14;

  /** Between two numbers at an axis. */
  private static final double APART = 12;

  private static final int MOST_X = 10;
  private static final double TICK = 4;
  private static final Lettering NUMBERS = Lettering.plain(12, Ink.NOTE).at("center", "top");
  private static final Ink GRID = new Ink("#e3e7eb", "#2a333d");

  /** As many ticks as their numbers leave room for. */
  static Ticks ticks(Axis x, double width) {
    return ticks(x, NUMBERS, width);
  }

  /** The same for numbers that look otherwise. */
  static Ticks ticks(Axis x, Lettering look, double width) {
    for (int most = MOST_X; most > 1; most--) {
      Ticks ticks = Ticks.of(x, most);
      if (fits(ticks.labelled(), look, width)) {
        return ticks;
      }
    }
    return Ticks.of(x, 1);
  }

  /** Whether numbers or names below a frame do not touch one another. */
  static boolean fits(List<Ticks.Tick> ticks, Lettering look, double width) {
    double end = Double.NEGATIVE_INFINITY;
    for (Ticks.Tick tick :
        ticks.stream().sorted(Comparator.comparingDouble(Ticks.Tick::part)).toList()) {
      double half = look.width(tick.label()) / 2;
      if (tick.part() * width - half < end + APART) {
        return false;
      }
      end = tick.part() * width + half;
    }
    return true;
  }

  @Override
  public double x(double number) {
    return area.getMinX() + x.part(number) * area.getWidth();
  }

  @Override
  public double y(double number) {
    return area.getMaxY() - y.part(number) * area.getHeight();
  }

  @Override
  public double lineX(double number) {
    return area.getMinX() + x.linePart(number) * area.getWidth();
  }

  @Override
  public double lineY(double number) {
    return area.getMaxY() - y.linePart(number) * area.getHeight();
  }

  private double tickX(Ticks.Tick tick) {
    return area.getMinX() + tick.part() * area.getWidth();
  }

  private double tickY(Ticks.Tick tick) {
    return area.getMaxY() - tick.part() * area.getHeight();
  }

  /** The lines below the marks. */
  void paintGrid(Canvas canvas) {
    paintGrid(canvas, true, true);
  }

  /** Those at the numbers of the x axis, of the y axis, or of both. */
  void paintGrid(Canvas canvas, boolean ofX, boolean ofY) {
    Path2D grid = new Path2D.Double();
    for (Ticks.Tick tick : ofX ? xTicks.labelled() : List.<Ticks.Tick>of()) {
      grid.append(vertical(tick, area.getMinY(), area.getMaxY()), false);
    }
    for (Ticks.Tick tick : ofY ? yTicks.labelled() : List.<Ticks.Tick>of()) {
      grid.append(horizontal(tick, area.getMinX(), area.getMaxX()), false);
    }
    if (ofX || ofY) {
      canvas.shape(grid, Ink.NONE, GRID, 1);
    }
  }

  /** The frame above the marks, and the numbers around it. */
  void paintFrame(Canvas canvas) {
    paintLines(canvas);
    Lettering ofY = NUMBERS.at("right", "center");
    paintNumbers(canvas, NUMBERS, ofY, area.getMinX(), area.getMaxY());
  }

  /** The frame with its ticks. */
  void paintLines(Canvas canvas) {
    Path2D lines = new Path2D.Double();
    lines.append(area, false);
    for (Ticks.Tick tick : xTicks.all()) {
      lines.append(vertical(tick, area.getMaxY(), area.getMaxY() + TICK), false);
    }
    for (Ticks.Tick tick : yTicks.all()) {
      lines.append(horizontal(tick, area.getMinX() - TICK, area.getMinX()), false);
    }
    canvas.shape(lines, Ink.NONE, Ink.FRAME, 1);
  }

  /** The numbers of each axis in letters of their own, at a left and a lower side. */
  void paintNumbers(Canvas canvas, Lettering ofX, Lettering ofY, double left, double low) {
    for (Ticks.Tick tick : xTicks.labelled()) {
      ofX.paint(canvas, tick.label(), tickX(tick), low + GAP);
    }
    for (Ticks.Tick tick : yTicks.labelled()) {
      ofY.paint(canvas, tick.label(), left - GAP, tickY(tick));
    }
    if (!xTicks.offset().isEmpty()) {
      double y = area.getMaxY() + GAP + 21;
      canvas.text(xTicks.offset(), area.getMaxX(), y, Letters.UP_TO, Ink.NOTE);
    }
    if (!yTicks.offset().isEmpty()) {
      canvas.text(yTicks.offset(), area.getMinX(), area.getMinY() - 9, Letters.FROM, Ink.NOTE);
    }
  }

  /** The y axis at the right of a frame. */
  void paintRight(Canvas canvas, Lettering look) {
    Path2D lines = new Path2D.Double();
    for (Ticks.Tick tick : yTicks.all()) {
      lines.append(horizontal(tick, area.getMaxX(), area.getMaxX() + TICK), false);
    }
    canvas.shape(lines, Ink.NONE, Ink.FRAME, 1);
    for (Ticks.Tick tick : yTicks.labelled()) {
      look.paint(canvas, tick.label(), area.getMaxX() + GAP, tickY(tick));
    }
    if (!yTicks.offset().isEmpty()) {
      canvas.text(yTicks.offset(), area.getMaxX(), area.getMinY() - 9, Letters.UP_TO, Ink.NOTE);
    }
  }

  Line2D vertical(Ticks.Tick tick, double from, double to) {
    double x = sharp(tickX(tick));
    return new Line2D.Double(x, from, x, to);
  }

  Line2D horizontal(Ticks.Tick tick, double from, double to) {
    double y = sharp(tickY(tick));
    return new Line2D.Double(from, y, to, y);
  }

  /** The middle of a pixel: elsewhere a thin line is a grey one over two. */
  private static double sharp(double pixels) {
    return Math.floor(pixels) + 0.5;
  }
}
