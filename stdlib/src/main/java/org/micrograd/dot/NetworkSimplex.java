package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Whole numbers for nodes so that each edge is at least as long as it must be, and all of them
 * together, by their weights, as short as can be: the network simplex method that Graphviz uses for
 * ranks and for places.
 */
final class NetworkSimplex {
  /** A edge; its head is to be at least so far behind its tail. */
  private record Arc(int tail, int head, int length, double weight) {}

  /** Bounds the steps times the size. */
  private static final long MOST_WORK = 300_000_000;

  private final int size;
  private final List<Arc> arcs = new ArrayList<>();
  private final List<List<Integer>> ofNode = new ArrayList<>();
  private final int[] rank;

  /** The tree: the arc to the parent, and the numbers of nodes in an order of leaving them. */
  private final int[] up;

  private final boolean[] inTree;
  private boolean[] isTreeArc;
  private final int[] low;
  private final int[] limit;
  private final int[] order;

  NetworkSimplex(int size) {
    this.size = size;
    this.rank = new int[size];
    this.up = new int[size];
    this.inTree = new boolean[size];
    this.low = new int[size];
    this.limit = new int[size];
    this.order = new int[size];
    for (int n = 0; n < size; n++) {
      ofNode.add(new ArrayList<>());
    }
  }

  /** The arcs must have no cycle. */
  void arc(int tail, int head, int length, double weight) {
    ofNode.get(tail).add(arcs.size());
    ofNode.get(head).add(arcs.size());
    arcs.add(new Arc(tail, head, length, weight));
  }

  /** The numbers; each part that hangs together begins at 0. */
  int[] solve() {
    return solve(false);
  }

  /**
   * The numbers.
   *
   * @param isBalanced whether what could be at several places as well is in the middle of them
   */
  int[] solve(boolean isBalanced) {
    isTreeArc = new boolean[arcs.size()];
    layers();
    int[] part = parts();
    for (int n = 0; n < size; n++) {
      if (!inTree[n]) {
        grow(n);
      }
    }
    number();
    long steps = MOST_WORK / Math.max(1, size + arcs.size());
    int from = 0;
    while (steps-- > 0) {
      from = leaving(from);
      if (from < 0) {
        break;
      }
      exchange(from);
    }
    if (isBalanced) {
      balance();
    }
    return fromZero(part);
  }

  /** As early as can be: the longest way from a node without arcs into it. */
  private void layers() {
    int[] missing = new int[size];
    arcs.forEach(arc -> missing[arc.head]++);
    Deque<Integer> ready = new ArrayDeque<>();
    for (int n = 0; n < size; n++) {
      if (missing[n] == 0) {
        ready.add(n);
      }
    }
    int done = 0;
    for (; !ready.isEmpty(); done++) {
      int n = ready.remove();
      for (int a : ofNode.get(n)) {
        Arc arc = arcs.get(a);
        if (arc.tail == n) {
          rank[arc.head] = Math.max(rank[arc.head], rank[n] + arc.length);
          if (--missing[arc.head] == 0) {
            ready.add(arc.head);
          }
        }
      }
    }
    if (done < size) {
      throw new IllegalStateException("arcs go round");
    }
  }

  private int[] parts() {
    int[] part = new int[size];
    Arrays.fill(part, -1);
    for (int n = 0; n < size; n++) {
      Deque<Integer> open = new ArrayDeque<>();
      if (part[n] < 0) {
        part[n] = n;
        open.add(n);
      }
      while (!open.isEmpty()) {
        int m = open.remove();
        for (int a : ofNode.get(m)) {
          int other = other(arcs.get(a), m);
          if (part[other] < 0) {
            part[other] = n;
            open.add(other);
          }
        }
      }
    }
    return part;
  }

  private static int other(Arc arc, int n) {
    return arc.tail == n ? arc.head : arc.tail;
  }

  private int slack(Arc arc) {
    return rank[arc.head] - rank[arc.tail] - arc.length;
  }

  /** A tree of arcs without slack through all that hangs together with a node. */
  private void grow(int root) {
    List<Integer> tree = new ArrayList<>(List.of(root));
    inTree[root] = true;
    up[root] = -1;
    while (true) {
      for (int i = 0; i < tree.size(); i++) {
        reach(tree, i);
      }
      int nearest = nearest(tree);
      if (nearest < 0) {
        return;
      }
      Arc arc = arcs.get(nearest);
      int by = inTree[arc.tail] ? slack(arc) : -slack(arc);
      tree.forEach(n -> rank[n] += by);
    }
  }

  private void reach(List<Integer> tree, int i) {
    int n = tree.get(i);
    for (int a : ofNode.get(n)) {
      int other = other(arcs.get(a), n);
      if (!inTree[other] && slack(arcs.get(a)) == 0) {
        inTree[other] = true;
        isTreeArc[a] = true;
        up[other] = a;
        tree.add(other);
      }
    }
  }

  private int nearest(List<Integer> tree) {
    int nearest = -1;
    for (int n : tree) {
      for (int a : ofNode.get(n)) {
        boolean isOut = !inTree[other(arcs.get(a), n)];
        if (isOut && (nearest < 0 || slack(arcs.get(a)) < slack(arcs.get(nearest)))) {
          nearest = a;
        }
      }
    }
    return nearest;
  }

  /** Numbers the nodes of all trees so that those below a node have numbers next to one another. */
  private void number() {
    int next = 0;
    int[] begun = new int[size];
    boolean[] seen = new boolean[size];
    for (int root = 0; root < size; root++) {
      if (seen[root] || up[root] >= 0) {
        continue;
      }
      Deque<Integer> open = new ArrayDeque<>(List.of(root));
      seen[root] = true;
      low[root] = next;
      while (!open.isEmpty()) {
        int n = open.peek();
        int below = -1;
        while (below < 0 && begun[n] < ofNode.get(n).size()) {
          int a = ofNode.get(n).get(begun[n]++);
          int other = other(arcs.get(a), n);
          if (isTreeArc[a] && !seen[other]) {
            up[other] = a;
            below = other;
          }
        }
        if (below >= 0) {
          seen[below] = true;
          low[below] = next;
          open.push(below);
        } else {
          open.pop();
          order[next] = n;
          limit[n] = next++;
        }
      }
    }
  }

  private boolean isBelow(int n, int top) {
    return low[top] <= limit[n] && limit[n] <= limit[top];
  }

  /** The weights of what goes out of all below each node, less what comes in. */
  private double[] leaves() {
    double[] leaves = new double[size];
    for (Arc arc : arcs) {
      leaves[arc.tail] += arc.weight;
      leaves[arc.head] -= arc.weight;
    }
    for (int i = 0; i < size; i++) {
      int n = order[i];
      if (up[n] >= 0) {
        leaves[other(arcs.get(up[n]), n)] += leaves[n];
      }
    }
    return leaves;
  }

  /** Moves what costs nothing to be moved half of the way that it can go. */
  private void balance() {
    double[] leaves = leaves();
    for (int n = 0; n < size; n++) {
      if (up[n] >= 0 && Math.abs(leaves[n]) < 1e-9) {
        boolean isTailBelow = arcs.get(up[n]).tail == n;
        int entering = entering(n, isTailBelow);
        int by = entering < 0 ? 0 : slack(arcs.get(entering)) / 2;
        for (int i = low[n]; i <= limit[n]; i++) {
          rank[order[i]] += isTailBelow ? -by : by;
        }
      }
    }
  }

  /** The node whose arc upwards is better not in the tree: searched from one on; -1 for none. */
  private int leaving(int from) {
    double[] leaves = leaves();
    for (int i = 0; i < size; i++) {
      int n = (from + i) % size;
      if (up[n] >= 0 && (arcs.get(up[n]).tail == n ? leaves[n] : -leaves[n]) < -1e-9) {
        return n;
      }
    }
    return -1;
  }

  /** Puts the arc with the least slack that goes the other way into the place of a tree's arc. */
  private void exchange(int n) {
    int old = up[n];
    boolean isTailBelow = arcs.get(old).tail == n;
    int entering = entering(n, isTailBelow);
    int by = slack(arcs.get(entering)) * (isTailBelow ? -1 : 1);
    for (int i = low[n]; i <= limit[n]; i++) {
      rank[order[i]] += by;
    }
    isTreeArc[old] = false;
    isTreeArc[entering] = true;
    number();
  }

  private int entering(int n, boolean isTailBelow) {
    int entering = -1;
    for (int a = 0; a < arcs.size(); a++) {
      Arc arc = arcs.get(a);
      int into = isTailBelow ? arc.head : arc.tail;
      int out = isTailBelow ? arc.tail : arc.head;
      boolean isOther = !isTreeArc[a] && isBelow(into, n) && !isBelow(out, n);
      if (isOther && (entering < 0 || slack(arc) < slack(arcs.get(entering)))) {
        entering = a;
      }
    }
    return entering;
  }

  private int[] fromZero(int... part) {
    int[] least = new int[size];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int n = 0; n < size; n++) {
      least[part[n]] = Math.min(least[part[n]], rank[n]);
    }
    for (int n = 0; n < size; n++) {
      rank[n] -= least[part[n]];
    }
    return rank;
  }
}
