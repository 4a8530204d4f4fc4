package org.micrograd.stdlib;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** How the frame of a panel looks: its sides, the ticks at them, and the lines of its grid. */
public final class PanelFrame {
  private static final double TICK = 4;

  /** How long a tick between others is, of their length. */
  private static final double MINOR = 0.6;

  private static final Ink GRID = new Ink("#e3e7eb", "#2a333d");

  /**
   * A side of a frame.
   *
   * @param where "outward" at the frame, "axes" at a part of the frame, "data" at a number
   */
  private record Edge(boolean isSeen, Ink ink, double width, String where, double at) {}

  /** Ticks of an axis, so far outside and inside of its side; a grid has the same ink and width. */
  private record Stroke(double out, double in, Ink ink, double width, double[] dash, String sides) {
    Stroke turned() {
      return new Stroke(in, out, ink, width, dash, sides);
    }
  }

  private static final Edge EDGE = new Edge(true, Ink.FRAME, 1, "outward", 0);
  private static final Stroke STROKE = new Stroke(TICK, 0, Ink.FRAME, 1, new double[0], "near");
  private static final Stroke LINES = new Stroke(0, 0, GRID, 1, new double[0], "");

  private final Map<Side, Edge> edges = new EnumMap<>(Side.class);
  private final Stroke[] ticks = {STROKE, STROKE};
  private final Stroke[] grid = {LINES, LINES};

  PanelFrame() {
    for (Side side : Side.values()) {
      edges.put(side, EDGE);
    }
  }

  /** A side, "left", "right", "above" or "below": its look, "" for the usual ink, and its place. */
  @Export
  public void side(
      String name, boolean isSeen, String colour, double width, String where, double at) {
    Ink ink = colour.isEmpty() ? Ink.FRAME : new Ink(colour, colour);
    edges.put(Side.valueOf(name.toUpperCase(Locale.ROOT)), new Edge(isSeen, ink, width, where, at));
  }

  /** The ticks of an axis, at sides: "near" its numbers, "far" or both, and "minor" ones. */
  @Export
  public void ticks(int number, double out, double in, String colour, double width, String sides) {
    Ink ink = colour.isEmpty() ? Ink.FRAME : new Ink(colour, colour);
    ticks[number] = new Stroke(out, in, ink, width, new double[0], sides);
  }

  /** The lines at the numbers of an axis. */
  @Export
  public void grid(int number, String colour, double opacity, double width, double[] dash) {
    Ink ink = colour.isEmpty() ? GRID : Paintings.ink(colour, opacity);
    grid[number] = new Stroke(0, 0, ink, width, dash, "");
  }

  void paintGrid(Canvas canvas, Axes axes, boolean ofX, boolean ofY) {
    if (grid[0].equals(LINES) && grid[1].equals(LINES)) {
      axes.paintGrid(canvas, ofX, ofY);
      return;
    }
    Rectangle2D area = axes.area();
    for (int k = 0; k < 2; k++) {
      Path2D lines = new Path2D.Double();
      for (Ticks.Tick tick : (k == 0 ? axes.xTicks() : axes.yTicks()).labelled()) {
        lines.append(
            k == 0
                ? axes.vertical(tick, area.getMinY(), area.getMaxY())
                : axes.horizontal(tick, area.getMinX(), area.getMaxX()),
            false);
      }
      if (k == 0 ? ofX : ofY) {
        canvas.shape(lines, Ink.NONE, grid[k].ink, grid[k].width, grid[k].dash);
      }
    }
  }

  private boolean isUsual() {
    return edges.values().stream().allMatch(EDGE::equals)
        && List.of(ticks).stream().allMatch(STROKE::equals);
  }

  /** Sides, ticks and numbers. */
  void paint(Canvas canvas, Axes axes, Lettering ofX, Lettering ofY) {
    Rectangle2D area = axes.area();
    if (isUsual()) {
      axes.paintLines(canvas);
    } else {
      for (Side side : Side.values()) {
        Edge edge = edges.get(side);
        double at = at(side, axes);
        Line2D line =
            side.isAside()
                ? new Line2D.Double(at, area.getMinY(), at, area.getMaxY())
                : new Line2D.Double(area.getMinX(), at, area.getMaxX(), at);
        if (edge.isSeen) {
          canvas.shape(line, Ink.NONE, edge.ink, edge.width);
        }
      }
      paintTicks(canvas, axes);
    }
    axes.paintNumbers(canvas, ofX, ofY, at(Side.LEFT, axes), at(Side.BELOW, axes));
  }

  private void paintTicks(Canvas canvas, Axes axes) {
    for (int k = 0; k < 2; k++) {
      Stroke look = ticks[k];
      Path2D lines = new Path2D.Double();
      if (look.sides.contains("near")) {
        addTicks(lines, axes, k, at(k == 0 ? Side.BELOW : Side.LEFT, axes), look);
      }
      if (look.sides.contains("far")) {
        addTicks(lines, axes, k, at(k == 0 ? Side.ABOVE : Side.RIGHT, axes), look.turned());
      }
      if (lines.getCurrentPoint() != null && look.out + look.in > 0) {
        canvas.shape(lines, Ink.NONE, look.ink, look.width);
      }
    }
  }

  /** Ticks of an axis at a place, and smaller ones between them. */
  private static void addTicks(Path2D lines, Axes axes, int k, double at, Stroke look) {
    Ticks ticks = k == 0 ? axes.xTicks() : axes.yTicks();
    addTicks(lines, axes, k, ticks.all(), at, look, 1);
    if (look.sides.contains("minor")) {
      addTicks(lines, axes, k, ticks.minor(), at, look, MINOR);
    }
  }

  private static void addTicks(
      Path2D lines, Axes axes, int k, List<Ticks.Tick> all, double at, Stroke look, double part) {
    double towards = part * look.out;
    double away = part * look.in;
    for (Ticks.Tick tick : all) {
      lines.append(
          k == 0
              ? axes.vertical(tick, at - away, at + towards)
              : axes.horizontal(tick, at - towards, at + away),
          false);
    }
  }

  /** How far right or down a side is. */
  private double at(Side side, Axes axes) {
    Edge edge = edges.get(side);
    Rectangle2D area = axes.area();
    return switch (edge.where) {
      case "data" -> side.isAside() ? axes.x(edge.at) : axes.y(edge.at);
      case "axes" ->
          side.isAside()
              ? area.getMinX() + edge.at * area.getWidth()
              : area.getMaxY() - edge.at * area.getHeight();
      default ->
          switch (side) {
            case LEFT -> area.getMinX() - edge.at;
            case RIGHT -> area.getMaxX() + edge.at;
            case ABOVE -> area.getMinY() - edge.at;
            case BELOW -> area.getMaxY() + edge.at;
          };
    };
  }
}
