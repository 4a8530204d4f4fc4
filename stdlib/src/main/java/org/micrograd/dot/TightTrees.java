package org.micrograd.dot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.micrograd.dot.RankedArcs.Arc;

/** Trees of arcs without slack, the first ones of the network simplex method. */
final class TightTrees {
  private final RankedArcs graph;
  private final List<Arc> arcs;
  private final int[] rank;
  private final int[] up;
  private final boolean[] inTree;

  TightTrees(RankedArcs graph) {
    this.graph = graph;
    this.arcs = graph.arcs;
    this.rank = graph.rank;
    this.up = new int[rank.length];
    this.inTree = new boolean[rank.length];
  }

  /**
   * By node: the arc towards the root of its tree, or -1; ranks are changed so that all are tight.
   */
  int[] upwards() {
    for (int n = 0; n < rank.length; n++) {
      if (!inTree[n]) {
        grow(n);
      }
    }
    return up;
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
    for (int a : graph.ofNode(n)) {
      Arc arc = arcs.get(a);
      if (arc.tail() == n && !inTree[arc.head()]) {
        out.add(new Way(a, rank[arc.head()] - rank[n] - arc.length()));
      } else if (arc.head() == n && !inTree[arc.tail()]) {
        in.add(new Way(a, rank[n] - rank[arc.tail()] - arc.length()));
      }
    }
  }
}
