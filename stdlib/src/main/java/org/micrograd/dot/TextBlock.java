package org.micrograd.dot;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Ink;

/** Lines of text, each in the middle, at the left or at the right. */
record TextBlock(List<Line> lines) implements Block {
  private static final double LEADING = 1.2;

  /** Letters of one kind. */
  record Run(String text, Writing writing) {
    double width() {
      return writing.type().width(text);
    }
  }

  /**
   * A line.
   *
   * @param side l, r, or n for the middle
   * @param size of its letters, where there are none
   */
  record Line(List<Run> runs, char side, double size) {
    double width() {
      return runs.stream().mapToDouble(Run::width).sum();
    }

    double height() {
      return LEADING * runs.stream().mapToDouble(r -> r.writing.type().size()).max().orElse(size);
    }
  }

  /** The lines of a label with Graphviz's escapes, whose names were put in already. */
  static TextBlock of(String label, Writing writing) {
    List<Line> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < label.length();
      char next = isEscape ? label.charAt(++i) : c;
      if (c == '\n' || isEscape && "nlr".indexOf(next) >= 0) {
        add(lines, text.toString(), writing, isEscape ? next : 'n');
        text.setLength(0);
      } else {
        text.append(next);
      }
    }
    if (!text.isEmpty() || lines.isEmpty()) {
      add(lines, text.toString(), writing, 'n');
    }
    return new TextBlock(lines);
  }

  private static void add(List<Line> lines, String text, Writing writing, char side) {
    String shown =
        Entities.read(text)
            .replace('\t', ' ')
            .replaceAll("\\p{Cntrl}|[\\x{fffe}\\x{ffff}]", "\ufffd");
    List<Run> runs = shown.isEmpty() ? List.of() : List.of(new Run(shown, writing));
    lines.add(new Line(runs, side, writing.type().size()));
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.runs.isEmpty());
  }

  @Override
  public double width() {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  @Override
  public double height() {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D area) {
    double top = area.getCenterY() - height() / 2;
    for (Line line : lines) {
      double free = area.getWidth() - line.width();
      double x = area.getX() + (line.side == 'l' ? 0 : line.side == 'r' ? free : free / 2);
      for (Run run : line.runs) {
        paint(canvas, run, x, top + line.height() / 2, line.runs.size() > 1 ? 'l' : line.side);
        x += run.width();
      }
      top += line.height();
    }
  }

  /** Letters may be narrower than their room: they keep to the side where the line is. */
  private static void paint(Canvas canvas, Run run, double x, double middle, char side) {
    double size = run.writing.type().size();
    String mark = run.writing.mark();
    double y = middle + (mark.contains("^") ? -0.4 : mark.contains("_") ? 0.4 : 0) * size;
    Place place = side == 'l' ? Place.FROM : side == 'r' ? Place.UP_TO : Place.AROUND;
    double at = x + (side == 'l' ? 0 : side == 'r' ? 1 : 0.5) * run.width();
    canvas.text(run.text, at, y, run.writing.at(place), run.writing.ink());
    for (char sign : mark.toCharArray()) {
      double height = sign == 'u' ? y + 0.48 * size : sign == 'o' ? y - 0.48 * size : y;
      if ("uso".indexOf(sign) >= 0) {
        Line2D line = new Line2D.Double(x, height, x + run.width(), height);
        canvas.shape(line, Ink.NONE, run.writing.ink(), 1);
      }
    }
  }
}
