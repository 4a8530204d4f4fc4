package org.micrograd.dot;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/**
 * The fields of a record, {@code a|{<port> b|c}}, beside or below one another.
 *
 * @param port the name of this field, or ""
 * @param text what a field without parts says
 * @param line the ink between fields
 */
record RecordBlock(String port, Block text, List<RecordBlock> parts, boolean isAcross, Ink line)
    implements Block {
  private static final double BESIDE = 16;
  private static final double ABOVE = 8;

  /**
   * The fields of a label.
   *
   * @param isAcross whether the outermost ones stand beside one another
   * @param texts makes what a field says
   */
  static RecordBlock of(
      GivenText label, boolean isAcross, Ink line, Function<String, Block> texts) {
    return new Reader(label.text(), label.isHtml(), line, texts).fields("", isAcross);
  }

  @Override
  public double width() {
    if (parts.isEmpty()) {
      return BESIDE + text.width();
    }
    var widths = parts.stream().mapToDouble(Block::width);
    return isAcross ? widths.sum() : widths.max().orElse(0);
  }

  @Override
  public double height() {
    if (parts.isEmpty()) {
      return ABOVE + text.height();
    }
    var heights = parts.stream().mapToDouble(Block::height);
    return isAcross ? heights.max().orElse(0) : heights.sum();
  }

  /** The areas of the parts, which fill that of the whole. */
  private List<Rectangle2D> areas(Rectangle2D area) {
    List<Rectangle2D> areas = new ArrayList<>();
    double more =
        (isAcross ? area.getWidth() - width() : area.getHeight() - height()) / parts.size();
    double at = isAcross ? area.getX() : area.getY();
    for (RecordBlock part : parts) {
      double size = more + (isAcross ? part.width() : part.height());
      areas.add(
          isAcross
              ? new Rectangle2D.Double(at, area.getY(), size, area.getHeight())
              : new Rectangle2D.Double(area.getX(), at, area.getWidth(), size));
      at += size;
    }
    return areas;
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D area) {
    if (parts.isEmpty()) {
      double margin = BESIDE / 2;
      text.paint(
          canvas,
          new Rectangle2D.Double(
              area.getX() + margin, area.getY(), area.getWidth() - BESIDE, area.getHeight()));
    }
    List<Rectangle2D> areas = areas(area);
    for (int i = 0; i < areas.size(); i++) {
      Rectangle2D a = areas.get(i);
      parts.get(i).paint(canvas, a);
      if (i > 0) {
        canvas.shape(
            isAcross
                ? new Line2D.Double(a.getX(), a.getY(), a.getX(), a.getMaxY())
                : new Line2D.Double(a.getX(), a.getY(), a.getMaxX(), a.getY()),
            Ink.NONE,
            line,
            1);
      }
    }
  }

  @Override
  public void ports(Rectangle2D area, Map<String, Rectangle2D> places) {
    if (!port.isEmpty()) {
      places.put(port, area);
    }
    List<Rectangle2D> areas = areas(area);
    for (int i = 0; i < areas.size(); i++) {
      parts.get(i).ports(areas.get(i), places);
    }
  }

  /** Reads a label from its beginning. */
  private static final class Reader {
    private final String label;
    private final boolean isHtml;
    private final Ink line;
    private final Function<String, Block> texts;
    private int at;

    Reader(String label, boolean isHtml, Ink line, Function<String, Block> texts) {
      this.label = label;
      this.isHtml = isHtml;
      this.line = line;
      this.texts = texts;
    }

    RecordBlock fields(String port, boolean isAcross) {
      List<RecordBlock> parts = new ArrayList<>();
      do {
        parts.add(field(isAcross));
      } while (take('|'));
      return parts.size() == 1 && port.isEmpty()
          ? parts.getFirst()
          : new RecordBlock(port, null, parts, isAcross, line);
    }

    private boolean take(char sign) {
      boolean isThere = at < label.length() && label.charAt(at) == sign;
      at += isThere ? 1 : 0;
      return isThere;
    }

    private RecordBlock field(boolean isAcross) {
      StringBuilder text = new StringBuilder();
      RecordBlock inner = null;
      String port = "";
      while (at < label.length() && "|}".indexOf(label.charAt(at)) < 0) {
        if (take('{')) {
          inner = fields(port, !isAcross);
          take('}');
        } else if (!isHtml && take('<')) {
          int end = label.indexOf('>', at);
          port = label.substring(at, end < 0 ? label.length() : end).strip();
          at = end < 0 ? label.length() : end + 1;
        } else if (take('\\') && at < label.length()) {
          char sign = label.charAt(at++);
          text.append("{}|<> ".indexOf(sign) >= 0 ? "" : "\\");
          text.append(sign == ' ' ? '\u00a0' : sign);
        } else if (at < label.length()) {
          text.append(label.charAt(at++));
        }
      }
      String said = text.toString().replaceAll(" +", " ").strip();
      return inner != null
          ? inner
          : new RecordBlock(port, texts.apply(said), List.of(), isAcross, line);
    }
  }
}
