package org.micrograd.dot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** The ranks; of each part its nodes among the first ones from 0 on. */
  int[] fromZero(int count) {
    int[] part = parts();
    int[] least = new int[size];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int n = 0; n < count; n++) {
      least[part[n]] = Math.min(least[part[n]], rank[n]);
    }
    for (int n = 0; n < size; n++) {
      rank[n] -= least[part[n]];
    }
    return rank;
  }

  /** Moves what may stand in several ranks at the same cost into that with the fewest nodes. */
  void spread() {
    int[] part = parts();
    int most = Arrays.stream(rank).max().orElse(0);
    Map<Integer, int[]> counts = new HashMap<>();
    for (int n = 0; n < size; n++) {
      counts.computeIfAbsent(part[n], _ -> new int[most + 1])[rank[n]]++;
    }
    Map<Integer, Integer> ends = new HashMap<>();
    for (int n = 0; n < size; n++) {
      ends.merge(part[n], rank[n], Math::max);
    }
    for (int n = 0; n < size; n++) {
      spread(n, ends.get(part[n]), counts.get(part[n]));
    }
  }

  private void spread(int n, int last, int... counts) {
    double weight = 0;
    int from = 0;
    int to = last;
    for (int a : ofNode(n)) {
      Arc arc = arcs.get(a);
      weight += arc.tail == n ? arc.weight : -arc.weight;
      from = arc.head == n ? Math.max(from, rank[arc.tail] + arc.length) : from;
      to = arc.tail == n ? Math.min(to, rank[arc.head] - arc.length) : to;
    }
    if (Math.abs(weight) < 1e-9) {
      int best = from;
      for (int r = from + 1; r <= to; r++) {
        best = counts[r] < counts[best] ? r : best;
      }
      counts[rank[n]]--;
      counts[best]++;
      rank[n] = best;
    }
  }
}
