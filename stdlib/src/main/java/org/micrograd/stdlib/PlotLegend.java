package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;
import org.micrograd.stdlib.Palette.Look;

/**
 * The names of a plot's marks: in a corner of the frame where they hide nothing, else below the
 * frame or beside it, where the picture grows for them.
 *
 * @param columns how many names stand side by side
 */
record PlotLegend(List<Entry> entries, Rectangle2D box, int columns) {
  /** A mark with a name. */
  record Entry(Mark mark, Look look) {
    String label() {
      String label = mark.label();
      List<String> lines = Letters.FROM.wrapped(label, LONGEST);
      return lines.size() == 1 ? lines.getFirst() : lines.isEmpty() ? "" : lines.getFirst() + " …";
    }
  }

  private static final double LONGEST = 500;
  private static final double SAMPLE = 26;
  private static final double LINE = 18;
  private static final double PAD = 7;
  private static final double BETWEEN = 14;

  /** From the legend to the frame it stands in or at. */
  private static final double AWAY = 10;

  /** The most of a side of the frame that a legend inside may take. */
  private static final double MOST_INSIDE = 0.5;

  private static final int MOST_BELOW = 2;

  /**
   * Finds a place.
   *
   * @param below where there is nothing below the frame
   * @param beside where there is nothing right of the frame
   */
  static PlotLegend of(
      List<Entry> entries, List<Mark> marks, Axes axes, double below, double beside) {
    int count = entries.size();
    if (count == 0) {
      return new PlotLegend(entries, new Rectangle2D.Double(), 1);
    }
    double cell =
        SAMPLE + entries.stream().mapToDouble(e -> Letters.FROM.width(e.label())).max().orElse(0);
    Rectangle2D area = axes.area();
    Rectangle2D inside = free(marks, axes, cell + 2 * PAD, count * LINE + PAD);
    if (inside != null) {
      return new PlotLegend(entries, inside, 1);
    }
    int across = (int) Math.clamp((area.getWidth() + BETWEEN) / (cell + BETWEEN), 1, count);
    int rows = Math.ceilDiv(count, across);
    if (rows <= MOST_BELOW || across == 1) {
      int columns = Math.ceilDiv(count, rows);
      double width = columns * (cell + BETWEEN) - BETWEEN + 2 * PAD;
      double left = Math.max(0, area.getCenterX() - width / 2);
      return new PlotLegend(
          entries, new Rectangle2D.Double(left, below, width, rows * LINE + PAD), columns);
    }
    int high = (int) ((area.getHeight() - PAD) / LINE);
    int columns = Math.ceilDiv(count, high);
    double width = columns * (cell + BETWEEN) - BETWEEN + 2 * PAD;
    double height = Math.ceilDiv(count, columns) * LINE + PAD;
    Rectangle2D box = new Rectangle2D.Double(beside, area.getMinY(), width, height);
    return new PlotLegend(entries, box, columns);
  }

  /** A place inside the frame where a box hides no mark: a corner, or the middle of a side. */
  private static Rectangle2D free(List<Mark> marks, Axes axes, double width, double height) {
    Rectangle2D area = axes.area();
    if (width > MOST_INSIDE * area.getWidth() || height > MOST_INSIDE * area.getHeight()) {
      return null;
    }
    double left = area.getMinX() + AWAY;
    double right = area.getMaxX() - AWAY - width;
    double top = area.getMinY() + AWAY;
    double bottom = area.getMaxY() - AWAY - height;
    double[][] corners = {
      {right, top},
      {left, top},
      {right, bottom},
      {left, bottom},
      {right, (top + bottom) / 2},
      {left, (top + bottom) / 2},
      {(left + right) / 2, top},
      {(left + right) / 2, bottom}
    };
    return Stream.of(corners)
        .map(corner -> new Rectangle2D.Double(corner[0], corner[1], width, height))
        .filter(box -> marks.stream().noneMatch(mark -> mark.touches(wider(box), axes)))
        .findFirst()
        .orElse(null);
  }

  private static Rectangle2D wider(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
  }

  /** Whether the frame has place for all there is to show. */
  boolean isInside(Axes axes) {
    return entries.isEmpty() || axes.area().contains(box);
  }

  void paint(Canvas canvas, boolean isInside) {
    if (isInside) {
      canvas.shape(
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8),
          Ink.PAPER,
          Ink.FRAME,
          1);
    }
    int rows = Math.ceilDiv(entries.size(), columns);
    double cell = (box.getWidth() - 2 * PAD + BETWEEN) / columns;
    for (int i = 0; i < entries.size(); i++) {
      int column = i / rows;
      double x = box.getX() + PAD + column * cell;
      double y = box.getY() + PAD / 2 + (i % rows + 0.5) * LINE;
      Entry entry = entries.get(i);
      entry.mark.sample(canvas, x + 9, y, entry.look);
      canvas.text(entry.label(), x + SAMPLE, y, Letters.FROM, Ink.TEXT);
    }
  }
}
