package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
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
  private final List<PanelLegend.Entry> entries = new ArrayList<>();
  private final PanelAxis x = new PanelAxis(0, paintings);
  private final PanelAxis y = new PanelAxis(1, paintings);
  private String legendPlace = "";
  private boolean hasGridX;
  private boolean hasGridY;
  private boolean hasFrame = true;
  private double aspect;
  private String ground = "";
  private double margin = 0.05;
  private ColourBar bar = new ColourBar(new double[0], new String[0], "");
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

  /** A legend at a place, as "upper right". */
  @Export
  public void legend(String place) {
    legendPlace = place;
  }

  /**
   * A line of the legend: of a line, of points, or of an area.
   *
   * @param mark the colour of marks, or {@code none}
   */
  @Export
  public void entry(String label, String kind, String colour, String mark, double[] dash) {
    hatchedEntry(label, kind, colour, mark, dash, "", "none");
  }

  /** The same with a pattern on its area, as {@link Paintings#hatched} has it. */
  @Export
  public void hatchedEntry(
      String label,
      String kind,
      String colour,
      String mark,
      double[] dash,
      String hatch,
      String ofHatch) {
    entries.add(
        new PanelLegend.Entry(
            label,
            kind,
            Paintings.ink(colour, 1),
            Paintings.ink(mark, 1),
            dash,
            hatch,
            Paintings.ink(ofHatch, 1)));
  }

  /**
   * A bar of colours right of the frame.
   *
   * @param levels numbers where colours meet, both ends included, or only the ends
   * @param label what the numbers are, or ""
   */
  @Export
  public void bar(double[] levels, String[] colours, String label) {
    bar = new ColourBar(levels, colours, label);
  }

  /** Adds what is painted, of those that {@link Paintings} makes. */
  @Export
  public void add(Object painting) {
    paintings.add((Painting) painting);
  }

  private PanelRoom room() {
    return new PanelRoom(cell, words, x, y, margin);
  }

  private PanelAxis at(int number) {
    return number == 0 ? x : y;
  }

  void paint(Canvas canvas) {
    PanelRoom room = room();
    Axes axes =
        room.placed(
            hasFrame,
            aspect,
            bar.width(),
            high -> beside.stream().mapToDouble(other -> other.room().right(high)).max().orElse(0));
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
    bar.paint(canvas, area);
    paintLegend(canvas, axes);
    beside.forEach(other -> other.paintLegend(canvas, axes));
  }

  private void paintLegend(Canvas canvas, Axes axes) {
    if (!legendPlace.isEmpty()) {
      PanelLegend.paint(canvas, axes.area(), entries, legendPlace, box -> covered(box, axes));
    }
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
            area, frame.x(), y.turned(own), frame.xTicks(), room().yTicks(own, area.getHeight()));
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    axes.paintRight(canvas, ofNumbers[1]);
    double right = area.getMaxX() + PanelRoom.width(axes.yTicks()) + Axes.GAP + PanelRoom.LINE;
    for (String line : words.yLabel().lines().toList()) {
      canvas.text(line, right, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
      right += PanelRoom.LINE;
    }
  }
}
