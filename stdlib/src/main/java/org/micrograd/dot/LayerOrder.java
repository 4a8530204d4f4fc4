package org.micrograd.dot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.micrograd.dot.LayerRows.Item;
import org.micrograd.dot.LayerRows.Join;
import org.micrograd.io.Interruption;

/**
 * The order in each row: few crossings, what is in a frame together, the text's order otherwise.
 */
final class LayerOrder {
  private static final int SWEEPS = 24;

  /** Large graphs are put in order less carefully. */
  private static final int MANY = 1500;

  private static final int FEW_SWEEPS = 6;

  /** Frames of larger graphs stay as they are swept. */
  private static final int MOST_FRAMES = 20;

  private final LayerRows rows;
  private final LayerInput input;

  private final LeftFirst wanted;

  /** The place of each frame among all, from left to right. */
  private final double[] ofFrame;

  private LayerOrder(LayerRows rows) {
    this.rows = rows;
    this.input = rows.input;
    FirstOrder.apply(rows);
    this.wanted = new LeftFirst(rows);
    this.ofFrame = new double[input.frames().size()];
  }

  /** Puts all rows in order. */
  static void apply(LayerRows rows) {
    new LayerOrder(rows).order();
  }

  private void order() {
    number();
    for (int r = 0; r < rows.rows.size(); r++) {
      sort(r, item -> item.order);
    }
    sweep();
  }

  private void number() {
    rows.rows.forEach(row -> IntStream.range(0, row.size()).forEach(i -> row.get(i).order = i));
    double[] sums = new double[ofFrame.length];
    int[] counts = new int[ofFrame.length];
    for (List<Item> row : rows.rows) {
      for (Item item : row) {
        for (int f = item.frame; f >= 0; f = input.frames().get(f).parent()) {
          sums[f] += item.order - (row.size() - 1) / 2.;
          counts[f]++;
        }
      }
    }
    Arrays.setAll(ofFrame, f -> counts[f] == 0 ? 0 : sums[f] / counts[f]);
  }

  private void sweep() {
    List<List<Item>> best = copy();
    long least = Crossings.of(rows.rows);
    int sweeps = rows.joins.size() > MANY ? FEW_SWEEPS : SWEEPS;
    for (int sweep = 0; sweep < sweeps && least > 0; sweep++) {
      boolean isDown = sweep % 2 == 0;
      for (int i = 1; i < rows.rows.size(); i++) {
        int r = isDown ? i : rows.rows.size() - 1 - i;
        sort(r, item -> middle(item, isDown));
      }
      number();
      // Frames may have changed sides.
      for (int r = 0; r < rows.rows.size(); r++) {
        sort(r, item -> item.order);
      }
      exchange();
      long crossings = Crossings.of(rows.rows);
      if (crossings < least) {
        least = crossings;
        best = copy();
      }
    }
    set(best);
    exchangeFrames(least);
  }

  private void set(List<List<Item>> order) {
    for (int r = 0; r < order.size(); r++) {
      rows.rows.set(r, order.get(r));
    }
    number();
  }

  /** Exchanges frames of one frame in all rows where that takes crossings away. */
  private void exchangeFrames(long crossings) {
    long least = crossings;
    boolean isFew = (long) ofFrame.length * rows.joins.size() <= MANY * MOST_FRAMES;
    for (int f = 1; isFew && f < ofFrame.length && least > 0; f++) {
      for (int g = 0; g < f; g++) {
        if (input.frames().get(f).parent() == input.frames().get(g).parent()) {
          List<List<Item>> before = copy();
          double place = ofFrame[f];
          ofFrame[f] = ofFrame[g];
          ofFrame[g] = place;
          for (int r = 0; r < rows.rows.size(); r++) {
            sort(r, item -> item.order);
          }
          exchange();
          long found = Crossings.of(rows.rows);
          set(found < least ? copy() : before);
          least = Math.min(least, found);
        }
      }
    }
  }

  private List<List<Item>> copy() {
    List<List<Item>> copy = new ArrayList<>();
    rows.rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }

  private static double middle(Item item, boolean isFromAbove) {
    List<Join> joins = isFromAbove ? item.above : item.below;
    if (joins.isEmpty()) {
      return item.order;
    }
    double[] places =
        joins.stream()
            .mapToDouble(j -> isFromAbove ? j.upperPlace() : j.lowerPlace())
            .sorted()
            .toArray();
    int half = places.length / 2;
    return places.length % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2;
  }

  /** What is sorted: an item, or all of a frame in a row. */
  private record Unit(List<Item> items, int frame, double key) {}

  private void sort(int r, ToDoubleFunction<Item> key) {
    Map<Item, Double> keys = new HashMap<>();
    rows.rows.get(r).forEach(item -> keys.put(item, key.applyAsDouble(item)));
    List<Item> sorted = sorted(rows.rows.get(r), -1, keys);
    rows.rows.set(r, sorted);
    IntStream.range(0, sorted.size()).forEach(i -> sorted.get(i).order = i);
  }

  private List<Item> sorted(List<Item> items, int frame, Map<Item, Double> keys) {
    Map<Object, List<Item>> parts = new LinkedHashMap<>();
    for (Item item : items) {
      int below = item.frame == frame ? -1 : input.below(item.frame, frame);
      parts.computeIfAbsent(below < 0 ? item : below, _ -> new ArrayList<>()).add(item);
    }
    List<Unit> units = new ArrayList<>();
    for (Map.Entry<Object, List<Item>> part : parts.entrySet()) {
      double key = part.getValue().stream().mapToDouble(keys::get).average().orElseThrow();
      boolean isFrame = part.getKey() instanceof Integer;
      int own = isFrame ? (Integer) part.getKey() : -1;
      units.add(new Unit(isFrame ? sorted(part.getValue(), own, keys) : part.getValue(), own, key));
    }
    units.sort(Comparator.comparingDouble(Unit::key));
    List<Item> all = new ArrayList<>();
    framesInOrder(wanted.sorted(units, Unit::items)).forEach(unit -> all.addAll(unit.items));
    return all;
  }

  /** Frames keep one order in all rows. */
  private List<Unit> framesInOrder(List<Unit> units) {
    List<Unit> frames = new ArrayList<>(units.stream().filter(unit -> unit.frame >= 0).toList());
    frames.sort(
        Comparator.comparingDouble((Unit unit) -> ofFrame[unit.frame])
            .thenComparingInt(Unit::frame));
    var next = frames.iterator();
    return units.stream().map(unit -> unit.frame >= 0 ? next.next() : unit).toList();
  }

  /** Exchanges neighbours as long as that takes crossings away. */
  private void exchange() {
    boolean isBetter = true;
    for (int pass = 0; isBetter && pass < FEW_SWEEPS; pass++) {
      isBetter = false;
      for (List<Item> row : rows.rows) {
        for (int i = 0; i + 1 < row.size(); i++) {
          Interruption.check();
          Item a = row.get(i);
          Item b = row.get(i + 1);
          int common = input.common(a.frame, b.frame);
          boolean areFrames = a.frame != common && b.frame != common;
          List<Item> left = a.frame == common ? List.of(a) : block(row, i, -1, common);
          List<Item> right = b.frame == common ? List.of(b) : block(row, i + 1, 1, common);
          boolean isFree = !areFrames && !wanted.mustPrecede(left, right);
          if (isFree && Crossings.between(left, right) > Crossings.between(right, left)) {
            exchange(row, i + 1 - left.size(), left, right);
            isBetter = true;
          }
        }
      }
    }
  }

  /** All that stand next to one another from a place on and lie in the same frame. */
  private List<Item> block(List<Item> row, int from, int step, int common) {
    int frame = input.below(row.get(from).frame, common);
    int to = from;
    while (to + step >= 0
        && to + step < row.size()
        && input.lies(row.get(to + step).frame, frame)) {
      to += step;
    }
    return List.copyOf(row.subList(Math.min(from, to), Math.max(from, to) + 1));
  }

  private static void exchange(List<Item> row, int at, List<Item> left, List<Item> right) {
    List<Item> both = new ArrayList<>(right);
    both.addAll(left);
    for (int i = 0; i < both.size(); i++) {
      row.set(at + i, both.get(i));
      both.get(i).order = at + i;
    }
  }
}
