package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
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

  private final double width;
  private final double height;
  private final String title;
  private final String paper;
  private final List<Panel> panels = new ArrayList<>();

  /**
   * A figure without panels.
   *
   * @param title a line above all, or ""
   * @param paper the colour of its ground
   */
  public Figure(double width, double height, String title, String paper) {
    this.width = width;
    this.height = height;
    this.title = title;
    this.paper = paper;
  }

  /** A new panel, at parts of the figure's width and height from its upper left corner. */
  @Export
  public Panel panel(double left, double top, double partOfWidth, double partOfHeight) {
    double above = title.isEmpty() ? 0 : TITLE;
    Panel panel =
        new Panel(
            new Rectangle2D.Double(
                left * width,
                above + top * (height - above),
                partOfWidth * width,
                partOfHeight * (height - above)));
    panels.add(panel);
    return panel;
  }

  @Override
  public Set<String> formats() {
    return new TreeSet<>(Set.of("png", "svg"));
  }

  @Override
  public byte[] bytes(String format) {
    if (!formats().contains(format)) {
      throw new IllegalArgumentException(
          "a figure has no format \"" + format + "\"; the known ones are " + formats());
    }
    return Picture.paint(format, width, height, "light", this::paint);
  }

  private void paint(Canvas canvas) {
    if (!paper.isEmpty()) {
      canvas.shape(new Rectangle2D.Double(0, 0, width, height), new Ink(paper, paper), Ink.NONE, 0);
    }
    if (!title.isEmpty()) {
      canvas.text(title, width / 2, TITLE / 2 + 3, Letters.HEADING, Ink.TEXT);
    }
    panels.forEach(panel -> panel.paint(canvas));
  }

  /** What a notebook of Python writes for a figure that it cannot show. */
  @Override
  public String toString() {
    return "<Figure size %dx%d with %d Axes>"
        .formatted(Math.round(width), Math.round(height), panels.size());
  }
}
