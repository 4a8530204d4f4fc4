package org.micrograd.dot;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Iterator;

/**
 * How much a layout is stretched so that it has the ratio of height and width that is asked for.
 */
final class AspectRatio {
  private static final double INCH = 72;

  private final DotAttributes given;
  private final Turn turn;
  private final Collection<DotNode> nodes;

  AspectRatio(DotAttributes given, Turn turn, Collection<DotNode> nodes) {
    this.given = given;
    this.turn = turn;
    this.nodes = nodes;
  }

  /** By how much across rows and from row to row, as Graphviz computes it. */
  double[] of(LayerLayout layout) {
    Rectangle2D all = bounds(layout);
    double wide = Math.max(1, turn.isUpright() ? all.getWidth() : all.getHeight());
    double high = Math.max(1, turn.isUpright() ? all.getHeight() : all.getWidth());
    double[] page = onPage(given.text("ratio", ""), wide, high);
    return turn.isUpright() ? page : new double[] {page[1], page[0]};
  }

  private double[] onPage(String ratio, double wide, double high) {
    double wish = given.number("ratio", 0);
    if (wish > 0) {
      double more = wish * wide / high;
      return more > 1 ? new double[] {1, more} : new double[] {1 / more, 1};
    }
    double[] size = DotPainter.inches(given.text("size", ""));
    double x = size[0] * INCH / wide;
    double y = size[1] * INCH / high;
    if (x <= 0 || y <= 0) {
      return new double[] {1, 1};
    }
    if (ratio.equals("fill")) {
      double least = Math.min(1, Math.min(x, y));
      return new double[] {x / least, y / least};
    }
    double both = ratio.equals("expand") ? Math.max(1, Math.min(x, y)) : 1;
    return new double[] {both, both};
  }

  private Rectangle2D bounds(LayerLayout layout) {
    Rectangle2D all = null;
    Iterator<DotNode> each = nodes.iterator();
    for (var at : layout.boxes()) {
      NodeForm form = each.next().form;
      double w = turn.isUpright() ? form.width() : form.height();
      double h = turn.isUpright() ? form.height() : form.width();
      Rectangle2D area = new Rectangle2D.Double(at.getX() - w / 2, at.getY() - h / 2, w, h);
      all = all == null ? area : all.createUnion(area);
    }
    for (Rectangle2D frame : layout.frames()) {
      all = all.createUnion(frame);
    }
    return all;
  }
}
