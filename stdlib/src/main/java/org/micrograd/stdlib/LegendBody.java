package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * What is in a legend: its labels in columns and the words above them.
 *
 * @param wanted how many columns it has, where there is room
 */
record LegendBody(
    List<LegendEntry> entries,
    int wanted,
    String heading,
    PanelLegendLook look,
    LegendRoom room,
    LegendMarks marks,
    LegendBox box) {
  private static final double SHADOW = 3;
  private static final Ink SHADE = new Ink("#b3b3b3", "#05070a");

  /** Its labels in columns, of which the first ones have one more where they do not share. */
  private List<List<LegendEntry>> columns(int most) {
    int count = Math.clamp(most, 1, entries.size());
    List<List<LegendEntry>> all = new ArrayList<>();
    int from = 0;
    for (int c = 0; c < count; c++) {
      int to = from + entries.size() / count + (c < entries.size() % count ? 1 : 0);
      all.add(entries.subList(from, to));
      from = to;
    }
    return all;
  }

  /** As many columns as were wanted and as a width has room for. */
  List<List<LegendEntry>> columns(double most) {
    int count = Math.min(wanted, entries.size());
    while (count > 1 && width(columns(count)) > most) {
      count--;
    }
    return columns(count);
  }

  private double width(LegendEntry entry) {
    return look.labels().width(entry.label());
  }

  private double widest(List<LegendEntry> column) {
    return column.stream().mapToDouble(this::width).max().orElse(0);
  }

  double width(List<List<LegendEntry>> all) {
    double labels =
        all.stream().mapToDouble(column -> room.before() + room.between() + widest(column)).sum();
    return 2 * room.pad() + Math.max(labels - room.between(), look.heading().width(heading));
  }

  private double line() {
    return room.line() * look.labels().size() / PanelLegendLook.SIZE;
  }

  double height(List<List<LegendEntry>> all) {
    return (all.getFirst().size() + (heading.isEmpty() ? 0 : 1)) * line() + room.pad();
  }

  void paint(Canvas canvas, Rectangle2D area) {
    if (box.hasShadow()) {
      paint(canvas, area, SHADOW, SHADE, Ink.NONE);
    }
    paint(canvas, area, 0, look.paper(), look.rim());
    double top = area.getY() + room.pad() / 2 + line() / 2;
    if (!heading.isEmpty()) {
      double at =
          switch (box.ofHeading()) {
            case "left" -> area.getX() + room.pad();
            case "right" -> area.getMaxX() - room.pad();
            default -> area.getCenterX();
          };
      look.heading().at(box.ofHeading(), "center").paint(canvas, heading, at, top);
      top += line();
    }
    double left = area.getX() + room.pad();
    for (List<LegendEntry> column : columns(area.getWidth() + 0.5)) {
      for (int i = 0; i < column.size(); i++) {
        LegendEntry entry = column.get(i);
        double y = top + i * line();
        double sample = left + (marks.areFirst() ? 0 : widest(column) + room.gap());
        double word = left + (marks.areFirst() ? room.before() : widest(column) - width(entry));
        entry.paint(canvas, sample + room.sample() / 2, y, room.sample() / 2, marks);
        look.labels().paint(canvas, entry.label(), word, y);
      }
      left += room.before() + widest(column) + room.between();
    }
  }

  private void paint(Canvas canvas, Rectangle2D area, double by, Ink paper, Ink rim) {
    double round = box.isRound() ? 8 : 0;
    canvas.shape(
        new RoundRectangle2D.Double(
            area.getX() + by, area.getY() + by, area.getWidth(), area.getHeight(), round, round),
        paper,
        rim,
        1);
  }
}
