package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Nodes with ranks, and what parts them at least so far. */
final class RankedArcs {
  /** An edge; its head is to be at least so far behind its tail. */
  record Arc(int tail, int head, int length, double weight) {
    int other(int n) {
      return tail == n ? head : tail;
    }
  }

  final List<Arc> arcs = new ArrayList<>();

  /** By node: the arcs from it and to it; made when all are known. */
  private int[][] ofNode;

  final int[] rank;
  private final int size;

  RankedArcs(int size) {
    this.size = size;
    this.rank = new int[size];
  }

  void add(Arc arc) {
    arcs.add(arc);
  }

  int[] ofNode(int n) {
    if (ofNode == null) {
      int[] counts = new int[size];
      for (Arc arc : arcs) {
        counts[arc.tail]++;
        counts[arc.head]++;
      }
      ofNode = new int[size][];
      Arrays.setAll(ofNode, k -> new int[counts[k]]);
      for (int a = arcs.size() - 1; a >= 0; a--) {
        ofNode[arcs.get(a).head][--counts[arcs.get(a).head]] = a;
        ofNode[arcs.get(a).tail][--counts[arcs.get(a).tail]] = a;
      }
    }
    return ofNode[n];
  }

  /** As early as can be: the longest way from a node without arcs into it. */
  void layers() {
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
      for (int a : ofNode(n)) {
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

  /** By node: the first of those that it hangs together with. */
  int[] parts() {
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
        for (int a : ofNode(m)) {
          int other = arcs.get(a).other(m);
          if (part[other] < 0) {
            part[other] = n;
            open.add(other);
          }
        }
      }
    }
    return part;
  }

  /** How much longer an arc is than it must be. */
  int slack(Arc arc) {
    return rank[arc.head] - rank[arc.tail] - arc.length;
  }

  /** The ranks, each part from 0 on. */
  int[] fromZero(int... part) {
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
