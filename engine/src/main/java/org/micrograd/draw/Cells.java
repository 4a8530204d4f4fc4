package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.micrograd.draw.LaidOutScene.Area;

/**
 * What a record of Graphviz says: a text, or parts beside or below one another.
 *
 * @param lines the text of a cell without parts
 */
record Cells(List<String> lines, List<Cells> parts, boolean isAcross) {
  private static final double LINE = 16;
  private static final double BESIDE = 16;
  private static final double ABOVE = 8;

  /** One cell. */
  static Cells of(List<String> lines) {
    return new Cells(lines, List.of(), false);
  }

  /** The fields of a label: {@code a|{b|c}}, each with a port, {@code <p>}, or without. */
  static Cells record(String label, boolean isTopDown) {
    return new Reader(label).fields(isTopDown);
  }

  double width() {
    if (parts.isEmpty()) {
      return BESIDE
          + lines.stream().mapToDouble(line -> Fonts.width(line, Fonts.SIZE)).max().orElse(0);
    }
    var widths = parts.stream().mapToDouble(Cells::width);
    return isAcross ? widths.sum() : widths.max().orElse(0);
  }

  double height() {
    if (parts.isEmpty()) {
      return ABOVE + LINE * lines.size();
    }
    var heights = parts.stream().mapToDouble(Cells::height);
    return isAcross ? heights.max().orElse(0) : heights.sum();
  }

  /** Tells each cell with its place, where all of them fill an area. */
  void place(Area area, BiConsumer<Cells, Area> each) {
    double more = isAcross ? area.width() - width() : area.height() - height();
    double at = isAcross ? area.left() : area.top();
    for (Cells part : parts) {
      double end = at + more / parts.size() + (isAcross ? part.width() : part.height());
      part.place(
          isAcross
              ? new Area(at, area.top(), end, area.bottom())
              : new Area(area.left(), at, area.right(), end),
          each);
      at = end;
    }
    if (parts.isEmpty()) {
      each.accept(this, area);
    }
  }

  /** Reads a label from its beginning. */
  private static final class Reader {
    private final String label;
    private int at;

    Reader(String label) {
      this.label = label;
    }

    Cells fields(boolean isAcross) {
      List<Cells> parts = new ArrayList<>();
      do {
        parts.add(field(isAcross));
      } while (take('|'));
      return parts.size() == 1 ? parts.getFirst() : new Cells(List.of(), parts, isAcross);
    }

    private boolean take(char sign) {
      boolean isThere = at < label.length() && label.charAt(at) == sign;
      at += isThere ? 1 : 0;
      return isThere;
    }

    private Cells field(boolean isAcross) {
      StringBuilder text = new StringBuilder();
      Cells inner = null;
      while (at < label.length() && "|}".indexOf(label.charAt(at)) < 0) {
        if (take('{')) {
          inner = fields(!isAcross);
          take('}');
        } else if (take('<')) {
          int end = label.indexOf('>', at);
          at = end < 0 ? label.length() : end + 1;
        } else if (take('\\') && at < label.length()) {
          char sign = label.charAt(at++);
          text.append("nlr".indexOf(sign) >= 0 ? '\n' : sign);
        } else if (at < label.length()) {
          text.append(label.charAt(at++));
        }
      }
      return inner != null
          ? inner
          : Cells.of(
              text.toString()
                  .strip()
                  .lines()
                  .map(line -> line.strip().replaceAll(" +", " "))
                  .toList());
    }
  }
}
