package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Ink;

/** What is said around the frame of a panel, and how it looks: titles, names of axes, numbers. */
final class PanelNames {
  static final double EDGE = 12;
  private static final double TITLE = 20;
  private static final double LINE = 17;
  private static final double TITLE_SIZE = 15;
  private static final double SIZE = 12;

  /** What words that do not lie as usual have beside them. */
  private static final double BESIDE = 5;

  private final String[] titles = {"", "", ""};
  private final String[] names = {"", ""};
  private final Lettering[] ofTitles = {heading("left"), heading("center"), heading("right")};
  private final Lettering[] ofNames = {
    Lettering.plain(SIZE, Ink.TEXT), Lettering.plain(SIZE, Ink.TEXT).turned(90)
  };
  private final Lettering[] ofNumbers = {
    Lettering.plain(SIZE, Ink.NOTE).at("center", "top"),
    Lettering.plain(SIZE, Ink.NOTE).at("right", "center")
  };

  private static Lettering heading(String across) {
    return new Lettering(
        TITLE_SIZE, true, false, Face.SANS, Ink.TEXT, 0, across, "center", false, null);
  }

  void say(String title, String ofX, String ofY) {
    titles[1] = title;
    names[0] = ofX;
    names[1] = ofY;
  }

  void title(int k, String words) {
    titles[k] = words;
  }

  /** How a part looks: "title0" to "title2", "name0", "name1", "number0" or "number1". */
  void look(String part, Lettering look) {
    int k = part.charAt(part.length() - 1) - '0';
    (part.startsWith("title") ? ofTitles : part.startsWith("name") ? ofNames : ofNumbers)[k] = look;
  }

  Lettering ofNumbers(int axis) {
    return ofNumbers[axis];
  }

  private static double lines(Lettering look, String words, double line, double size) {
    return line * words.lines().count() * look.size() / size;
  }

  /** What the titles take. */
  double above() {
    double most = 0;
    for (int k = 0; k < titles.length; k++) {
      most = Math.max(most, lines(ofTitles[k], titles[k], TITLE, TITLE_SIZE));
    }
    return most;
  }

  /** What the name of the x axis takes. */
  double below() {
    return ofNames[0].degrees() == 0 || names[0].isEmpty()
        ? lines(ofNames[0], names[0], LINE, SIZE)
        : ofNames[0].height(names[0]) + BESIDE;
  }

  /** What the name of the y axis takes. */
  double aside() {
    return ofNames[1].degrees() == 90 || names[1].isEmpty()
        ? lines(ofNames[1], names[1], LINE, SIZE)
        : ofNames[1].width(names[1]) + BESIDE;
  }

  /**
   * Paints titles and names around a frame in a cell.
   *
   * @param numbers what the numbers below the frame take
   */
  void paint(Canvas canvas, Rectangle2D cell, Rectangle2D area, double numbers) {
    for (int k = 0; k < titles.length; k++) {
      double x = k == 0 ? area.getMinX() : k == 1 ? area.getCenterX() : area.getMaxX();
      double high = lines(ofTitles[k], titles[k], TITLE, TITLE_SIZE);
      ofTitles[k].paint(canvas, titles[k], x, cell.getMinY() + EDGE - 4 + above() - high / 2);
    }
    double low = area.getMaxY() + Axes.GAP + numbers + LINE * 0.2 + below() / 2;
    double x = ends(ofNames[0].across(), area.getMinX(), area.getMaxX(), "left", "right");
    ofNames[0].paint(canvas, names[0], x, low);
    paintAside(canvas, area, cell.getMinX() + EDGE - LINE / 2 + aside() / 2);
  }

  /** Paints the name of the y axis with its middle at an x. */
  void paintAside(Canvas canvas, Rectangle2D area, double x) {
    Lettering look = ofNames[1];
    double y = ends(look.up(), area.getMaxY(), area.getMinY(), "bottom", "top");
    look.at("center", look.up()).paint(canvas, names[1], x, y);
  }

  private static double ends(String wish, double from, double to, String first, String last) {
    return wish.equals(first) ? from : wish.equals(last) ? to : (from + to) / 2;
  }
}
