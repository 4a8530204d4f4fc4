package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Where the frame of a panel lies in its cell: what the numbers and words around it take. */
final class PanelRoom {
  static final double LINE = 17;

  private final Rectangle2D cell;
  private final PanelNames names;
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
  PanelRoom(Rectangle2D cell, PanelNames names, PanelAxis x, PanelAxis y, double margin) {
    this.cell = cell;
    this.names = names;
    this.x = x;
    this.y = y;
    this.margin = margin;
  }

  /** What the numbers below the frame take, once it has its place. */
  double below() {
    return below;
  }

  /** How the numbers below the frame look: upright where a line has no room for them. */
  Lettering below(Lettering look) {
    return isUpright ? look.turned(90) : look;
  }

  /** What its numbers and words take at the right of a frame. */
  double right(double height) {
    double numbers = width(yTicks(y.axis(margin), height), names.ofNumbers(1));
    return numbers + Axes.GAP + names.aside();
  }

  Ticks yTicks(Axis shown, double height) {
    return y.ticks(shown, (int) Math.max(2, height / 40));
  }

  static double width(Ticks ticks, Lettering look) {
    return ticks.all().stream().mapToDouble(t -> look.width(t.label())).max().orElse(0);
  }

  /** What the numbers of the x axis take: in a line, or upright where a line has no room. */
  private double numbers(Axis shown, double width) {
    Lettering look = names.ofNumbers(0);
    Ticks given = x.hasTicks() ? x.ticks(shown, 1) : new Ticks(List.of(), "");
    isUpright = look.degrees() == 0 && !Axes.fits(given.labelled(), look, width);
    Lettering turned = below(look);
    Ticks all = x.hasTicks() || look.degrees() == 0 ? given : Axes.ticks(shown, look, width);
    double least = look.degrees() == 0 && !isUpright ? look.size() : 0;
    double most = all.all().stream().mapToDouble(t -> turned.height(t.label())).max().orElse(0);
    return Math.max(least, most)
        + (LINE - 12) * Math.abs(Math.cos(Math.toRadians(turned.degrees())));
  }

  private Ticks xTicks(Axis shown, double width) {
    return x.hasTicks()
        ? x.ticks(shown, 1)
        : x.flipped(Axes.ticks(shown, names.ofNumbers(0), width));
  }

  /** How wide a frame may be that no number below it stands out to the right of a place. */
  private double most(Axis shown, double width, double room) {
    Lettering look = names.ofNumbers(0);
    return isUpright
        ? width
        : xTicks(shown, width).all().stream()
            .filter(t -> t.part() > 0)
            .mapToDouble(t -> (room - look.right(t.label())) / t.part())
            .reduce(width, Math::min);
  }

  /** How far right a frame begins that no turned number below it stands out to the left. */
  private double first(Axis shown, double left, double width) {
    Lettering look = names.ofNumbers(0);
    return look.degrees() == 0
        ? left
        : xTicks(shown, width).all().stream()
            .mapToDouble(t -> cell.getMinX() + look.left(t.label()) - t.part() * width)
            .reduce(left, Math::max);
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
    double top = cell.getMinY() + PanelNames.EDGE + names.above();
    top += yTicks(up, cell.getHeight()).offset().isEmpty() ? 0 : Axes.OFFSET;
    double bottom = cell.getMaxY() - PanelNames.EDGE;
    boolean hasOffset = !Axes.ticks(across, names.ofNumbers(0), cell.getWidth()).offset().isEmpty();
    bottom -= Math.max(hasOffset ? LINE : 0, names.below());
    double left = cell.getMinX() + PanelNames.EDGE + names.aside();
    Ticks beforeTicks = yTicks(up, bottom - top - LINE);
    left += hasFrame ? width(beforeTicks, names.ofNumbers(1)) + Axes.GAP : 0;
    double right = cell.getMaxX() - PanelNames.EDGE - 4 - bar;
    double high = bottom - top;
    right -= beside.applyAsDouble(high);
    left = hasFrame ? first(across, left, right - left) : left;
    below = numbers(across, right - left);
    bottom -= hasFrame ? Axes.GAP + below : 0;
    right = hasFrame ? left + most(across, right - left, cell.getMaxX() - left) : right;
    Rectangle2D area = shaped(left, top, right - left, bottom - top, steps(aspect, across, up));
    Ticks xTicks = xTicks(across, area.getWidth());
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
