package org.micrograd.stdlib;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;

/** The legend of a panel, where its program wants it or, at "best", where it hides least. */
final class PanelLegend {
  private static final double SAMPLE = 30;
  private static final double LINE = 18;
  private static final double PAD = 7;
  private static final double AWAY = 8;

  /** A label with what it stands for: a line, perhaps with marks on it, points or an area. */
  record Entry(
      String label, String kind, Ink ink, Ink mark, double[] dash, String hatch, Ink ofHatch) {
    void paint(Canvas canvas, double at, double y) {
      switch (kind) {
        case "line" ->
            canvas.shape(new Line2D.Double(at - 11, y, at + 11, y), Ink.NONE, ink, 2, dash);
        case "area" -> {
          Rectangle2D area = new Rectangle2D.Double(at - 8, y - 5, 16, 10);
          canvas.shape(area, ink, Ink.NONE, 0);
          canvas.shape(Hatch.in(area, hatch), Ink.NONE, ofHatch, 1);
        }
        default -> {
          // Marks alone.
        }
      }
      canvas.shape(new Ellipse2D.Double(at - 4, y - 4, 8, 8), mark, Ink.NONE, 0);
    }
  }

  private PanelLegend() {}

  /** Places, the first choice first. */
  private static final List<String> PLACES =
      List.of(
          "upper right",
          "upper left",
          "lower left",
          "lower right",
          "center right",
          "center left",
          "lower center",
          "upper center",
          "center");

  /**
   * @param covered how much is painted in a box
   */
  static void paint(
      Canvas canvas,
      Rectangle2D area,
      List<Entry> entries,
      String place,
      ToIntFunction<Rectangle2D> covered) {
    if (entries.isEmpty()) {
      return;
    }
    double width =
        SAMPLE
            + 2 * PAD
            + entries.stream().mapToDouble(e -> Letters.FROM.width(e.label)).max().orElse(0);
    double height = entries.size() * LINE + PAD;
    Rectangle2D box =
        (place.equals("best") ? PLACES.stream() : Stream.of(place))
            .map(each -> at(each, area, width, height))
            .min(Comparator.comparingInt(covered))
            .orElseThrow();
    double x = box.getX();
    double y = box.getY();
    canvas.shape(new RoundRectangle2D.Double(x, y, width, height, 8, 8), Ink.PAPER, Ink.FRAME, 1);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double middle = y + PAD / 2 + (i + 0.5) * LINE;
      entry.paint(canvas, x + PAD + 11, middle);
      canvas.text(entry.label, x + PAD + SAMPLE, middle, Letters.FROM, Ink.TEXT);
    }
  }

  private static Rectangle2D at(String place, Rectangle2D area, double width, double height) {
    double x =
        place.contains("left")
            ? area.getMinX() + AWAY
            : place.contains("right")
                ? area.getMaxX() - AWAY - width
                : area.getCenterX() - width / 2;
    double y =
        place.contains("upper")
            ? area.getMinY() + AWAY
            : place.contains("lower")
                ? area.getMaxY() - AWAY - height
                : area.getCenterY() - height / 2;
    return new Rectangle2D.Double(x, y, width, height);
  }
}
