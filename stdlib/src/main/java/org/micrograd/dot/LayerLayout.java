package org.micrograd.dot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.micrograd.dot.LayerInput.Frame;
import org.micrograd.dot.LayerInput.Line;
import org.micrograd.dot.LayerRows.Item;

/**
 * A layout in rows, as Graphviz's dot makes it: rows, an order in each, places in it.
 *
 * @param boxes the middle of each node
 * @param frames the area of each frame
 * @param ways of each line from its tail to its head what it passes: in each row between them a
 *     place, with as much room up and down as its row has
 * @param labels the left end of the middle of each label, or null
 * @param flat whether each line goes between nodes of one row
 */
record LayerLayout(
    List<Point2D> boxes,
    List<Rectangle2D> frames,
    List<List<Rectangle2D>> ways,
    List<Point2D> labels,
    List<Boolean> flat) {
  private static final double LABEL = 6;

  /** Lays out. */
  static LayerLayout of(LayerInput input) {
    boolean hasLabels = input.lines().stream().anyMatch(Line::hasLabel);
    LayerRows rows = new LayerRows(input, LayerRanks.of(input, hasLabels ? 2 : 1));
    LayerOrder.apply(rows);
    double[][] sides = LayerColumns.apply(rows);
    double[] middles = middles(rows, hasLabels ? input.rowGap() / 2 : input.rowGap());
    return new LayerLayout(
        rows.boxes.stream().map(b -> (Point2D) new Point2D.Double(b.x, middles[b.rank])).toList(),
        frames(rows, sides, middles),
        ways(rows, middles),
        labels(rows, middles),
        input.lines().stream().map(rows::isFlat).toList());
  }

  /** With more room between what it has. */
  LayerLayout stretched(AspectRatio ratio) {
    double[] by = ratio.of(this);
    if (by[0] == 1 && by[1] == 1) {
      return this;
    }
    return new LayerLayout(
        boxes.stream().map(p -> scaled(p, by)).toList(),
        frames.stream().map(r -> scaled(r, by)).toList(),
        ways.stream().map(way -> way.stream().map(r -> scaled(r, by)).toList()).toList(),
        labels.stream().map(p -> p == null ? null : scaled(p, by)).toList(),
        flat);
  }

  private static Point2D scaled(Point2D p, double... by) {
    return new Point2D.Double(p.getX() * by[0], p.getY() * by[1]);
  }

  private static Rectangle2D scaled(Rectangle2D r, double... by) {
    return new Rectangle2D.Double(
        r.getX() * by[0], r.getY() * by[1], r.getWidth() * by[0], r.getHeight() * by[1]);
  }

  private static double half(List<Item> row) {
    return row.stream().mapToDouble(item -> item.half).max().orElse(0);
  }

  /** What frames that begin, or end, in a row need above, or below, all that stands in it. */
  private static double around(LayerRows rows, int frame, boolean isAbove) {
    List<Frame> frames = rows.input.frames();
    double inside = 0;
    for (int f = frame + 1; f < frames.size(); f++) {
      boolean isSame = rows.spans[f][isAbove ? 0 : 1] == rows.spans[frame][isAbove ? 0 : 1];
      if (frames.get(f).parent() == frame && isSame) {
        inside = Math.max(inside, around(rows, f, isAbove));
      }
    }
    return inside + (isAbove ? frames.get(frame).above() : frames.get(frame).below());
  }

  private static double[] middles(LayerRows rows, double gap) {
    int count = rows.rows.size();
    double[] above = new double[count];
    double[] below = new double[count];
    for (int f = 0; f < rows.spans.length; f++) {
      int first = rows.spans[f][0];
      int last = rows.spans[f][1];
      above[first] = Math.max(above[first], around(rows, f, true));
      below[last] = Math.max(below[last], around(rows, f, false));
    }
    double[] middles = place(rows, gap, above, below);
    for (int f = 0; f < rows.spans.length; f++) {
      double missing = missing(rows, f, middles);
      below[rows.spans[f][1]] += Math.max(0, missing);
    }
    return place(rows, gap, above, below);
  }

  private static double[] place(LayerRows rows, double gap, double[] above, double... below) {
    double[] middles = new double[rows.rows.size()];
    double y = 0;
    for (int r = 0; r < middles.length; r++) {
      double half = half(rows.rows.get(r));
      middles[r] = y + above[r] + half;
      y = middles[r] + half + below[r] + gap;
    }
    return middles;
  }

  private static Rectangle2D area(
      LayerRows rows, int f, double[] middles, double left, double right) {
    int first = rows.spans[f][0];
    int last = rows.spans[f][1];
    double top = middles[first] - half(rows.rows.get(first)) - around(rows, f, true);
    double bottom = middles[last] + half(rows.rows.get(last)) + around(rows, f, false);
    double more = missing(rows, f, middles);
    return new Rectangle2D.Double(left, top, right - left, bottom - top + more);
  }

  /** How much a frame is too low for its least height. */
  private static double missing(LayerRows rows, int f, double... middles) {
    int first = rows.spans[f][0];
    int last = rows.spans[f][1];
    double inside =
        middles[last] + half(rows.rows.get(last)) - middles[first] + half(rows.rows.get(first));
    double height = inside + around(rows, f, true) + around(rows, f, false);
    return Math.max(0, rows.input.frames().get(f).leastHeight() - height);
  }

  private static List<Rectangle2D> frames(LayerRows rows, double[][] sides, double... middles) {
    List<Rectangle2D> frames = new ArrayList<>();
    for (int f = 0; f < sides.length; f++) {
      frames.add(area(rows, f, middles, sides[f][0], sides[f][1]));
    }
    return frames;
  }

  private static List<List<Rectangle2D>> ways(LayerRows rows, double... middles) {
    List<List<Rectangle2D>> ways = new ArrayList<>();
    for (int l = 0; l < rows.ways.size(); l++) {
      List<Rectangle2D> way = new ArrayList<>();
      for (Item item : rows.ways.get(l)) {
        double half = half(rows.rows.get(item.rank));
        way.add(new Rectangle2D.Double(item.x, middles[item.rank] - half, 0, 2 * half));
      }
      ways.add(rows.isUp(rows.input.lines().get(l)) ? way.reversed() : way);
    }
    return ways;
  }

  private static List<Point2D> labels(LayerRows rows, double... middles) {
    Point2D[] labels = new Point2D[rows.labels.size()];
    Arrays.setAll(
        labels,
        l -> {
          Item item = rows.labels.get(l);
          return item == null ? null : new Point2D.Double(item.x + LABEL, middles[item.rank]);
        });
    return Arrays.asList(labels);
  }
}
