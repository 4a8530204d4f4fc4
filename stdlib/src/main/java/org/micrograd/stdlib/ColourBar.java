package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/**
 * A bar of colours at a side of a frame, or none: upright right or left of it, lying above or
 * below.
 *
 * @param levels numbers where colours meet, both ends included, or only the ends
 * @param label what the numbers are, or ""
 * @param marks what stands at it; by themselves, where there are none, round numbers
 * @param part how long it is, as a part of the frame's side
 * @param ends what stands for the numbers beyond it
 */
record ColourBar(
    double[] levels,
    String[] colours,
    String label,
    Side side,
    Optional<List<Ticks.Tick>> marks,
    double part,
    BarEnds ends) {
  private static final double AWAY = 12;
  private static final double BAR = 14;
  private static final double LINE = 17;

  /** Between the middles of two numbers that stand below one another. */
  private static final double APART = 16;

  /** Between the ends of two numbers beside one another. */
  private static final double ASIDE = 12;

  private static final int MOST = 9;

  /** A mark so little beyond an end, as a part of all, stands at the end. */
  private static final double NEAR_END = 0.02;

  /** No bar. */
  static final ColourBar NONE = of(new double[0], new String[0], "", Side.RIGHT);

  /** As long as the frame's side, with round numbers. */
  static ColourBar of(double[] levels, String[] colours, String label, Side side) {
    return new ColourBar(levels, colours, label, side, Optional.empty(), 1, BarEnds.NONE);
  }

  /** The same with other words at numbers of it; those far beyond its ends are left out. */
  ColourBar marked(double[] places, String... words) {
    double low = levels[0];
    double high = levels[levels.length - 1];
    List<Ticks.Tick> given =
        IntStream.range(0, places.length)
            .mapToObj(i -> new Ticks.Tick((places[i] - low) / (high - low), words[i]))
            .filter(tick -> tick.part() > -NEAR_END && tick.part() < 1 + NEAR_END)
            .map(tick -> new Ticks.Tick(Math.clamp(tick.part(), 0, 1), tick.label()))
            .toList();
    return new ColourBar(levels, colours, label, side, Optional.of(given), part, ends);
  }

  /** The same in another length. */
  ColourBar shrunk(double to) {
    return new ColourBar(levels, colours, label, side, marks, to, ends);
  }

  /** The same with colours for what is beyond it. */
  ColourBar beyond(BarEnds what) {
    return new ColourBar(levels, colours, label, side, marks, part, what);
  }

  boolean isThere() {
    return colours.length > 0;
  }

  /** What it takes of a panel's width or, lying, of its height. */
  double size() {
    if (!isThere()) {
      return 0;
    }
    double numbers = side.isAside() ? Axes.GAP + words(ticks(MOST)) : LINE;
    return AWAY + BAR + numbers + (label.isEmpty() ? 0 : LINE);
  }

  /** Where it begins right of a frame, beyond what stands there. */
  double right(Rectangle2D area, double besides) {
    return area.getMaxX() + besides + AWAY;
  }

  /** Where it begins in a strip at its side, at the end of the strip that is next to the frame. */
  double inner(Rectangle2D strip) {
    return switch (side) {
      case LEFT -> strip.getMaxX() - BAR;
      case ABOVE -> strip.getMaxY() - BAR;
      case BELOW -> strip.getMinY();
      case RIGHT -> strip.getMinX();
    };
  }

  /**
   * Paints it along a frame.
   *
   * @param near where it begins: how far right, or down
   */
  void paint(Canvas canvas, Rectangle2D area, double near) {
    boolean isUpright = side.isAside();
    double whole = isUpright ? area.getHeight() : area.getWidth();
    double along = ends.inner(part * whole);
    double first = isUpright ? ends.above(along) : ends.below(along);
    double begin = (isUpright ? area.getMinY() : area.getMinX()) + whole * (1 - part) / 2 + first;
    double step = along / colours.length;
    // Each colour reaches to the end, below the next ones: no paper is seen between two.
    for (int k = 0; k < colours.length; k++) {
      Ink ink = new Ink(colours[k], colours[k]);
      double rest = along - k * step;
      Rectangle2D field =
          isUpright
              ? new Rectangle2D.Double(near, begin, BAR, rest)
              : new Rectangle2D.Double(begin + k * step, near, rest, BAR);
      canvas.shape(field, ink, Ink.NONE, 0);
    }
    Rectangle2D bar =
        isUpright
            ? new Rectangle2D.Double(near, begin, BAR, along)
            : new Rectangle2D.Double(begin, near, along, BAR);
    ends.paint(canvas, bar, isUpright);
    canvas.shape(bar, Ink.NONE, Ink.FRAME, 1);
    if (isUpright) {
      paintAside(canvas, bar);
    } else {
      paintAlong(canvas, bar);
    }
  }

  private void paintAside(Canvas canvas, Rectangle2D bar) {
    List<Ticks.Tick> ticks = ticks((int) (bar.getHeight() / APART));
    boolean isRight = side == Side.RIGHT;
    double away = isRight ? 1 : -1;
    double edge = isRight ? bar.getMaxX() : bar.getMinX();
    for (Ticks.Tick tick : ticks) {
      double y = bar.getMaxY() - tick.part() * bar.getHeight();
      Letters letters = isRight ? Letters.FROM : Letters.UP_TO;
      canvas.text(tick.label(), edge + away * Axes.GAP, y, letters, Ink.NOTE);
    }
    double x = edge + away * (Axes.GAP + words(ticks) + LINE / 2 + 2);
    canvas.text(label, x, bar.getCenterY(), Letters.UPWARDS, Ink.TEXT);
  }

  private void paintAlong(Canvas canvas, Rectangle2D bar) {
    double away = side == Side.BELOW ? 1 : -1;
    double y = (side == Side.BELOW ? bar.getMaxY() : bar.getMinY()) + away * LINE * 0.65;
    for (Ticks.Tick tick : fitting(bar.getWidth())) {
      double x = bar.getMinX() + tick.part() * bar.getWidth();
      canvas.text(tick.label(), x, y, Letters.PLAIN, Ink.NOTE);
    }
    canvas.text(label, bar.getCenterX(), y + away * LINE, Letters.PLAIN, Ink.TEXT);
  }

  /** As many numbers as a line has room for. */
  private List<Ticks.Tick> fitting(double width) {
    if (marks.isPresent()) {
      return marks.get();
    }
    int most = 2 * MOST;
    while (most > 2 && ticks(most).size() * (words(ticks(most)) + ASIDE) > width) {
      most--;
    }
    return ticks(most);
  }

  private static double words(List<Ticks.Tick> ticks) {
    return ticks.stream().mapToDouble(t -> Letters.FROM.width(t.label())).max().orElse(0);
  }

  /** Round numbers; where colours meet, those numbers, or each second or third of them. */
  private List<Ticks.Tick> ticks(int most) {
    if (marks.isPresent()) {
      return marks.get();
    }
    double low = levels[0];
    double high = levels[levels.length - 1];
    if (levels.length != colours.length + 1 || levels.length == 2) {
      return Ticks.of(new Axis(low, high, false, false), Math.clamp(most / 2, 2, MOST)).all();
    }
    int stride = Math.ceilDiv(levels.length, Math.max(2, Math.min(most, 2 * MOST)));
    return Arrays.stream(levels)
        .filter(x -> Arrays.binarySearch(levels, x) % stride == 0)
        .mapToObj(x -> new Ticks.Tick((x - low) / (high - low), Axis.text(x, 4)))
        .toList();
  }
}
