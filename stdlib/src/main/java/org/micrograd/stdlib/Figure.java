package org.micrograd.stdlib;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Ink;
import org.micrograd.draw.Picture;

/** A picture of panels, each with axes of its own, that a program fills step by step. */
public final class Figure implements Picture {
  private static final double TITLE = 26;

  /** What words below or left of all panels take. */
  private static final double CAPTION = 20;

  /** Words over all, at a place in pixels. */
  private record Said(String text, double x, double y, Lettering look) {}

  /** Units of its size that an inch has. */
  private static final double INCH = 100;

  /** Red, green and blue of dark paper together have less. */
  private static final int DARK = 300;

  private final double width;
  private final double height;
  private final String title;
  private final String paper;
  private final double dpi;
  private final String text;
  private final List<Panel> panels = new ArrayList<>();
  private final List<Said> words = new ArrayList<>();
  private Lettering ofTitle =
      new Lettering(15, true, false, Face.SANS, Ink.TEXT, 0, "center", "center", false, null);
  private double titleAt = 0.5;
  private String below = "";
  private String beside = "";
  private Lettering ofBelow = Lettering.plain(12, Ink.TEXT);
  private Lettering ofBeside = Lettering.plain(12, Ink.TEXT).turned(90);
  private final PanelLegend legend = new PanelLegend();

  /**
   * A figure without panels.
   *
   * @param title a line above all, or ""
   * @param paper the colour of its ground
   * @param dpi how many pixels an image of it has for each inch, of 100 units
   * @param text what a notebook of Python writes for a figure that it cannot show
   */
  public Figure(double width, double height, String title, String paper, double dpi, String text) {
    this.width = width;
    this.height = height;
    this.title = title;
    this.paper = paper;
    this.dpi = dpi;
    this.text = text;
  }

  /** The legend of all panels; once it is shown, new panels leave it the side where it lies. */
  @Export
  public PanelLegend legend() {
    return legend;
  }

  private Rectangle2D legendBox() {
    return legend.box(area(), width, _ -> 0);
  }

  /** What a legend leaves for panels. */
  private Rectangle2D room() {
    Rectangle2D whole = area();
    if (!legend.isShown()) {
      return whole;
    }
    Side side = legend.side(legendBox(), whole);
    return side == null
        ? whole
        : side.without(whole, side.strip(whole, PanelLegend.size(side, legendBox())));
  }

  /** A new panel, at parts of the figure's width and height from its upper left corner. */
  @Export
  public Panel panel(double left, double top, double partOfWidth, double partOfHeight) {
    Rectangle2D room = room();
    Panel panel =
        new Panel(
            new Rectangle2D.Double(
                room.getMinX() + left * room.getWidth(),
                room.getMinY() + top * room.getHeight(),
                partOfWidth * room.getWidth(),
                partOfHeight * room.getHeight()));
    panels.add(panel);
    return panel;
  }

  private double above() {
    return TITLE * ofTitle.size() / 15;
  }

  /** All below the title, without the captions. */
  private Rectangle2D area() {
    double above = title.isEmpty() ? 0 : above();
    double low = below.isEmpty() ? 0 : taken(ofBelow);
    double side = beside.isEmpty() ? 0 : taken(ofBeside);
    return new Rectangle2D.Double(side, above, width - side, height - above - low);
  }

  private static double taken(Lettering caption) {
    return CAPTION * caption.size() / 12;
  }

  /** How the title looks and at which part of the width it stands, before there are panels. */
  @Export
  public void titled(Object letters, double at) {
    ofTitle = (Lettering) letters;
    titleAt = at;
  }

  /** How the captions look, before there are panels. */
  @Export
  public void captioned(Object lettersOfX, Object lettersOfY) {
    ofBelow = (Lettering) lettersOfX;
    ofBeside = (Lettering) lettersOfY;
  }

  /** Words below all panels and left of them, for which later panels leave room. */
  @Export
  public void captions(String ofX, String ofY) {
    below = ofX;
    beside = ofY;
  }

  /** Words over all, at parts of the width and the height from the lower left corner. */
  @Export
  public void words(String text, double x, double y, Object letters) {
    words.add(new Said(text, x * width, (1 - y) * height, (Lettering) letters));
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("png", "svg"));
  }

  /** Where nothing is drawn, there is nothing to be seen but the text. */
  @Override
  public Map<String, Object> mimeBundle() {
    return panels.isEmpty() ? Map.of("text/plain", text) : Picture.super.mimeBundle();
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a figure has no format \"" + format + "\"; the known ones are " + formats());
    }
    return format.equals("png")
        ? png(dpi)
        : Picture.paint(format, width, height, theme(), this::paint);
  }

  /** The image with so many pixels an inch. */
  public byte[] png(double dots) {
    return Picture.image(width, height, dots / INCH, theme(), this::paint);
  }

  /** What has no colour of its own is to be read on this paper. */
  private String theme() {
    if (paper.isEmpty()) {
      return "light";
    }
    Color ground = Color.decode(paper);
    return ground.getRed() + ground.getGreen() + ground.getBlue() < DARK ? "dark" : "light";
  }

  private void paint(Canvas canvas) {
    if (!paper.isEmpty()) {
      canvas.shape(new Rectangle2D.Double(0, 0, width, height), new Ink(paper, paper), Ink.NONE, 0);
    }
    if (!title.isEmpty()) {
      ofTitle.paint(canvas, title, titleAt * width, above() / 2 + 3);
    }
    panels.forEach(panel -> panel.paint(canvas));
    Rectangle2D area = area();
    ofBelow.paint(canvas, below, area.getCenterX(), height - taken(ofBelow) / 2);
    ofBeside.paint(canvas, beside, taken(ofBeside) / 2, area.getCenterY());
    words.forEach(each -> each.look.paint(canvas, each.text, each.x, each.y));
    if (legend.isShown()) {
      legend.paint(canvas, PanelLegend.within(legendBox(), area()));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
