package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;
import org.micrograd.draw.Picture;
import org.micrograd.stdlib.Palette.Look;

/** Where everything of a plot goes: its marks in their frame, and the words and numbers around. */
final class Chart {
  /** How far the axes go beyond the numbers, as a part of their range. */
  private static final double MARGIN = 0.04;

  private static final double EDGE = 14;
  private static final double TITLE = 20;
  private static final double LINE = 17;

  /** The words around the axes, their kind, and the paper. */
  record Words(
      String title, String xLabel, String yLabel, boolean logX, boolean logY, String theme) {
    static final Words NONE = new Words("", "", "", false, false, "light");

    Words withTitle(String text) {
      return new Words(text, xLabel, yLabel, logX, logY, theme);
    }

    Words withX(String text) {
      return new Words(title, text, yLabel, logX, logY, theme);
    }

    Words withY(String text) {
      return new Words(title, xLabel, text, logX, logY, theme);
    }

    Words withLog(boolean x, boolean y) {
      return new Words(title, xLabel, yLabel, x, y, theme);
    }

    Words withTheme(String name) {
      return new Words(title, xLabel, yLabel, logX, logY, name);
    }
  }

  /**
   * How large the picture is, and the least place left of, above and below its frame: so that the
   * frames of neighbours begin and end on the same lines.
   */
  record Room(double width, double height, double left, double top, double bottom) {
    /** That of a plot of its own. */
    static final Room ALONE = new Room(640, 440, 0, 0, 0);

    /** The room of all frames in a column or row of two plots. */
    Room with(double more, double above, double below) {
      return new Room(
          width, height, Math.max(left, more), Math.max(top, above), Math.max(bottom, below));
    }
  }

  private final List<Mark> marks;
  private final Words words;
  private final Room room;
  private final List<String> title;
  private final List<String> xLabel;
  private final List<String> yLabel;
  private final List<Bands> bands;
  private final Axes axes;
  private final PlotLegend legend;

  Chart(List<Mark> marks, Words words, Room room) {
    this.marks = marks;
    this.words = words;
    this.room = room;
    this.title = Letters.HEADING.wrapped(words.title, room.width - 4 * EDGE);
    this.xLabel = Letters.PLAIN.wrapped(words.xLabel, room.width - 6 * EDGE);
    this.yLabel = Letters.PLAIN.wrapped(words.yLabel, room.height - 6 * EDGE);
    this.bands =
        marks.stream()
            .filter(Bands.class::isInstance)
            .map(Bands.class::cast)
            .filter(each -> each.levels().length > 0)
            .toList();
    this.axes = placed();
    double below = axes.area().getMaxY() + Axes.GAP + LINE * (1 + below(axes.xTicks()));
    this.legend = PlotLegend.of(entries(), marks, axes, below, besideFrame() + barsWidth());
  }

  /** The picture as a file of a format. */
  byte[] bytes(String format) {
    Rectangle2D page = page();
    return Picture.paint(format, page.getWidth(), page.getHeight(), words.theme, this::paint);
  }

  Axes axes() {
    return axes;
  }

  Words words() {
    return words;
  }

  PlotLegend legend() {
    return legend;
  }

  /** The whole picture: it grows for bars and for a legend that has no place in the frame. */
  Rectangle2D page() {
    double right = Math.max(room.width, besideFrame() + barsWidth() + (bands.isEmpty() ? 0 : EDGE));
    if (legend.isInside(axes)) {
      return new Rectangle2D.Double(0, 0, right, room.height);
    }
    return new Rectangle2D.Double(
        0,
        0,
        Math.ceil(Math.max(right, legend.box().getMaxX() + EDGE / 2)),
        Math.ceil(Math.max(room.height, legend.box().getMaxY() + EDGE / 2)));
  }

  private Axes placed() {
    boolean filled = marks.stream().anyMatch(Mark.Ground.class::isInstance);
    Axis x = axis(Mark::xs, words.logX, filled);
    boolean isOnZero = !words.logY && marks.stream().allMatch(Mark.Bars.class::isInstance);
    Axis y = axis(isOnZero ? Chart::withZero : Mark::ys, words.logY, filled);
    y = isOnZero ? y.fromZero() : y;
    double top = EDGE + TITLE * title.size();
    Ticks yTicks = Ticks.of(y, 8);
    top = Math.max(room.top, top + (yTicks.offset().isEmpty() ? 0 : LINE));
    double left =
        EDGE
            + LINE * yLabel.size()
            + Axes.GAP
            + yTicks.all().stream()
                .mapToDouble(tick -> Letters.UP_TO.width(tick.label()))
                .reduce(0, Math::max);
    left = Math.ceil(Math.max(room.left, Math.min(left, room.width / 2)));
    double width = room.width - left - EDGE - 1;
    // The last number at the axis stands out by half of its width.
    Ticks xTicks = Axes.ticks(x, width);
    double out = 0;
    for (Ticks.Tick tick : xTicks.all()) {
      double half = Letters.PLAIN.width(tick.label()) / 2;
      out = Math.max(out, tick.part() * width + half - width);
    }
    width -= Math.max(0, out - EDGE + 2);
    xTicks = Axes.ticks(x, width);
    double below = EDGE + Axes.GAP + LINE * below(xTicks);
    double bottom = room.height - Math.max(room.bottom, below);
    Rectangle2D area =
        new Rectangle2D.Double(
            left + 0.5, Math.floor(top) + 0.5, Math.floor(width), Math.floor(bottom - top));
    return new Axes(area, x, y, xTicks, yTicks);
  }

  private static double[] withZero(Mark mark) {
    return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(mark.ys())).toArray();
  }

  /** How many lines stand below the frame. */
  private int below(Ticks xTicks) {
    return 1 + xLabel.size() + (xTicks.offset().isEmpty() ? 0 : 1);
  }

  /** Where there is a coloured ground, the axes show that and no more. */
  private Axis axis(Function<Mark, double[]> reach, boolean log, boolean filled) {
    double[] numbers =
        marks.stream()
            .filter(mark -> !filled || mark instanceof Mark.Ground)
            .map(reach)
            .flatMapToDouble(Arrays::stream)
            .toArray();
    return Axis.of(numbers, log, filled ? 0 : MARGIN);
  }

  private double besideFrame() {
    return axes.area().getMaxX() + EDGE;
  }

  private double barsWidth() {
    return bands.stream().mapToDouble(each -> each.barWidth() + EDGE).sum();
  }

  /** How each mark looks; the ground takes no colour from the others. */
  List<PlotLegend.Entry> looks() {
    boolean several = marks.stream().filter(Mark.Bars.class::isInstance).count() > 1;
    List<PlotLegend.Entry> looks = new ArrayList<>();
    int number = 0;
    for (Mark mark : marks) {
      Look look = Palette.look(mark instanceof Mark.Ground ? 0 : number++);
      boolean isThin = several && mark instanceof Mark.Bars;
      looks.add(new PlotLegend.Entry(mark, isThin ? Palette.through(look) : look));
    }
    return looks;
  }

  private List<PlotLegend.Entry> entries() {
    return looks().stream().filter(each -> !each.mark().label().isEmpty()).toList();
  }

  void paint(Canvas canvas) {
    Rectangle2D area = axes.area();
    double y = EDGE + TITLE / 2 - 4;
    for (String line : title) {
      canvas.text(line, area.getCenterX(), y, Letters.HEADING, Ink.TEXT);
      y += TITLE;
    }
    axes.paintGrid(canvas);
    canvas.clipped(
        area, () -> looks().forEach(each -> each.mark().paint(canvas, axes, each.look())));
    axes.paintFrame(canvas);
    y = area.getMaxY() + Axes.GAP + LINE * (below(axes.xTicks()) - xLabel.size() + 0.5);
    for (String line : xLabel) {
      canvas.text(line, area.getCenterX(), y, Letters.PLAIN, Ink.TEXT);
      y += LINE;
    }
    double x = EDGE + 2;
    for (String line : yLabel) {
      canvas.text(line, x, area.getCenterY(), Letters.UPWARDS, Ink.TEXT);
      x += LINE;
    }
    double left = besideFrame();
    for (Bands each : bands) {
      each.paintBar(canvas, left, area.getMinY(), area.getHeight());
      left += each.barWidth() + EDGE;
    }
    if (!legend.entries().isEmpty()) {
      legend.paint(canvas, legend.isInside(axes));
    }
  }
}
