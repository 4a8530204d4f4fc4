package org.micrograd.dot;

import java.util.List;
import org.micrograd.dot.RankedArcs.Arc;
import org.micrograd.io.Interruption;

/**
 * Whole numbers for nodes so that each edge is at least as long as it must be, and all of them
 * together, by their weights, as short as can be: the network simplex method that Graphviz uses for
 * ranks and for places.
 */
final class NetworkSimplex {
  /** Bounds the steps times the size. */
  private static final long MOST_WORK = 60_000_000;

  private static final double NOTHING = 1e-9;

  private final RankedArcs graph;
  private final int size;
  private final List<Arc> arcs;
  private final int[] rank;
  private SpanningTree tree;

  NetworkSimplex(int size) {
    this.size = size;
    this.graph = new RankedArcs(size);
    this.arcs = graph.arcs;
    this.rank = graph.rank;
  }

  /** The arcs must have no cycle. */
  void arc(int tail, int head, int length, double weight) {
    graph.add(new Arc(tail, head, length, weight));
  }

  /**
   * The numbers; of each part that hangs together the first nodes begin at 0.
   *
   * @param count how many nodes, from the first on, that counts for
   */
  int[] solve(int count) {
    shorten();
    return graph.fromZero(count);
  }

  /** The numbers; of several places that are as good a node has the one with the fewest others. */
  int[] solveEvenly() {
    shorten();
    graph.fromZero(size);
    graph.spread();
    return graph.fromZero(size);
  }

  /** The numbers; what could be at several places as well is in the middle of them. */
  int[] solveInTheMiddle() {
    shorten();
    balance();
    return graph.fromZero(size);
  }

  private void shorten() {
    graph.layers();
    tree = new SpanningTree(graph, new TightTrees(graph).upwards());
    long steps = MOST_WORK / Math.max(1, size + arcs.size());
    int from = 0;
    while (steps-- > 0) {
      Interruption.check();
      from = leaving(from);
      if (from < 0) {
        break;
      }
      exchange(from);
    }
  }

  /** Moves what costs nothing to be moved half of the way that it can go. */
  private void balance() {
    for (int n = 0; n < size; n++) {
      if (!tree.isRoot(n) && Math.abs(tree.leaves(n)) < NOTHING) {
        boolean isTailBelow = tree.isTail(n);
        int entering = entering(n, isTailBelow);
        int by = entering < 0 ? 0 : graph.slack(arcs.get(entering)) / 2;
        move(n, isTailBelow ? -by : by);
      }
    }
  }

  private void move(int top, int by) {
    for (int i = tree.first(top); i <= tree.last(top); i++) {
      rank[tree.node(i)] += by;
    }
  }

  /** The node whose arc upwards is better not in the tree: searched from one on; -1 for none. */
  private int leaving(int from) {
    for (int i = 0; i < size; i++) {
      int n = (from + i) % size;
      if (!tree.isRoot(n) && (tree.isTail(n) ? tree.leaves(n) : -tree.leaves(n)) < -NOTHING) {
        return n;
      }
    }
    return -1;
  }

  /** Puts the arc with the least slack that goes the other way into the place of a tree's arc. */
  private void exchange(int n) {
    boolean isTailBelow = tree.isTail(n);
    int entering = entering(n, isTailBelow);
    move(n, graph.slack(arcs.get(entering)) * (isTailBelow ? -1 : 1));
    tree.exchange(n, entering);
  }

  /**
   * The arc with the least slack, and of those the first, that leads into all below a node where
   * the tree's arc leads out of it, or the other way round; -1 for none.
   */
  private int entering(int n, boolean isTailBelow) {
    int first = tree.first(n);
    int after = tree.last(n) + 1;
    // Each such arc has an end on both sides: the smaller one is searched.
    return 2 * (after - first) <= size
        ? entering(n, isTailBelow, first, after, -1)
        : entering(n, isTailBelow, after, size, entering(n, isTailBelow, 0, first, -1));
  }

  private int entering(int n, boolean isTailBelow, int from, int to, int soFar) {
    int entering = soFar;
    for (int i = from; i < to; i++) {
      for (int a : graph.ofNode(tree.node(i))) {
        Arc arc = arcs.get(a);
        boolean isOther =
            !tree.has(a)
                && tree.isBelow(isTailBelow ? arc.head() : arc.tail(), n)
                && !tree.isBelow(isTailBelow ? arc.tail() : arc.head(), n);
        if (isOther && isBefore(a, entering)) {
          entering = a;
        }
      }
    }
    return entering;
  }

  private boolean isBefore(int a, int other) {
    int more = other < 0 ? 1 : graph.slack(arcs.get(other)) - graph.slack(arcs.get(a));
    return more > 0 || more == 0 && a < other;
  }
}
