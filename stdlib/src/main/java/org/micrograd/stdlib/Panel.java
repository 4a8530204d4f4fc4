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
  private static final double EDGE = 12;
  private static final double LINE = 17;
  private static final double TITLE = 20;

  /** What is said around the frame, in the order of {@link #words}. */
  private String title = "";

  private String xLabel = "";
  private String yLabel = "";
  private final Rectangle2D cell;
  private final List<Painting> paintings = new ArrayList<>();
  private final List<PanelLegend.Entry> entries = new ArrayList<>();
  private final PanelAxis x = new PanelAxis(0, paintings);
  private final PanelAxis y = new PanelAxis(1, paintings);
  private String legendPlace = "";
  private boolean hasGrid;
  private boolean hasFrame = true;
  private double aspect;
  private String ground = "";
  private double margin = 0.05;
  private ColourBar bar = new ColourBar(new double[0], new String[0], "");
  private final Ink[] ofNames = {Ink.TEXT, Ink.TEXT};
  private final Ink[] ofNumbers = {Ink.NOTE, Ink.NOTE};

  /** What the numbers below the frame take, once it has its place. */
  private double xRoom = LINE;

  private boolean isUpright;

  private final List<Panel> beside = new ArrayList<>();

  Panel(Rectangle2D cell) {
    this.cell = cell;
  }

  /** Words above, below and left. */
  @Export
  public void words(String above, String below, String left) {
    title = above;
    xLabel = below;
    yLabel = left;
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
   * @param ratio the length of a step of y by one of x, or 0 for any
   */
  @Export
  public void frame(boolean grid, boolean frame, double ratio, String colour, double room) {
    hasGrid = grid;
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

  private PanelAxis at(int number) {
    return number == 0 ? x : y;
  }

  void paint(Canvas canvas) {
    Axes axes = placed();
    Rectangle2D area = axes.area();
    if (!ground.isEmpty()) {
      canvas.shape(area, new Ink(ground, ground), Ink.NONE, 0);
    }
    if (hasGrid && hasFrame) {
      axes.paintGrid(canvas);
    }
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    beside.forEach(other -> other.paintBeside(canvas, axes));
    if (hasFrame) {
      axes.paintFrame(canvas, ofNumbers[0], ofNumbers[1], isUpright);
    }
    double y = cell.getMinY() + EDGE + TITLE / 2 - 4;
    for (String line : title.lines().toList()) {
      canvas.text(line, area.getCenterX(), y, Letters.HEADING, Ink.TEXT);
      y += TITLE;
    }
    double below = area.getMaxY() + Axes.GAP + xRoom + LINE * 0.7;
    canvas.text(xLabel, area.getCenterX(), below, Letters.PLAIN, ofNames[0]);
    canvas.text(yLabel, cell.getMinX() + EDGE, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
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
        new Axes(area, frame.x(), y.turned(own), frame.xTicks(), yTicks(own, area.getHeight()));
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    axes.paintRight(canvas, ofNumbers[1]);
    double right = area.getMaxX() + width(axes.yTicks()) + Axes.GAP + LINE;
    canvas.text(yLabel, right, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
  }

  /** What its numbers and words take at the right of a frame. */
  private double room(double height) {
    double numbers = width(yTicks(y.axis(margin), height));
    return numbers + Axes.GAP + (yLabel.isEmpty() ? 0 : LINE);
  }

  private Ticks yTicks(Axis shown, double height) {
    return y.ticks(shown, (int) Math.max(2, height / 40));
  }

  private static double width(Ticks ticks) {
    return ticks.all().stream().mapToDouble(t -> Letters.UP_TO.width(t.label())).max().orElse(0);
  }

  /** What the numbers of the x axis take: in a line, or upright where a line has no room. */
  private double below(Axis shown, double width) {
    Ticks given = x.hasTicks() ? x.ticks(shown, 1) : new Ticks(List.of(), "");
    isUpright = Axes.areUpright(given, width);
    return isUpright
        ? given.all().stream().mapToDouble(t -> Letters.UPWARDS.width(t.label())).max().orElse(0)
        : LINE;
  }

  private Axes placed() {
    Axis across = x.axis(margin);
    Axis up = y.axis(margin);
    double top = cell.getMinY() + EDGE + TITLE * title.lines().count();
    top += yTicks(up, cell.getHeight()).offset().isEmpty() ? 0 : Axes.OFFSET;
    double bottom = cell.getMaxY() - EDGE;
    bottom -= xLabel.isEmpty() && Axes.ticks(across, cell.getWidth()).offset().isEmpty() ? 0 : LINE;
    double left = cell.getMinX() + EDGE + (yLabel.isEmpty() ? 0 : LINE);
    left += hasFrame ? width(yTicks(up, bottom - top - LINE)) + Axes.GAP : 0;
    double right = cell.getMaxX() - EDGE - 4 - bar.width();
    double high = bottom - top;
    right -= beside.stream().mapToDouble(other -> other.room(high)).max().orElse(0);
    xRoom = below(across, right - left);
    bottom -= hasFrame ? Axes.GAP + xRoom : 0;
    Rectangle2D area = shaped(left, top, right - left, bottom - top, across, up);
    Ticks xTicks =
        x.hasTicks() ? x.ticks(across, 1) : x.flipped(Axes.ticks(across, area.getWidth()));
    Ticks yTicks = yTicks(up, bottom - top);
    return new Axes(area, x.turned(across), y.turned(up), xTicks, yTicks);
  }

  /** The frame: where steps are to be as long both ways, as large as they let it be. */
  private Rectangle2D shaped(double left, double top, double w, double h, Axis across, Axis up) {
    double width = Math.max(10, w);
    double height = Math.max(10, h);
    if (aspect > 0) {
      double wish = aspect * (up.high() - up.low()) / (across.high() - across.low());
      width = Math.min(width, height / wish);
      height = Math.min(height, width * wish);
    }
    double moved = left + (Math.max(10, w) - width) / 2;
    double down = top + (Math.max(10, h) - height) / 2;
    return new Rectangle2D.Double(
        Math.floor(moved) + 0.5, Math.floor(down) + 0.5, Math.floor(width), Math.floor(height));
  }
}
