package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;

/**
 * The legend of a panel or of a figure, where its program wants it or, at "best", where it hides
 * least. One that is wanted beside a frame has a strip of the picture for itself there.
 */
public final class PanelLegend {
  private static final double AWAY = LegendRoom.USUAL.away();

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

  private final List<LegendEntry> entries = new ArrayList<>();
  private String place = "";
  private double[] anchor = {};
  private int columns = 1;
  private String heading = "";
  private PanelLegendLook look = PanelLegendLook.USUAL;
  private LegendRoom room = LegendRoom.USUAL;
  private LegendMarks marks = LegendMarks.USUAL;
  private LegendBox box = LegendBox.USUAL;

  PanelLegend() {}

  /**
   * A label, as {@link LegendEntry} has it.
   *
   * @param mark the colour of marks, or {@code none}
   * @param hatch a pattern on its area, as {@link Paintings#hatched} has it
   * @param form of its marks, as matplotlib writes it
   */
  @Export
  public void entry(
      String label,
      String kind,
      String colour,
      String mark,
      double[] dash,
      String hatch,
      String ofHatch,
      String form) {
    entries.add(
        new LegendEntry(
            label,
            kind,
            Paintings.ink(colour, 1),
            Paintings.ink(mark, 1),
            dash,
            hatch,
            Paintings.ink(ofHatch, 1),
            form));
  }

  /**
   * Shows it.
   *
   * @param where a place in a box, as "upper right"
   * @param within a box in parts of the frame, from the frame's lower left corner: the box's lower
   *     left corner, its width and its height; nothing for the frame itself
   * @param wide how many columns its labels have
   * @param title words above the labels, or ""
   */
  @Export
  public void show(String where, double[] within, int wide, String title) {
    place = where;
    anchor = within;
    columns = Math.max(1, wide);
    heading = title;
  }

  /** How its labels and its heading look. */
  @Export
  public void letters(Object labels, Object above) {
    look = new PanelLegendLook((Lettering) labels, (Lettering) above, look.paper(), look.rim());
  }

  /** How much more room there is than usual, as {@link LegendRoom} has it. */
  @Export
  public void spaced(double[] more) {
    room = room.more(more);
  }

  /** Its marks, as {@link LegendMarks} has them. */
  @Export
  public void marked(int onLine, int alone, double scale, boolean areFirst) {
    marks = new LegendMarks(onLine, alone, scale, areFirst);
  }

  /** Whether its corners are round, it throws a shadow, and where its heading stands. */
  @Export
  public void boxed(boolean isRound, boolean hasShadow, String alignment) {
    box = new LegendBox(isRound, hasShadow, alignment);
  }

  /** Whether it has a frame, of which colours, "" for the usual ones. */
  @Export
  public void framed(boolean hasFrame, String paper, String rim, double opacity) {
    look = look.framed(hasFrame, paper, rim, opacity);
  }

  boolean isShown() {
    return !place.isEmpty() && !entries.isEmpty();
  }

  private LegendBody body() {
    return new LegendBody(entries, columns, heading, look, room, marks, box);
  }

  /**
   * Where it lies at a frame.
   *
   * @param most how wide it may be
   * @param covered how much is painted in a box
   */
  Rectangle2D box(Rectangle2D frame, double most, ToIntFunction<Rectangle2D> covered) {
    LegendBody body = body();
    List<List<LegendEntry>> all = body.columns(most - 2 * room.away());
    Rectangle2D around =
        anchor.length == 0
            ? frame
            : new Rectangle2D.Double(
                frame.getMinX() + anchor[0] * frame.getWidth(),
                frame.getMaxY() - (anchor[1] + anchor[3]) * frame.getHeight(),
                anchor[2] * frame.getWidth(),
                anchor[3] * frame.getHeight());
    return (place.equals("best") ? PLACES.stream() : Stream.of(place))
        .map(each -> at(each, around, body.width(all), body.height(all)))
        .min(Comparator.comparingInt(covered))
        .orElseThrow();
  }

  /** The side of a picture that is its own, or null: there it hides nothing of what is in it. */
  Side side(Rectangle2D box, Rectangle2D whole) {
    Side outside = Side.of(box, whole);
    if (outside != null || anchor.length > 0 && !isAtEdge(box, whole)) {
      return outside;
    }
    boolean isWide = place.endsWith("center") || box.getWidth() > whole.getWidth() / 2;
    return place.equals("center")
        ? null
        : isWide && place.startsWith("upper")
            ? Side.ABOVE
            : isWide && place.startsWith("lower")
                ? Side.BELOW
                : place.contains("left") ? Side.LEFT : Side.RIGHT;
  }

  private static boolean isAtEdge(Rectangle2D box, Rectangle2D whole) {
    return !whole.contains(
        box.getX() - 2 * AWAY,
        box.getY() - 2 * AWAY,
        box.getWidth() + 4 * AWAY,
        box.getHeight() + 4 * AWAY);
  }

  /** What it takes of a picture at a side. */
  static double size(Side side, Rectangle2D box) {
    return AWAY + (side.isAside() ? box.getWidth() : box.getHeight());
  }

  /** The same box moved into a strip at a side, as little as may be. */
  static Rectangle2D within(Rectangle2D box, Rectangle2D strip) {
    return new Rectangle2D.Double(
        moved(box.getX(), box.getWidth(), strip.getMinX(), strip.getMaxX()),
        moved(box.getY(), box.getHeight(), strip.getMinY(), strip.getMaxY()),
        box.getWidth(),
        box.getHeight());
  }

  private static double moved(double at, double size, double low, double high) {
    return Math.max(low + 2, Math.min(at, high - 2 - size));
  }

  void paint(Canvas canvas, Rectangle2D area) {
    body().paint(canvas, area);
  }

  private Rectangle2D at(String place, Rectangle2D area, double width, double height) {
    double x =
        place.contains("left")
            ? area.getMinX() + room.away()
            : place.contains("right")
                ? area.getMaxX() - room.away() - width
                : area.getCenterX() - width / 2;
    double y =
        place.contains("upper")
            ? area.getMinY() + room.away()
            : place.contains("lower")
                ? area.getMaxY() - room.away() - height
                : area.getCenterY() - height / 2;
    return new Rectangle2D.Double(x, y, width, height);
  }
}
