package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
  private final List<List<Panel>> alike = List.of(new ArrayList<>(), new ArrayList<>());
  private final double[][] limits = {{}, {}};
  private final boolean[] logs = new boolean[2];
  private final boolean[] turned = new boolean[2];
  private final double[][] tickPlaces = new double[2][];
  private final String[][] tickLabels = new String[2][];
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
    limits[number] = ends;
    logs[number] = isLog;
    turned[number] = isTurned;
  }

  /** Axis 0 or 1 reaches over what another panel shows, too. */
  @Export
  public void share(int number, Panel other) {
    alike.get(number).add(other);
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
    tickPlaces[number] = places;
    tickLabels[number] = labels;
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
      axes.paintFrame(canvas, ofNumbers[0], ofNumbers[1], xRoom > LINE);
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
    Axis y = axis(1);
    Axes axes =
        new Axes(area, frame.x(), turned(1, y), frame.xTicks(), yTicks(y, area.getHeight()));
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    axes.paintRight(canvas, ofNumbers[1]);
    double right = area.getMaxX() + width(axes.yTicks()) + Axes.GAP + LINE;
    canvas.text(yLabel, right, area.getCenterY(), Letters.UPWARDS, ofNames[1]);
  }

  /** What its numbers and words take at the right of a frame. */
  private double room(double height) {
    double numbers = width(yTicks(axis(1), height));
    return numbers + Axes.GAP + (yLabel.isEmpty() ? 0 : LINE);
  }

  private Ticks yTicks(Axis y, double height) {
    return ticks(1, y, (int) Math.max(2, height / 40));
  }

  private static double width(Ticks ticks) {
    return ticks.all().stream().mapToDouble(t -> Letters.UP_TO.width(t.label())).max().orElse(0);
  }

  /** What the numbers of the x axis take: in a line, or upright where a line has no room. */
  private double below(Axis x, double width) {
    Ticks given = tickPlaces[0] == null ? new Ticks(List.of(), "") : ticks(0, x, 1);
    return Axes.areUpright(given, width)
        ? given.all().stream().mapToDouble(t -> Letters.UPWARDS.width(t.label())).max().orElse(0)
        : LINE;
  }

  private Axes placed() {
    Axis x = axis(0);
    Axis y = axis(1);
    double top = cell.getMinY() + EDGE + TITLE * title.lines().count();
    top += yTicks(y, cell.getHeight()).offset().isEmpty() ? 0 : Axes.OFFSET;
    double bottom = cell.getMaxY() - EDGE;
    bottom -= xLabel.isEmpty() && Axes.ticks(x, cell.getWidth()).offset().isEmpty() ? 0 : LINE;
    double left = cell.getMinX() + EDGE + (yLabel.isEmpty() ? 0 : LINE);
    left += hasFrame ? width(yTicks(y, bottom - top - LINE)) + Axes.GAP : 0;
    double right = cell.getMaxX() - EDGE - 4 - bar.width();
    double high = bottom - top;
    right -= beside.stream().mapToDouble(other -> other.room(high)).max().orElse(0);
    xRoom = below(x, right - left);
    bottom -= hasFrame ? Axes.GAP + xRoom : 0;
    Rectangle2D area = shaped(left, top, right - left, bottom - top, x, y);
    Ticks xTicks =
        tickPlaces[0] == null ? flipped(0, Axes.ticks(x, area.getWidth())) : ticks(0, x, 1);
    Ticks yTicks = yTicks(y, bottom - top);
    return new Axes(area, turned(0, x), turned(1, y), xTicks, yTicks);
  }

  /** The frame: where steps are to be as long both ways, as large as they let it be. */
  private Rectangle2D shaped(double left, double top, double w, double h, Axis x, Axis y) {
    double width = Math.max(10, w);
    double height = Math.max(10, h);
    if (aspect > 0) {
      double wish = aspect * (y.high() - y.low()) / (x.high() - x.low());
      width = Math.min(width, height / wish);
      height = Math.min(height, width * wish);
    }
    double moved = left + (Math.max(10, w) - width) / 2;
    double down = top + (Math.max(10, h) - height) / 2;
    return new Rectangle2D.Double(
        Math.floor(moved) + 0.5, Math.floor(down) + 0.5, Math.floor(width), Math.floor(height));
  }

  private Axis turned(int number, Axis axis) {
    return turned[number]
        ? new Axis(/* low= */ axis.high(), /* high= */ axis.low(), axis.log(), axis.whole())
        : axis;
  }

  private Axis axis(int number) {
    boolean isLog = logs[number];
    if (limits[number].length == 2) {
      double[] ends = limits[number];
      double more = ends[0] == ends[1] ? 0.5 : 0;
      return new Axis(ends[0] - more, ends[1] + more, isLog, false);
    }
    double[] numbers =
        all(number)
            .flatMapToDouble(p -> Arrays.stream(number == 0 ? p.xs() : p.ys()))
            .filter(x -> Double.isFinite(x) && (!isLog || x > 0))
            .toArray();
    double[] shown =
        numbers.length > 0 ? numbers : isLog ? new double[] {1, 10} : new double[] {0, 1};
    Axis found = Axis.of(shown, isLog, margin);
    double low = Arrays.stream(shown).min().orElseThrow();
    double high = Arrays.stream(shown).max().orElseThrow();
    return low == high
        ? found
        : new Axis(
            isBase(number, low) ? low : found.low(),
            isBase(number, high) ? high : found.high(),
            isLog,
            found.whole());
  }

  private Stream<Painting> all(int number) {
    return Stream.concat(Stream.of(this), alike.get(number).stream())
        .flatMap(panel -> panel.paintings.stream());
  }

  private boolean isBase(int number, double end) {
    return all(number).flatMapToDouble(p -> Arrays.stream(p.bases(number))).anyMatch(x -> x == end);
  }

  private Ticks ticks(int number, Axis axis, int most) {
    if (tickPlaces[number] == null) {
      return flipped(number, Ticks.of(axis, most));
    }
    List<Ticks.Tick> all = new ArrayList<>();
    for (int i = 0; i < tickPlaces[number].length; i++) {
      double part = axis.part(tickPlaces[number][i]);
      if (part >= 0 && part <= 1) {
        all.add(new Ticks.Tick(part, tickLabels[number][i]));
      }
    }
    return flipped(number, new Ticks(all, ""));
  }

  private Ticks flipped(int number, Ticks ticks) {
    return turned[number]
        ? new Ticks(
            ticks.all().stream().map(t -> new Ticks.Tick(1 - t.part(), t.label())).toList(),
            ticks.offset())
        : ticks;
  }
}
