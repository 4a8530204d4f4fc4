package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
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

  private final RankedArcs graph;
  private final int size;
  private final List<Arc> arcs;
  private final List<List<Integer>> ofNode;
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
    this.graph = new RankedArcs(size);
    this.arcs = graph.arcs;
    this.ofNode = graph.ofNode;
    this.rank = graph.rank;
    this.up = new int[size];
    this.inTree = new boolean[size];
    this.low = new int[size];
    this.limit = new int[size];
    this.order = new int[size];
  }

  /** The arcs must have no cycle. */
  void arc(int tail, int head, int length, double weight) {
    graph.add(new Arc(tail, head, length, weight));
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
    graph.layers();
    int[] part = graph.parts();
    for (int n = 0; n < size; n++) {
      if (!inTree[n]) {
        grow(n);
      }
    }
    number();
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
    if (isBalanced) {
      balance();
    }
    return graph.fromZero(part);
  }

  /** What would join a node to a tree; the key is its slack where the tree were not moved. */
  private record Way(int arc, int key) {}

  /**
   * A tree of arcs without slack through all that hangs together with a node: the arc with the
   * least slack is next, and the tree is moved by it.
   */
  private void grow(int root) {
    Queue<Way> out =
        new PriorityQueue<>(Comparator.comparingInt(Way::key).thenComparingInt(Way::arc));
    Queue<Way> in =
        new PriorityQueue<>(Comparator.comparingInt(Way::key).thenComparingInt(Way::arc));
    List<Integer> tree = new ArrayList<>();
    int moved = 0;
    up[root] = -1;
    join(root, moved, tree, out, in);
    while (true) {
      skip(out);
      skip(in);
      if (out.isEmpty() && in.isEmpty()) {
        break;
      }
      boolean isOut =
          in.isEmpty() || !out.isEmpty() && out.peek().key - moved <= in.peek().key + moved;
      Way way = isOut ? out.remove() : in.remove();
      moved += isOut ? way.key - moved : -(way.key + moved);
      int next = isOut ? arcs.get(way.arc).head() : arcs.get(way.arc).tail();
      isTreeArc[way.arc] = true;
      up[next] = way.arc;
      join(next, moved, tree, out, in);
    }
    for (int n : tree) {
      rank[n] += moved;
    }
  }

  private void skip(Queue<Way> ways) {
    while (!ways.isEmpty()
        && inTree[arcs.get(ways.peek().arc).tail()]
        && inTree[arcs.get(ways.peek().arc).head()]) {
      ways.remove();
    }
  }

  /** Takes a node into the tree; until it is whole, ranks in it count from where it is moved to. */
  private void join(int n, int moved, List<Integer> tree, Queue<Way> out, Queue<Way> in) {
    inTree[n] = true;
    tree.add(n);
    rank[n] -= moved;
    for (int a : ofNode.get(n)) {
      Arc arc = arcs.get(a);
      if (arc.tail() == n && !inTree[arc.head()]) {
        out.add(new Way(a, rank[arc.head()] - rank[n] - arc.length()));
      } else if (arc.head() == n && !inTree[arc.tail()]) {
        in.add(new Way(a, rank[n] - rank[arc.tail()] - arc.length()));
      }
    }
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
          int other = arcs.get(a).other(n);
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
      leaves[arc.tail()] += arc.weight();
      leaves[arc.head()] -= arc.weight();
    }
    for (int i = 0; i < size; i++) {
      int n = order[i];
      if (up[n] >= 0) {
        leaves[arcs.get(up[n]).other(n)] += leaves[n];
      }
    }
    return leaves;
  }

  /** Moves what costs nothing to be moved half of the way that it can go. */
  private void balance() {
    double[] leaves = leaves();
    for (int n = 0; n < size; n++) {
      if (up[n] >= 0 && Math.abs(leaves[n]) < 1e-9) {
        boolean isTailBelow = arcs.get(up[n]).tail() == n;
        int entering = entering(n, isTailBelow);
        int by = entering < 0 ? 0 : graph.slack(arcs.get(entering)) / 2;
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
      if (up[n] >= 0 && (arcs.get(up[n]).tail() == n ? leaves[n] : -leaves[n]) < -1e-9) {
        return n;
      }
    }
    return -1;
  }

  /** Puts the arc with the least slack that goes the other way into the place of a tree's arc. */
  private void exchange(int n) {
    int old = up[n];
    boolean isTailBelow = arcs.get(old).tail() == n;
    int entering = entering(n, isTailBelow);
    int by = graph.slack(arcs.get(entering)) * (isTailBelow ? -1 : 1);
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
      int into = isTailBelow ? arc.head() : arc.tail();
      int out = isTailBelow ? arc.tail() : arc.head();
      boolean isOther = !isTreeArc[a] && isBelow(into, n) && !isBelow(out, n);
      if (isOther && (entering < 0 || graph.slack(arc) < graph.slack(arcs.get(entering)))) {
        entering = a;
      }
    }
    return entering;
  }
}
