package org.micrograd.dot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.micrograd.dot.LayerRows.Item;
import org.micrograd.dot.LayerRows.Join;
import org.micrograd.io.Interruption;

/** How often lines between rows cross. */
final class Crossings {
  private Crossings() {}

  /** How many lines of some cross those of others where they stand at the left. */
  static int between(List<Item> left, List<Item> right) {
    return left.stream().mapToInt(l -> right.stream().mapToInt(r -> between(l, r)).sum()).sum();
  }

  /** How many lines of one cross those of the other where it stands at the left. */
  private static int between(Item left, Item right) {
    int count = 0;
    for (Join a : left.above) {
      for (Join b : right.above) {
        count += a.upper().place(a.upperX()) > b.upper().place(b.upperX()) ? 1 : 0;
      }
    }
    for (Join a : left.below) {
      for (Join b : right.below) {
        count += a.lower().place(a.lowerX()) > b.lower().place(b.lowerX()) ? 1 : 0;
      }
    }
    return count;
  }

  /** How many lines cross between all rows. */
  static long of(List<List<Item>> rows) {
    long crossings = 0;
    for (List<Item> row : rows) {
      List<Join> joins = new ArrayList<>();
      row.forEach(item -> joins.addAll(item.below));
      joins.sort(
          Comparator.comparingDouble((Join j) -> j.upper().place(j.upperX()))
              .thenComparingDouble(j -> j.lower().place(j.lowerX())));
      for (int i = 0; i < joins.size(); i++) {
        Interruption.check();
        double place = joins.get(i).lower().place(joins.get(i).lowerX());
        for (int k = 0; k < i; k++) {
          crossings += joins.get(k).lower().place(joins.get(k).lowerX()) > place ? 1 : 0;
        }
      }
    }
    return crossings;
  }
}
