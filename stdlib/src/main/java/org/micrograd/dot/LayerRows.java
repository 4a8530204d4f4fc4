package org.micrograd.dot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.dot.LayerInput.Box;
import org.micrograd.dot.LayerInput.Frame;
import org.micrograd.dot.LayerInput.Line;

/** The rows of a layout: nodes, and a place for each line in each row that it crosses. */
final class LayerRows {
  /** Something in a row. */
  static final class Item {
    /** How far it reaches from its x to both sides, and from its y up and down. */
    final double left;

    final double right;
    final double half;
    final int rank;
    final int frame;

    /** Whether it is a node, and no place of a line. */
    final boolean isBox;

    /** What it is joined with in the rows above and below, and from where to where. */
    final List<Join> above = new ArrayList<>();

    final List<Join> below = new ArrayList<>();

    int order;
    double x;

    private Item(double left, double right, double half, int rank, int frame, boolean isBox) {
      this.left = left;
      this.right = right;
      this.half = half;
      this.rank = rank;
      this.frame = frame;
      this.isBox = isBox;
    }

    /** How far from its place in its row a join meets it, in parts of the way to the next one. */
    private double aside(double at) {
      return 0.49 * Math.clamp(at / (Math.max(left, right) + 1), -1, 1);
    }
  }

  /** A stretch of a line between rows next to one another. */
  static final class Join {
    final Item upper;
    final Item lower;

    /** Where it meets them, from the middles of both. */
    final double upperX;

    final double lowerX;
    final double weight;
    private final double upperAside;
    private final double lowerAside;

    private Join(Item upper, Item lower, double upperX, double lowerX, double weight) {
      this.upper = upper;
      this.lower = lower;
      this.upperX = upperX;
      this.lowerX = lowerX;
      this.weight = weight;
      this.upperAside = upper.aside(upperX);
      this.lowerAside = lower.aside(lowerX);
    }

    double upperPlace() {
      return upper.order + upperAside;
    }

    double lowerPlace() {
      return lower.order + lowerAside;
    }
  }

  private static final double THIN = 5;

  final LayerInput input;
  final List<Item> boxes = new ArrayList<>();
  final List<List<Item>> rows = new ArrayList<>();
  final List<Join> joins = new ArrayList<>();

  /** The places of each line from its upper end to its lower one, without the ends. */
  final List<List<Item>> ways = new ArrayList<>();

  /** The place of each line beside which its label stands, or null. */
  final List<Item> labels = new ArrayList<>();

  /** Where lines of a node pass a row together, by the node and the row. */
  private final Map<List<?>, Item> trunks = new HashMap<>();

  /** The first and the last row of each frame. */
  final int[][] spans;

  LayerRows(LayerInput input, int... ranks) {
    this.input = input;
    this.spans = new int[input.frames().size()][];
    int count = 0;
    for (int rank : ranks) {
      count = Math.max(count, rank + 1);
    }
    for (int r = 0; r < count; r++) {
      rows.add(new ArrayList<>());
    }
    for (int b = 0; b < ranks.length; b++) {
      Box box = input.boxes().get(b);
      boxes.add(
          item(
              box.width() / 2 + box.before(),
              box.width() / 2 + box.after(),
              box.height() / 2,
              ranks[b],
              box.frame(),
              true));
      for (int f = box.frame(); f >= 0; f = input.frames().get(f).parent()) {
        int[] span = spans[f] == null ? new int[] {ranks[b], ranks[b]} : spans[f];
        spans[f] = new int[] {Math.min(span[0], ranks[b]), Math.max(span[1], ranks[b])};
      }
    }
    input.lines().forEach(this::way);
    keepPlaces();
  }

  private Item item(double left, double right, double half, int rank, int frame, boolean isBox) {
    Item item = new Item(left, right, half, rank, frame, isBox);
    rows.get(rank).add(item);
    return item;
  }

  /** Whether a line goes between nodes of one row. */
  boolean isFlat(Line line) {
    return boxes.get(line.tail()).rank == boxes.get(line.head()).rank;
  }

  /** Whether a line goes from a row to one above it. */
  boolean isUp(Line line) {
    return boxes.get(line.tail()).rank > boxes.get(line.head()).rank;
  }

  private void way(Line line) {
    List<Item> way = new ArrayList<>();
    ways.add(way);
    labels.add(null);
    if (isFlat(line)) {
      return;
    }
    boolean isUp = isUp(line);
    Item from = boxes.get(isUp ? line.head() : line.tail());
    Item to = boxes.get(isUp ? line.tail() : line.head());
    int labelRank = line.hasLabel() ? (from.rank + to.rank) / 2 : -1;
    int frame = input.common(from.frame, to.frame);
    for (int r = from.rank + 1; r < to.rank; r++) {
      int own = frame;
      boolean hasLabel = r == labelRank;
      Item known = shared(line, from, to, r);
      Item item =
          known != null
              ? known
              : hasLabel
                  ? item(THIN, line.labelWidth() + THIN, line.labelHeight() / 2, r, own, false)
                  : item(THIN, THIN, 0, r, own, false);
      way.add(item);
      if (input.isConcentrated() && !line.hasLabel()) {
        trunks.putIfAbsent(List.of(from, r), item);
        trunks.putIfAbsent(List.of(to, r), item);
      }
      if (hasLabel) {
        labels.set(labels.size() - 1, item);
      }
    }
    List<Item> all = new ArrayList<>(way);
    all.addFirst(from);
    all.add(to);
    for (int i = 0; i + 1 < all.size(); i++) {
      Item upper = all.get(i);
      Item lower = all.get(i + 1);
      double straight = upper.isBox && lower.isBox ? 1 : upper.isBox || lower.isBox ? 2 : 8;
      join(
          new Join(
              upper,
              lower,
              i == 0 ? (isUp ? line.headX() : line.tailX()) : 0,
              i + 2 == all.size() ? (isUp ? line.tailX() : line.headX()) : 0,
              straight * line.weight()));
    }
  }

  /** The place of a line that goes together with others of one of its ends. */
  private Item shared(Line line, Item from, Item to, int rank) {
    Item begun = line.hasLabel() ? null : trunks.get(List.of(from, rank));
    return begun != null || line.hasLabel() ? begun : trunks.get(List.of(to, rank));
  }

  private void join(Join join) {
    joins.add(join);
    join.upper.below.add(join);
    join.lower.above.add(join);
  }

  /** Puts a place that nothing is seen of into each row of a frame that has nothing in it. */
  private void keepPlaces() {
    for (int f = 0; f < spans.length; f++) {
      Frame frame = input.frames().get(f);
      for (int r = spans[f][0]; r <= spans[f][1] && frame != null; r++) {
        int own = f;
        if (rows.get(r).stream().noneMatch(item -> input.lies(item.frame, own))) {
          item(1, 1, 0, r, f, false);
        }
      }
    }
  }
}
