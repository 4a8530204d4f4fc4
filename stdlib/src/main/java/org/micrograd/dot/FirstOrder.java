package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.micrograd.dot.LayerRows.Item;
import org.micrograd.dot.LayerRows.Join;

/**
 * The order in each row to begin with: as items are reached from the first ones on, along lines.
 */
final class FirstOrder {
  private FirstOrder() {}

  /** Puts all rows in it. */
  static void apply(LayerRows rows) {
    Set<Item> seen = new HashSet<>();
    List<List<Item>> begun = new ArrayList<>();
    rows.rows.forEach(_ -> begun.add(new ArrayList<>()));
    for (int pass = 0; pass < 2; pass++) {
      for (Item box : rows.boxes) {
        if (pass == 1 || box.above.isEmpty()) {
          reach(box, seen, begun);
        }
      }
    }
    for (int r = 0; r < begun.size(); r++) {
      for (Item item : rows.rows.get(r)) {
        if (seen.add(item)) {
          begun.get(r).add(item);
        }
      }
      rows.rows.set(r, begun.get(r));
    }
  }

  private static void reach(Item from, Set<Item> seen, List<List<Item>> begun) {
    Deque<Item> open = new ArrayDeque<>();
    if (seen.add(from)) {
      open.add(from);
    }
    while (!open.isEmpty()) {
      Item item = open.remove();
      begun.get(item.rank).add(item);
      for (Join join : item.below) {
        if (seen.add(join.lower)) {
          open.add(join.lower);
        }
      }
    }
  }
}
