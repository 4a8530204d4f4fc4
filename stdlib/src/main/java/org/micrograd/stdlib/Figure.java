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
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.Ink;
import org.micrograd.draw.Picture;

/** A picture of panels, each with axes of its own, that a program fills step by step. */
public final class Figure implements Picture {
  private static final double TITLE = 26;

  /** What words below or left of all panels take. */
  private static final double CAPTION = 20;

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
  private final List<FigureWords> words = new ArrayList<>();
  private Lettering ofTitle =
      new Lettering(15, true, false, Ink.TEXT, 0, "center", "center", false);
  private String below = "";
  private String beside = "";
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
    double low = below.isEmpty() ? 0 : CAPTION;
    double side = beside.isEmpty() ? 0 : CAPTION;
    return new Rectangle2D.Double(side, above, width - side, height - above - low);
  }

  /** How the title looks, before there are panels. */
  @Export
  public void titled(Object letters) {
    ofTitle = (Lettering) letters;
  }

  /** Words below all panels and left of them, for which later panels leave room. */
  @Export
  public void captions(String ofX, String ofY) {
    below = ofX;
    beside = ofY;
  }

  /**
   * Words over all, at parts of the width and the height from the lower left corner.
   *
   * @param points how large the letters are
   * @param place how they lie about it, as matplotlib says it: "center bottom", "left top upright"
   */
  @Export
  public void words(
      String text,
      double x,
      double y,
      double points,
      String place,
      boolean isBold,
      boolean isItalic,
      String colour) {
    words.add(
        new FigureWords(
            text,
            x * width,
            (1 - y) * height,
            points * INCH / 72,
            place,
            isBold,
            isItalic,
            colour));
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
      ofTitle.paint(canvas, title, width / 2, above() / 2 + 3);
    }
    panels.forEach(panel -> panel.paint(canvas));
    Rectangle2D area = area();
    canvas.text(below, area.getCenterX(), height - CAPTION / 2, Letters.PLAIN, Ink.TEXT);
    canvas.text(beside, CAPTION / 2, area.getCenterY(), Letters.UPWARDS, Ink.TEXT);
    words.forEach(each -> each.paint(canvas));
    if (legend.isShown()) {
      legend.paint(canvas, PanelLegend.within(legendBox(), area()));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
