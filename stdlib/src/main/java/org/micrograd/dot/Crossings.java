package org.micrograd.dot;

import java.util.ArrayList;
import java.util.Arrays;
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
    int count = 0;
    for (Item l : left) {
      for (Item r : right) {
        count += between(l, r);
      }
    }
    return count;
  }

  /** How many lines of one cross those of the other where it stands at the left. */
  private static int between(Item left, Item right) {
    int count = 0;
    for (Join a : left.above) {
      double place = a.upperPlace();
      for (Join b : right.above) {
        count += place > b.upperPlace() ? 1 : 0;
      }
    }
    for (Join a : left.below) {
      double place = a.lowerPlace();
      for (Join b : right.below) {
        count += place > b.lowerPlace() ? 1 : 0;
      }
    }
    return count;
  }

  /** How many lines cross between all rows. */
  static long of(List<List<Item>> rows) {
    long crossings = 0;
    for (List<Item> row : rows) {
      Interruption.check();
      List<Join> joins = new ArrayList<>();
      row.forEach(item -> joins.addAll(item.below));
      joins.sort(
          Comparator.comparingDouble(Join::upperPlace).thenComparingDouble(Join::lowerPlace));
      crossings += inversions(joins.stream().mapToDouble(Join::lowerPlace).toArray());
    }
    return crossings;
  }

  /** How many pairs stand in the wrong order; they are sorted. */
  private static long inversions(double... places) {
    if (places.length < 2) {
      return 0;
    }
    double[] left = Arrays.copyOfRange(places, 0, places.length / 2);
    double[] right = Arrays.copyOfRange(places, places.length / 2, places.length);
    long count = inversions(left) + inversions(right);
    int l = 0;
    int r = 0;
    for (int i = 0; i < places.length; i++) {
      boolean isLeft = r == right.length || l < left.length && left[l] <= right[r];
      places[i] = isLeft ? left[l++] : right[r++];
      count += isLeft ? 0 : left.length - l;
    }
    return count;
  }
}
