package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** A part of a figure: marks in the colours that a program names, in a frame of axes. */
public final class Panel {

  /** What is said around the frame. */
  private final PanelNames names = new PanelNames();

  private Rectangle2D cell;
  private final List<Painting> paintings = new ArrayList<>();
  private final PanelLegend legend = new PanelLegend();
  private final PanelAxis x = new PanelAxis(0, paintings);
  private final PanelAxis y = new PanelAxis(1, paintings);
  private final PanelFrame look = new PanelFrame();
  private boolean hasGridX;
  private boolean hasGridY;
  private boolean hasFrame = true;
  private double aspect;
  private String ground = "";
  private double margin = 0.05;
  private final PanelBar bar = new PanelBar(this);
  private final List<Panel> beside = new ArrayList<>();

  Panel(Rectangle2D cell) {
    this.cell = cell;
  }

  /** Words above, below and left. */
  @Export
  public void words(String above, String below, String left) {
    names.say(above, below, left);
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

  /** Words above the left end of the frame (0) or above its right end (2). */
  @Export
  public void title(int where, String words) {
    names.title(where, words);
  }

  /**
   * How words look: "title0" to "title2", the names of axes "name0" and "name1", their numbers
   * "number0" and "number1"; all else is as {@link Paintings#letters} has it.
   */
  @Export
  public void look(String part, Object letters) {
    names.look(part, (Lettering) letters);
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

  /** How its frame looks. */
  @Export
  public PanelFrame sides() {
    return look;
  }

  /** Its legend, which is not seen before it is shown. */
  @Export
  public PanelLegend legend() {
    return legend;
  }

  /** Its bar of colours, which is not there before it is shown. */
  @Export
  public PanelBar bar() {
    return bar;
  }

  /** Adds what is painted, of those that {@link Paintings} makes. */
  @Export
  public void add(Object painting) {
    paintings.add((Painting) painting);
  }

  private PanelRoom room(Rectangle2D cell) {
    return new PanelRoom(cell, names, x, y, margin);
  }

  private PanelAxis at(int number) {
    return number == 0 ? x : y;
  }

  private Axes placed(PanelRoom room) {
    return room.placed(hasFrame, aspect, bar.right(), this::besides);
  }

  /** What axes at the right take in a frame of a height. */
  private double besides(double high) {
    return beside.stream().mapToDouble(other -> other.room(cell).right(high)).max().orElse(0);
  }

  Rectangle2D cell() {
    return cell;
  }

  /** Takes the same part of another room as it has of one. */
  void move(Rectangle2D from, Rectangle2D to) {
    double wide = to.getWidth() / from.getWidth();
    double high = to.getHeight() / from.getHeight();
    cell =
        new Rectangle2D.Double(
            to.getMinX() + (cell.getMinX() - from.getMinX()) * wide,
            to.getMinY() + (cell.getMinY() - from.getMinY()) * high,
            cell.getWidth() * wide,
            cell.getHeight() * high);
    beside.forEach(other -> other.move(from, to));
  }

  /** The frame, where no legend has a strip for itself. */
  Rectangle2D area() {
    return placed(room(bar.without(cell))).area();
  }

  /** A legend of a panel, or of one in the same frame, with the strip that it has at a side. */
  private record OwnStrip(Panel panel, Rectangle2D strip) {}

  void paint(Canvas canvas) {
    Rectangle2D inner = bar.without(cell);
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
    bar.paint(canvas, cell, axes.area(), besides(axes.area().getHeight()));
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
      look.paintGrid(canvas, axes, hasGridX, hasGridY);
    }
    canvas.clipped(area, () -> paintings.forEach(each -> each.paint(canvas, axes)));
    beside.forEach(other -> other.paintBeside(canvas, axes));
    if (hasFrame) {
      look.paint(canvas, axes, room.below(names.ofNumbers(0)), names.ofNumbers(1));
    }
    names.paint(canvas, cell, area, room.below());
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
    Lettering numbers = names.ofNumbers(1);
    axes.paintRight(canvas, numbers.at("left", "center"));
    double wide = PanelRoom.width(axes.yTicks(), numbers) + Axes.GAP;
    names.paintAside(canvas, area, area.getMaxX() + wide + PanelRoom.LINE / 2 + names.aside() / 2);
  }
}
