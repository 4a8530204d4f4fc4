package org.micrograd.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.compile.RowGraph.Node;

/**
 * How a graph of rows is computed: loops over a block of rows, each for one column or some sums,
 * and where the columns lie.
 *
 * <p>HotSpot vectorises a loop only if its body is small, so expressions are cut where they grow
 * over a limit, and where a part is used twice.
 */
final class RowPlan {
  /** The largest body, in operations and loads, that was seen to be vectorised. */
  private static final int BODY = 28;

  /** Sums in one loop. */
  private static final int SUMS = 4;

  /** The largest expression of a sum: a product. Sums are not vectorised, so others are columns. */
  private static final int SUM_BODY = 3;

  /**
   * A loop over a block of rows.
   *
   * @param column the node whose column it computes, or -1
   * @param sums the results that it adds up, where it computes no column
   */
  record Loop(int column, int[] sums) {}

  private final RowGraph graph;
  private final int[] results;
  private final boolean[] summed;
  private final List<Loop> loops = new ArrayList<>();

  /** By node: whether it has a column. */
  private final boolean[] stored;

  /** By node: operations and loads of its expression. */
  private final int[] sizes;

  /** By node: the place of its column, or -1. */
  private final int[] columns;

  private int columnCount;

  private RowPlan(RowGraph graph, int[] results, boolean[] summed) {
    this.graph = graph;
    this.results = results;
    this.summed = summed;
    this.stored = new boolean[graph.nodes().size()];
    this.columns = new int[graph.nodes().size()];
    this.sizes = new int[graph.nodes().size()];
  }

  /**
   * Plans a graph.
   *
   * @param results nodes
   * @param summed which of them are added up over the rows
   */
  static RowPlan of(RowGraph graph, int[] results, boolean[] summed) {
    RowPlan plan = new RowPlan(graph, results, summed);
    plan.cut();
    plan.order();
    plan.place();
    return plan;
  }

  RowGraph graph() {
    return graph;
  }

  List<Loop> loops() {
    return loops;
  }

  /** The number of columns. */
  int columnCount() {
    return columnCount;
  }

  /** The place of a node's column, or -1. */
  int column(int node) {
    return columns[node];
  }

  /** Decides which nodes get a column. */
  private void cut() {
    int[] uses = uses();
    for (int i = 0; i < stored.length; i++) {
      Node node = graph.node(i);
      if (node.kind() == Kind.INPUT) {
        stored[i] = true;
      } else if (!node.kind().isLeaf()) {
        sizes[i] = size(node);
        stored[i] = uses[i] > 1 || node.kind().isScalar();
      }
    }
    for (int r = 0; r < results.length; r++) {
      int result = results[r];
      stored[result] |=
          (!summed[r] || sizes[result] > SUM_BODY) && !graph.node(result).kind().isLeaf();
    }
  }

  private int[] uses() {
    int[] uses = new int[stored.length];
    for (Node node : graph.nodes()) {
      for (int operand : node.operands()) {
        uses[operand]++;
      }
    }
    for (int result : results) {
      uses[result]++;
    }
    return uses;
  }

  /** The size of a node's expression, after storing the largest operands of one too large. */
  private int size(Node node) {
    int[] operands = node.operands();
    while (true) {
      int sum = 1;
      int largest = -1;
      for (int operand : operands) {
        sum += stored[operand] ? 1 : sizes[operand];
        boolean inside = !stored[operand] && sizes[operand] > 1;
        if (inside && (largest < 0 || sizes[operand] > sizes[largest])) {
          largest = operand;
        }
      }
      if (largest < 0 || (sum <= BODY && !node.kind().isScalar())) {
        return sum;
      }
      stored[largest] = true;
    }
  }

  /** Lists the loops, operands first. */
  private void order() {
    boolean[] isSum = new boolean[stored.length];
    for (int r = 0; r < results.length; r++) {
      isSum[results[r]] |= summed[r];
    }
    List<Integer> pending = new ArrayList<>();
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] && !graph.node(i).kind().isLeaf()) {
        loops.add(new Loop(i, new int[0]));
      }
      for (int r = 0; isSum[i] && r < results.length; r++) {
        if (results[r] == i && summed[r]) {
          if (pending.size() == SUMS) {
            flush(pending);
          }
          pending.add(r);
        }
      }
    }
    flush(pending);
  }

  private void flush(List<Integer> pending) {
    if (pending.isEmpty()) {
      return;
    }
    loops.add(new Loop(-1, pending.stream().mapToInt(Integer::intValue).toArray()));
    pending.clear();
  }

  /** Gives columns their places, one after the other where their times do not overlap. */
  private void place() {
    int[] last = lastUses();
    Arrays.fill(columns, -1);
    Deque<Integer> free = new ArrayDeque<>();
    for (int i = 0; i < stored.length; i++) {
      if (graph.node(i).kind() == Kind.INPUT) {
        columns[i] = graph.node(i).index();
        columnCount = Math.max(columnCount, columns[i] + 1);
      }
    }
    List<List<Integer>> ends = new ArrayList<>();
    for (int k = 0; k <= loops.size(); k++) {
      ends.add(new ArrayList<>());
    }
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] && last[i] < loops.size()) {
        ends.get(last[i]).add(i);
      }
    }
    for (int k = 0; k < loops.size(); k++) {
      int column = loops.get(k).column();
      if (column >= 0) {
        columns[column] = free.isEmpty() ? columnCount++ : free.pop();
      }
      ends.get(k).forEach(node -> free.push(columns[node]));
    }
  }

  /** By node: the last loop that reads its column; beyond the last for results. */
  private int[] lastUses() {
    int[] last = new int[stored.length];
    for (int k = 0; k < loops.size(); k++) {
      Loop loop = loops.get(k);
      if (loop.column() >= 0) {
        last[loop.column()] = k;
        for (int operand : graph.node(loop.column()).operands()) {
          read(operand, k, last);
        }
      }
      for (int r : loop.sums()) {
        read(results[r], k, last);
      }
    }
    for (int r = 0; r < results.length; r++) {
      if (!summed[r]) {
        last[results[r]] = loops.size();
      }
    }
    return last;
  }

  private void read(int node, int loop, int[] last) {
    if (stored[node]) {
      last[node] = Math.max(last[node], loop);
    } else {
      for (int operand : graph.node(node).operands()) {
        read(operand, loop, last);
      }
    }
  }
}
