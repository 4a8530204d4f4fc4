package org.micrograd.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Line;

/**
 * A leaf that very many use, or many along the computation, as a small box beside each of its
 * users: a fan of arrows through the whole picture could not be followed.
 */
final class Chips {
  /** To more users than these no arrows are drawn. */
  private static final int MOST = 24;

  /** Nor to users at more steps of the computation: the arrows would go along all of it. */
  private static final int MOST_STEPS = 6;

  private Chips() {}

  /** Puts a chip at the tail of each arrow but the first from leaves with too many. */
  static void split(List<Box> boxes, List<Arrow> arrows) {
    int[] uses = new int[boxes.size()];
    boolean[] isInSum = new boolean[uses.length];
    List<Set<Integer>> early = steps(uses.length, arrows, depths(arrows, isInSum));
    List<Arrow> back =
        arrows.stream().map(arrow -> new Arrow(arrow.to(), arrow.from(), arrow.mark())).toList();
    // A product of two leaves comes first of all, but stands beside the sum that it is for.
    markSums(boxes, arrows, isInSum);
    List<Set<Integer>> late = steps(uses.length, arrows, depths(back, isInSum));
    arrows.forEach(arrow -> uses[arrow.from()]++);
    boolean[] isDrawn = new boolean[uses.length];
    for (int a = 0; a < arrows.size(); a++) {
      Arrow arrow = arrows.get(a);
      Box leaf = boxes.get(arrow.from());
      boolean isLeaf = leaf.shape() == Scene.Shape.LEAF || leaf.shape() == Scene.Shape.CONSTANT;
      boolean isFar =
          Math.max(early.get(arrow.from()).size(), late.get(arrow.from()).size()) > MOST_STEPS;
      if (isLeaf && (isFar || uses[arrow.from()] > MOST)) {
        if (isDrawn[arrow.from()]) {
          arrows.set(a, new Arrow(boxes.size(), arrow.to(), arrow.mark()));
          boxes.add(chip(leaf, "u" + a, boxes.get(arrow.to()).frame(), uses[arrow.from()]));
        }
        isDrawn[arrow.from()] = true;
      }
    }
  }

  /** At which depths each box is used. */
  private static List<Set<Integer>> steps(int boxes, List<Arrow> arrows, int... depths) {
    List<Set<Integer>> steps =
        Stream.generate(() -> (Set<Integer>) new HashSet<Integer>()).limit(boxes).toList();
    arrows.forEach(arrow -> steps.get(arrow.from()).add(depths[arrow.to()]));
    return steps;
  }

  /** Marks sums and their results that only go on in a sum: all its terms are at one step. */
  private static void markSums(List<Box> boxes, List<Arrow> arrows, boolean... isInSum) {
    boolean[] isSum = new boolean[isInSum.length];
    for (int b = 0; b < isSum.length; b++) {
      Box box = boxes.get(b);
      isSum[b] =
          box.shape() == Scene.Shape.OPERATION
              && !box.lines().isEmpty()
              && box.lines().getFirst().text().equals("+");
    }
    boolean[] isFromSum = new boolean[isSum.length];
    arrows.forEach(arrow -> isFromSum[arrow.to()] |= isSum[arrow.from()]);
    for (Arrow arrow : arrows) {
      isInSum[arrow.from()] |= isFromSum[arrow.from()] && isSum[arrow.to()];
    }
    for (Arrow arrow : arrows) {
      isInSum[arrow.from()] |= isSum[arrow.from()] && isInSum[arrow.to()];
    }
  }

  /** How many steps of the computation come before each box; one in a sum is no step of its own. */
  private static int[] depths(List<Arrow> arrows, boolean... isInSum) {
    int boxes = isInSum.length;
    int[] depths = new int[boxes];
    int[] open = new int[boxes];
    Map<Integer, List<Integer>> users = new HashMap<>();
    for (Arrow arrow : arrows) {
      open[arrow.to()]++;
      users.computeIfAbsent(arrow.from(), from -> new ArrayList<>()).add(arrow.to());
    }
    Deque<Integer> ready =
        IntStream.range(0, boxes)
            .filter(box -> open[box] == 0)
            .boxed()
            .collect(Collectors.toCollection(ArrayDeque::new));
    while (!ready.isEmpty()) {
      int box = ready.remove();
      for (int user : users.getOrDefault(box, List.of())) {
        depths[user] = Math.max(depths[user], depths[box] + (isInSum[user] ? 0 : 1));
        if (--open[user] == 0) {
          ready.add(user);
        }
      }
    }
    return depths;
  }

  private static Box chip(Box leaf, String id, int frame, int uses) {
    Line name = leaf.lines().getFirst();
    double height = 26;
    double width = Math.max(height, Math.ceil(Fonts.width(name.text(), Fonts.SIZE * 1.06) + 30));
    return new Box(
        leaf.id() + id,
        leaf.shape(),
        leaf.style(),
        List.of(name),
        width,
        height,
        false,
        frame,
        "The same node again, which is used %d times. %s".formatted(uses, leaf.hint()));
  }
}
