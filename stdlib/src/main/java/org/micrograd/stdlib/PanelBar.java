package org.micrograd.stdlib;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Canvas;

/** The bar of colours of a panel, or of several, along which it reaches. */
public final class PanelBar {
  private final Panel panel;
  private final List<Panel> others = new ArrayList<>();
  private ColourBar bar = ColourBar.NONE;

  /** Where it is beside several panels, or null. */
  private Rectangle2D strip;

  PanelBar(Panel panel) {
    this.panel = panel;
  }

  /**
   * Shows it at the frame.
   *
   * @param levels numbers where colours meet, both ends included, or only the ends
   * @param label what the numbers are, or ""
   * @param side where it stands or lies: "left", "right", "above" or "below"
   */
  @Export
  public void show(double[] levels, String[] colours, String label, String side) {
    bar = ColourBar.of(levels, colours, label, Side.valueOf(side.toUpperCase(Locale.ROOT)));
  }

  /**
   * How long it is.
   *
   * @param part of the frame's side, from 0 to 1
   */
  @Export
  public void part(double part) {
    bar = bar.shrunk(Math.clamp(part, 0.05, 1));
  }

  /** What stands at it in place of round numbers: words, each at a number. */
  @Export
  public void marks(double[] places, String[] words) {
    bar = bar.marked(places, words);
  }

  /**
   * What it has for numbers below it and above it: colours, or "" for none.
   *
   * @param low how long the lower end is, as a part of the rest
   * @param isPointed whether the ends are arrows, and else rectangles
   */
  @Export
  public void ends(String under, String over, double low, double high, boolean isPointed) {
    bar = bar.beyond(new BarEnds(under, over, low, high, isPointed));
  }

  /** Reaches along the frames of other panels, too, and all of them leave room for it. */
  @Export
  public void along(Panel[] all) {
    others.addAll(List.of(all));
    Rectangle2D whole = (Rectangle2D) panel.cell().clone();
    others.forEach(other -> whole.add(other.cell()));
    strip = bar.side().strip(whole, bar.size());
    Rectangle2D inner = bar.side().without(whole, strip);
    panel.move(whole, inner);
    others.forEach(other -> other.move(whole, inner));
  }

  private boolean isShared() {
    return strip != null;
  }

  private boolean hasStrip() {
    return bar.isThere() && bar.side() != Side.RIGHT && !isShared();
  }

  /** What it takes at the right of a frame, where it has no strip of the cell. */
  double right() {
    return bar.side() == Side.RIGHT && !isShared() ? bar.size() : 0;
  }

  /** What it leaves of a cell. */
  Rectangle2D without(Rectangle2D cell) {
    return hasStrip() ? bar.side().without(cell, bar.side().strip(cell, bar.size())) : cell;
  }

  /**
   * Paints it along a frame and those of the other panels.
   *
   * @param besides what stands right of the frame
   */
  void paint(Canvas canvas, Rectangle2D cell, Rectangle2D area, double besides) {
    if (!bar.isThere()) {
      return;
    }
    Rectangle2D all = (Rectangle2D) area.clone();
    others.forEach(other -> all.add(other.area()));
    Rectangle2D own = isShared() ? strip : bar.side().strip(cell, bar.size());
    bar.paint(canvas, all, bar.side() == Side.RIGHT ? bar.right(all, besides) : bar.inner(own));
  }
}
