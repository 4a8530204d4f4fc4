package org.micrograd.compile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.compile.ProductSums.Sum;

/**
 * When the columns of a graph are there and when they are asked for, in positions of nodes: a step
 * that computes several sums at a time stands behind all that they add up, and before all that uses
 * any of them.
 */
final class ProductTimes {
  private final RowGraph graph;

  /** By node: from when on it is there. */
  private final int[] ready;

  /** By node: when it is first used. */
  private final int[] used;

  ProductTimes(RowGraph graph) {
    this.graph = graph;
    this.ready = new int[graph.size()];
    this.used = new int[graph.size()];
    Arrays.fill(used, Integer.MAX_VALUE);
    for (int i = 0; i < ready.length; i++) {
      ready[i] = graph.kind(i).isLeaf() ? 0 : i;
      for (int k = 0; k < 3 && graph.operand(i, k) >= 0; k++) {
        int operand = graph.operand(i, k);
        used[operand] = Math.min(used[operand], i);
      }
    }
  }

  /** From when on all of some nodes are there. */
  int ready(IntStream nodes) {
    return nodes.map(node -> ready[node]).max().orElse(0);
  }

  /** From when on sums can be computed. */
  int place(List<Sum> sums) {
    return ready(sums.stream().flatMapToInt(Sum::reads));
  }

  /** When one of some sums is first used. */
  int used(List<Sum> sums) {
    return sums.stream().mapToInt(sum -> used[sum.output()]).min().orElseThrow();
  }

  /** Those of a window's sums whose beginning is there before any of them is used. */
  List<Sum> early(List<Sum> window) {
    int end = used(window);
    return window.stream().filter(sum -> sum.start() < 0 || ready[sum.start()] < end).toList();
  }

  /** Notes that a step is where it is. */
  void settle(RowStep.Product step) {
    for (int node : step.writes()) {
      ready[node] = step.place();
    }
    for (int node : step.reads(graph, new int[0])) {
      used[node] = Math.min(used[node], step.place());
    }
  }
}
