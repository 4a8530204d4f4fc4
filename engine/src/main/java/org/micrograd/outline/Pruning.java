package org.micrograd.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Use;

/** What is left of an outline that cannot be folded small: the part next to the root. */
final class Pruning {
  private Pruning() {}

  /** The same outline with all but the nearest items and closed groups in one group. */
  static Outline cut(Outline outline, int max) {
    Set<Integer> near = near(outline, Math.max(1, max - 1));
    List<Group> groups = new ArrayList<>(outline.groups());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < outline.items().size(); i++) {
      Item item = outline.items().get(i);
      items.add(near.contains(box(outline, i)) ? item : item.in(groups.size()));
    }
    int left = 0;
    for (int item : outline.itemOf()) {
      left += items.get(item).group() == groups.size() ? 1 : 0;
    }
    groups.add(new Group("the rest", -1, 1, left, false, true));
    return outline.with(items, groups);
  }

  /** A number for what the picture shows of an item: itself, or its closed group. */
  private static int box(Outline outline, int item) {
    int closed = outline.closed(item);
    return closed < 0 ? item : -1 - closed;
  }

  private static Set<Integer> near(Outline outline, int max) {
    Map<Integer, List<Integer>> inside = new HashMap<>();
    for (int i = 0; i < outline.items().size(); i++) {
      inside.computeIfAbsent(box(outline, i), _ -> new ArrayList<>()).add(i);
    }
    Set<Integer> near = new HashSet<>();
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(box(outline, outline.items().size() - 1));
    while (!queue.isEmpty() && near.size() < max) {
      int next = queue.poll();
      if (near.add(next)) {
        for (int item : inside.get(next)) {
          for (Use use : outline.items().get(item).uses()) {
            queue.add(box(outline, use.item()));
          }
        }
      }
    }
    return near;
  }
}
