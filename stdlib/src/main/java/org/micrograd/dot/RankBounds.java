package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.micrograd.dot.RankedArcs.Arc;

/** Which nodes are to be the first or the last of all, and which lines must turn for it. */
final class RankBounds {
  private static final int NONE = -1;

  private final int size;
  private int top = NONE;
  private int bottom = NONE;

  /** Whether nothing else is in the first, or last, row. */
  private boolean isAloneAtTop;

  private boolean isAloneAtBottom;

  RankBounds(int size) {
    this.size = size;
  }

  private static boolean isTop(String rank) {
    return rank.equals("min") || rank.equals("source");
  }

  private static boolean isBottom(String rank) {
    return rank.equals("max") || rank.equals("sink");
  }

  /** A node that groups of a kind stand beside, or -1. */
  int leader(String rank) {
    return isTop(rank) ? top : isBottom(rank) ? bottom : NONE;
  }

  void join(String rank, int leader) {
    if (isTop(rank)) {
      top = leader;
      isAloneAtTop |= rank.equals("source");
    } else if (isBottom(rank)) {
      bottom = leader;
      isAloneAtBottom |= rank.equals("sink");
    }
  }

  /** Whether a line leads to the first ones or away from the last ones. */
  boolean isBack(int tail, int head, int... first) {
    boolean isIntoTop = top >= 0 && first[head] == first[top] && first[tail] != first[top];
    boolean isOutOfBottom =
        bottom >= 0 && first[tail] == first[bottom] && first[head] != first[bottom];
    return isIntoTop || isOutOfBottom;
  }

  /**
   * All others are not above those that must be first, and not below those that must be last.
   *
   * @param parts of each node the part of the graph where that holds
   */
  void bound(NetworkSimplex simplex, int[] nodes, int[] parts, int... first) {
    for (int n : nodes) {
      if (top >= 0 && n != first[top] && parts[n] == parts[first[top]]) {
        simplex.arc(first[top], n, isAloneAtTop ? 1 : 0, 0);
      }
      boolean isBelow = bottom >= 0 && n != first[bottom] && parts[n] == parts[first[bottom]];
      if (isBelow && (top < 0 || n != first[top])) {
        simplex.arc(n, first[bottom], isAloneAtBottom ? 1 : 0, 0);
      }
    }
  }

  /** The arcs that close a circle, found by going along them in the order of the text. */
  boolean[] backward(List<Arc> arcs) {
    List<List<Integer>> out = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      out.add(new ArrayList<>());
    }
    for (int a = 0; a < arcs.size(); a++) {
      out.get(arcs.get(a).tail()).add(a);
    }
    boolean[] isBack = new boolean[arcs.size()];
    int[] begun = new int[size];
    int[] state = new int[size];
    for (int root = 0; root < size; root++) {
      Deque<Integer> open = new ArrayDeque<>();
      if (state[root] == 0) {
        state[root] = 1;
        open.push(root);
      }
      while (!open.isEmpty()) {
        int n = open.peek();
        if (begun[n] == out.get(n).size()) {
          state[open.pop()] = 2;
          continue;
        }
        int a = out.get(n).get(begun[n]++);
        int head = arcs.get(a).head();
        isBack[a] = state[head] == 1;
        if (state[head] == 0) {
          state[head] = 1;
          open.push(head);
        }
      }
    }
    return isBack;
  }
}
