package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.micrograd.draw.Canvas.Letters;

/** Where the frame of a panel lies in its cell: what the numbers and words around it take. */
final class PanelRoom {
  static final double EDGE = 12;
  static final double LINE = 17;
  static final double TITLE = 20;

  /** What is said above, below and left of a frame. */
  record Words(String title, String xLabel, String yLabel) {}

  private final Rectangle2D cell;
  private final Words words;
  private final PanelAxis x;
  private final PanelAxis y;
  private final double margin;
  private double below = LINE;
  private boolean isUpright;

  /**
   * Of a panel.
   *
   * @param margin how far axes go beyond what they show, as a part of it
   */
  PanelRoom(Rectangle2D cell, Words words, PanelAxis x, PanelAxis y, double margin) {
    this.cell = cell;
    this.words = words;
    this.x = x;
    this.y = y;
    this.margin = margin;
  }

  /** What the numbers below the frame take, once it has its place. */
  double below() {
    return below;
  }

  /** Whether they stand upright. */
  boolean isUpright() {
    return isUpright;
  }

  /** What its numbers and words take at the right of a frame. */
  double right(double height) {
    double numbers = width(yTicks(y.axis(margin), height));
    return numbers + Axes.GAP + LINE * words.yLabel.lines().count();
  }

  Ticks yTicks(Axis shown, double height) {
    return y.ticks(shown, (int) Math.max(2, height / 40));
  }

  static double width(Ticks ticks) {
    return ticks.all().stream()
        .mapToDouble(t -> Axes.width(Letters.UP_TO, t.label()))
        .max()
        .orElse(0);
  }

  /** What the numbers of the x axis take: in a line, or upright where a line has no room. */
  private double numbers(Axis shown, double width) {
    Ticks given = x.hasTicks() ? x.ticks(shown, 1) : new Ticks(List.of(), "");
    isUpright = Axes.areUpright(given, width);
    return isUpright
        ? given.all().stream()
            .mapToDouble(t -> Axes.width(Letters.UPWARDS, t.label()))
            .max()
            .orElse(0)
        : LINE + Axes.LINE * Math.max(0, lines(given) - 1);
  }

  private static long lines(Ticks ticks) {
    return ticks.all().stream().mapToLong(t -> t.label().lines().count()).max().orElse(0);
  }

  /** How wide a frame may be that no number below it stands out to the right of a place. */
  private double most(Axis shown, double width, double room) {
    Ticks ticks = x.hasTicks() ? x.ticks(shown, 1) : x.flipped(Axes.ticks(shown, width));
    return isUpright
        ? width
        : ticks.all().stream()
            .filter(t -> t.part() > 0)
            .mapToDouble(t -> (room - Axes.width(Letters.PLAIN, t.label()) / 2) / t.part())
            .reduce(width, Math::min);
  }

  /**
   * The axes in their place.
   *
   * @param bar what a bar of colours takes
   * @param beside what axes at the right take in a frame of a height
   */
  Axes placed(boolean hasFrame, double aspect, double bar, DoubleUnaryOperator beside) {
    Axis across = x.axis(margin);
    Axis up = y.axis(margin);
    double top = cell.getMinY() + EDGE + TITLE * words.title.lines().count();
    top += yTicks(up, cell.getHeight()).offset().isEmpty() ? 0 : Axes.OFFSET;
    double bottom = cell.getMaxY() - EDGE;
    boolean hasOffset = !Axes.ticks(across, cell.getWidth()).offset().isEmpty();
    bottom -= LINE * Math.max(hasOffset ? 1 : 0, words.xLabel.lines().count());
    double left = cell.getMinX() + EDGE + LINE * words.yLabel.lines().count();
    left += hasFrame ? width(yTicks(up, bottom - top - LINE)) + Axes.GAP : 0;
    double right = cell.getMaxX() - EDGE - 4 - bar;
    double high = bottom - top;
    right -= beside.applyAsDouble(high);
    below = numbers(across, right - left);
    bottom -= hasFrame ? Axes.GAP + below : 0;
    right = hasFrame ? left + most(across, right - left, cell.getMaxX() - left) : right;
    Rectangle2D area = shaped(left, top, right - left, bottom - top, steps(aspect, across, up));
    Ticks xTicks =
        x.hasTicks() ? x.ticks(across, 1) : x.flipped(Axes.ticks(across, area.getWidth()));
    Ticks yTicks = yTicks(up, bottom - top);
    return new Axes(area, x.turned(across), y.turned(up), xTicks, yTicks);
  }

  /** How high a frame is by its width where steps are to be as long both ways; 0 for any. */
  private static double steps(double aspect, Axis across, Axis up) {
    return aspect > 0 ? aspect * (up.high() - up.low()) / (across.high() - across.low()) : 0;
  }

  /** The frame: as large as its form lets it be. */
  private static Rectangle2D shaped(double left, double top, double w, double h, double wish) {
    double width = Math.max(10, w);
    double height = Math.max(10, h);
    if (wish > 0) {
      width = Math.min(width, height / wish);
      height = Math.min(height, width * wish);
    }
    double moved = left + (Math.max(10, w) - width) / 2;
    double down = top + (Math.max(10, h) - height) / 2;
    return new Rectangle2D.Double(
        Math.floor(moved) + 0.5, Math.floor(down) + 0.5, Math.floor(width), Math.floor(height));
  }
}
