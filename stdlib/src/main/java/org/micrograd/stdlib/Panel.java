package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/** A part of a figure: marks in the colours that a program names, in a frame of axes. */
public final class Panel {

  /** What is said around the frame. */
  private PanelRoom.Words words = new PanelRoom.Words("", "", "");

  private final Rectangle2D cell;
  private final List<Painting> paintings = new ArrayList<>();
  private final PanelLegend legend = new PanelLegend();
  private final PanelAxis x = new PanelAxis(0, paintings);
  private final PanelAxis y = new PanelAxis(1, paintings);
  private boolean hasGridX;
  private boolean hasGridY;
  private boolean hasFrame = true;
  private double aspect;
  private String ground = "";
  private double margin = 0.05;
  private ColourBar bar = ColourBar.NONE;
  private final Ink[] ofNames = {Ink.TEXT, Ink.TEXT};
  private final Ink[] ofNumbers = {Ink.NOTE, Ink.NOTE};

  private final List<Panel> beside = new ArrayList<>();

  Panel(Rectangle2D cell) {
    this.cell = cell;
  }

  /** Words above, below and left. */
  @Export
  public void words(String above, String below, String left) {
    words = new PanelRoom.Words(above, below, left);
  }

  /** What axis 0 (x) or 1 (y) shows: two ends or none, logarithmic, from high to low. */
  @Export
  public void axis(int number, double[] ends, boolean isLog, boolean isTurned) {
    at(number).show(ends, isLog, isTurned);
  }

  /** Axis 0 or 1 reaches over what another panel shows, too. */
  @Export
  public void share(int number, Panel other) {
    at(number).share(other.at(number));
  }

  /** Colours of an axis's name and of its numbers, empty for those that they have by themselves. */
  @Export
  public void inks(int number, String ofName, String ofNumber) {
    ofNames[number] = ofName.isEmpty() ? Ink.TEXT : new Ink(ofName, ofName);
    ofNumbers[number] = ofNumber.isEmpty() ? Ink.NOTE : new Ink(ofNumber, ofNumber);
  }

  /** Another panel in the same frame, whose y axis stands at the right. */
  @Export
  public Panel beside() {
    Panel other = new Panel(cell);
    beside.add(other);
    return other;
  }

  /** Ticks of an axis, each with a label. */
  @Export
  public void ticks(int number, double[] places, String[] labels) {
    at(number).ticks(places, labels);
  }

  /**
   * How the frame looks.
   *
   * @param gridX whether lines stand at the numbers of the x axis
   * @param gridY whether lines lie at those of the y axis
   * @param ratio the length of a step of y by one of x, or 0 for any
   */
  @Export
  public void frame(
      boolean gridX, boolean gridY, boolean frame, double ratio, String colour, double room) {
    hasGridX = gridX;
    hasGridY = gridY;
    hasFrame = frame;
    aspect = ratio;
    ground = colour;
    margin = room;
  }

  /** Its legend, which is not seen before it is shown. */
  @Export
  public PanelLegend legend() {
    return legend;
  }

  /**
   * A bar of colours at the frame.
   *
   * @param levels numbers where colours meet, both ends included, or only the ends
   * @param label what the numbers are, or ""
   * @param side where it stands or lies: "left", "right", "above" or "below"
   */
  @Export
  public void bar(double[] levels, String[] colours, String label, String side) {
    bar = ColourBar.of(levels, colours, label, Side.valueOf(side.toUpperCase(Locale.ROOT)));
  }

  /**
   * How long the bar of colours is.
   *
   * @param part of the frame's side, from 0 to 1
   */
  @Export
  public void barPart(double part) {
    bar = bar.shrunk(Math.clamp(part, 0.05, 1));
  }

  /** What stands at the bar of colours in place of round numbers: words, each at a number. */
  @Export
  public void barMarks(double[] places, String[] words) {
    bar = bar.marked(places, words);
  }

  /** Adds what is painted, of those that {@link Paintings} makes. */
  @Export
  public void add(Object painting) {
    paintings.add((Painting) painting);
  }

  private PanelRoom room(Rectangle2D cell) {
    return new PanelRoom(cell, words, x, y, margin);
  }

  private PanelAxis at(int number) {
    return number == 0 ? x : y;
  }

  private Axes placed(PanelRoom room) {
    return room.placed(hasFrame, aspect, bar.side() == Side.RIGHT ? bar.size() : 0, this::besides);
  }

  /** What axes at the right take in a frame of a height. */
  private double besides(double high) {
    return beside.stream().mapToDouble(other -> other.room(cell).right(high)).max().orElse(0);
  }

  /** A legend of a panel, or of one in the same frame, with the strip that it has at a side. */
  private record OwnStrip(Panel panel, Rectangle2D strip) {}

  void paint(Canvas canvas) {
    boolean hasStrip = bar.isThere() && bar.side() != Side.RIGHT;
    Rectangle2D ofBar = bar.side().strip(cell, bar.size());
    Rectangle2D inner = hasStrip ? bar.side().without(cell, ofBar) : cell;
    Axes before = placed(room(inner));
    List<OwnStrip> legends = new ArrayList<>();
    for (Panel each : Stream.concat(Stream.of(this), beside.stream()).toList()) {
      if (each.legend.isShown()) {
        Rectangle2D box = each.legendBox(before);
        Side side = Side.of(box, before.area());
        Rectangle2D strip = side == null ? cell : side.strip(inner, PanelLegend.size(side, box));
        legends.add(new OwnStrip(each, strip));
        inner = side == null ? inner : side.without(inner, strip);
      }
    }
    PanelRoom room = room(inner);
    Axes axes = placed(room);
    paintFrame(canvas, room, axes, inner);
    if (bar.isThere()) {
      double besides = besides(axes.area().getHeight());
      bar.paint(canvas, axes.area(), hasStrip ? bar.inner(ofBar) : bar.right(axes.area(), besides));
    }
    for (OwnStrip own : legends) {
      own.panel.legend.paint(canvas, PanelLegend.within(own.panel.legendBox(axes), own.strip));
    }
  }

  private void paintFrame(Canvas canvas, PanelRoom room, Axes axes, Rectangle2D cell) {
    Rectangle2D area = axes.area();
    if (!ground.isEmpty()) {
      canvas.shape(area, new Ink(ground, ground), Ink.NONE, 0);
    }
    if (hasFrame) {
      axes.paintGrid(canvas, hasGridX, hasGridY);
    }
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    beside.forEach(other -> other.paintBeside(canvas, axes));
    if (hasFrame) {
      axes.paintFrame(canvas, ofNumbers[0], ofNumbers[1], room.isUpright());
    }
    double y = cell.getMinY() + PanelRoom.EDGE + PanelRoom.TITLE / 2 - 4;
    for (String line : words.title().lines().toList()) {
      canvas.text(line, area.getCenterX(), y, Letters.HEADING, Ink.TEXT);
      y += PanelRoom.TITLE;
    }
    double below = area.getMaxY() + Axes.GAP + room.below() + PanelRoom.LINE * 0.7;
    for (String line : words.xLabel().lines().toList()) {
      canvas.text(line, area.getCenterX(), below, Letters.PLAIN, ofNames[0]);
      below += PanelRoom.LINE;
    }
    double left = cell.getMinX() + PanelRoom.EDGE;
    for (String line : words.yLabel().lines().toList()) {
      canvas.text(line, left, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
      left += PanelRoom.LINE;
    }
  }

  private Rectangle2D legendBox(Axes axes) {
    return legend.box(axes.area(), cell.getWidth(), box -> covered(box, axes));
  }

  /** How much of what is painted lies in a place. */
  private int covered(Rectangle2D box, Axes axes) {
    return paintings.stream().mapToInt(painting -> painting.covered(box, axes)).sum();
  }

  /** Paints what lies in the frame of another panel, whose x axis it shares. */
  private void paintBeside(Canvas canvas, Axes frame) {
    Rectangle2D area = frame.area();
    Axis own = y.axis(margin);
    Axes axes =
        new Axes(
            area,
            frame.x(),
            y.turned(own),
            frame.xTicks(),
            room(cell).yTicks(own, area.getHeight()));
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    axes.paintRight(canvas, ofNumbers[1]);
    double right = area.getMaxX() + PanelRoom.width(axes.yTicks()) + Axes.GAP + PanelRoom.LINE;
    for (String line : words.yLabel().lines().toList()) {
      canvas.text(line, right, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
      right += PanelRoom.LINE;
    }
  }
}
