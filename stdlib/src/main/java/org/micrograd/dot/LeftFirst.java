package org.micrograd.dot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.micrograd.dot.LayerInput.Line;
import org.micrograd.dot.LayerRows.Item;

/** What the text wants at the left of something else in its row. */
final class LeftFirst {
  /** What must stand at the right of each item. */
  private final Map<Item, Set<Item>> rightOf = new HashMap<>();

  /** Of rows in their first order: lines within a row, and nodes that keep the order of lines. */
  LeftFirst(LayerRows rows) {
    for (Line line : rows.input.lines()) {
      // As in Graphviz, a line without weight has no say.
      boolean counts = line.isBinding() && line.weight() > 0;
      if (counts && rows.isFlat(line) && !line.isLoop()) {
        put(rows.boxes.get(line.tail()), rows.boxes.get(line.head()));
      }
    }
    for (int b = 0; b < rows.boxes.size(); b++) {
      Item item = rows.boxes.get(b);
      switch (rows.input.boxes().get(b).keepsOrder()) {
        case "in" -> inTurn(item.above.stream().map(join -> join.upper).distinct().toList());
        case "out" -> inTurn(item.below.stream().map(join -> join.lower).distinct().toList());
        default -> {}
      }
    }
  }

  private void inTurn(List<Item> items) {
    for (int i = 0; i + 1 < items.size(); i++) {
      put(items.get(i), items.get(i + 1));
    }
  }

  /** Wants it, where that does not go against what was wanted before. */
  private void put(Item left, Item right) {
    if (!reaches(right, left, new HashSet<>())) {
      rightOf.computeIfAbsent(left, _ -> new HashSet<>()).add(right);
    }
  }

  private boolean reaches(Item from, Item to, Set<Item> seen) {
    return from == to
        || seen.add(from)
            && rightOf.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> reaches(next, to, seen));
  }

  /** Whether some must stand at the left of others. */
  boolean mustPrecede(List<Item> a, List<Item> b) {
    return a.stream()
        .anyMatch(left -> rightOf.getOrDefault(left, Set.of()).stream().anyMatch(b::contains));
  }

  /** The same units, but what must stand at the left of another does. */
  <T> List<T> sorted(List<T> units, Function<T, List<Item>> items) {
    if (rightOf.isEmpty()) {
      return units;
    }
    List<T> rest = new ArrayList<>(units);
    List<T> done = new ArrayList<>();
    while (!rest.isEmpty()) {
      T next =
          rest.stream()
              .filter(unit ->
                  rest.stream()
                      .noneMatch(other ->
                          !other.equals(unit)
                              && mustPrecede(items.apply(other), items.apply(unit))))
              .findFirst()
              .orElse(rest.getFirst());
      rest.remove(next);
      done.add(next);
    }
    return done;
  }
}
