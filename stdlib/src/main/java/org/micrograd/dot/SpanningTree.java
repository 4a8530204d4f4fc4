package org.micrograd.dot;

import java.util.Arrays;
import java.util.List;
import org.micrograd.dot.RankedArcs.Arc;

/**
 * Trees of arcs, one for each part of a graph that hangs together. Nodes have numbers so that all
 * below one have numbers next to one another; an exchange of arcs numbers and weighs anew only what
 * it changes.
 */
final class SpanningTree {
  private final List<Arc> arcs;

  /** By node: the arc to its parent, or -1. */
  private final int[] up;

  private final boolean[] isTreeArc;

  /** By node: the least number below it, and its own, which is the greatest. */
  private final int[] low;

  private final int[] limit;
  private final int[] order;

  /** By node: one below it, and the one beside it below the same parent; -1 for none. */
  private final int[] child;

  private final int[] sibling;

  /** By node: the weights of what goes out of all below it, less what comes in. */
  private final double[] leaves;

  SpanningTree(RankedArcs graph, int... up) {
    this.arcs = graph.arcs;
    this.up = up;
    this.isTreeArc = new boolean[arcs.size()];
    int size = up.length;
    this.low = new int[size];
    this.limit = new int[size];
    this.order = new int[size];
    this.child = new int[size];
    this.sibling = new int[size];
    this.leaves = new double[size];
    Arrays.fill(child, -1);
    Arrays.fill(sibling, -1);
    for (int n = 0; n < size; n++) {
      if (up[n] >= 0) {
        hang(n, up[n]);
      }
    }
    int next = 0;
    for (int root = 0; root < size; root++) {
      if (up[root] < 0) {
        number(root, next);
        next = limit[root] + 1;
      }
    }
    weigh();
  }

  boolean isRoot(int n) {
    return up[n] < 0;
  }

  /** Whether the arc from a node to its parent goes that way. */
  boolean isTail(int n) {
    return arcs.get(up[n]).tail() == n;
  }

  boolean has(int arc) {
    return isTreeArc[arc];
  }

  double leaves(int n) {
    return leaves[n];
  }

  int first(int top) {
    return low[top];
  }

  int last(int top) {
    return limit[top];
  }

  int node(int number) {
    return order[number];
  }

  boolean isBelow(int n, int top) {
    return low[top] <= limit[n] && limit[n] <= limit[top];
  }

  private int parent(int n) {
    return arcs.get(up[n]).other(n);
  }

  private void weigh() {
    for (Arc arc : arcs) {
      leaves[arc.tail()] += arc.weight();
      leaves[arc.head()] -= arc.weight();
    }
    for (int n : order) {
      if (up[n] >= 0) {
        leaves[parent(n)] += leaves[n];
      }
    }
  }

  private void hang(int n, int arc) {
    up[n] = arc;
    isTreeArc[arc] = true;
    int parent = parent(n);
    sibling[n] = child[parent];
    child[parent] = n;
  }

  private void cut(int n) {
    isTreeArc[up[n]] = false;
    int parent = parent(n);
    if (child[parent] == n) {
      child[parent] = sibling[n];
      return;
    }
    int before = child[parent];
    while (sibling[before] != n) {
      before = sibling[before];
    }
    sibling[before] = sibling[n];
  }

  /** Numbers all below a node and it from a number on. */
  private void number(int top, int from) {
    int next = from;
    int n = top;
    while (true) {
      low[n] = next;
      if (child[n] >= 0) {
        n = child[n];
        continue;
      }
      while (n != top && sibling[n] < 0) {
        next = end(n, next);
        n = parent(n);
      }
      next = end(n, next);
      if (n == top) {
        return;
      }
      n = sibling[n];
    }
  }

  private int end(int n, int number) {
    order[number] = n;
    limit[n] = number;
    return number + 1;
  }

  /** Takes the arc from a node to its parent out and another one in. */
  void exchange(int n, int entering) {
    Arc arc = arcs.get(entering);
    int inner = isBelow(arc.tail(), n) ? arc.tail() : arc.head();
    int meeting = arc.other(inner);
    while (!isBelow(n, meeting)) {
      meeting = parent(meeting);
    }
    double moved = leaves[n];
    add(arc.other(inner), meeting, moved);
    add(parent(n), meeting, -moved);
    turn(inner, n, entering, moved);
    number(meeting, low[meeting]);
  }

  /** The way from the entering arc up to the leaving one turns. */
  private void turn(int inner, int n, int entering, double moved) {
    int arc = entering;
    double before = 0;
    for (int v = inner; ; ) {
      int above = up[v];
      int parent = parent(v);
      double below = leaves[v];
      leaves[v] = moved - before;
      before = below;
      cut(v);
      hang(v, arc);
      if (v == n) {
        return;
      }
      arc = above;
      v = parent;
    }
  }

  private void add(int from, int to, double weight) {
    for (int n = from; n != to; n = parent(n)) {
      leaves[n] += weight;
    }
  }
}
