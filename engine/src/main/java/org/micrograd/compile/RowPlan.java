package org.micrograd.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private final RowGraph graph;
  private final int[] results;
  private final boolean[] summed;
  private final List<RowStep> steps = new ArrayList<>();
  private final Products products;

  /** By result: whether it is a sum of a grid. */
  private final boolean[] isInGrid;

  /** By node: whether it has a column. */
  private final boolean[] stored;

  /** By node: how often it is an operand or a result. */
  private final int[] uses;

  /** By node: operations and loads of its expression. */
  private final int[] sizes;

  /** By node: the place of its column, or -1. */
  private final int[] columns;

  private int columnCount;

  private RowPlan(RowGraph graph, int[] results, boolean[] summed) {
    this.graph = graph;
    this.results = results;
    this.summed = summed;
    this.stored = new boolean[graph.size()];
    this.columns = new int[graph.size()];
    this.sizes = new int[graph.size()];
    this.isInGrid = new boolean[results.length];
    this.uses = uses();
    this.products = Products.of(graph, uses, results, summed);
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

  List<RowStep> steps() {
    return steps;
  }

  /** Operations that are to be code. */
  int codeSize() {
    int size = 0;
    for (int i = 0; i < stored.length; i++) {
      size += products.isInside(i) || graph.kind(i).isLeaf() ? 0 : 1;
    }
    return size - IntStream.range(0, results.length).map(r -> isInGrid[r] ? 1 : 0).sum();
  }

  /** The number of columns. */
  int columnCount() {
    return columnCount;
  }

  /** The place of a node's column, or -1. */
  int column(int node) {
    return columns[node];
  }

  /** The places of the columns of nodes. */
  int[] columns(int... nodes) {
    return IntStream.of(nodes).map(this::column).toArray();
  }

  /** Where the numbers of a node are, or, of -1, nothing. */
  Source source(int node) {
    if (node < 0) {
      return Source.NOTHING;
    }
    return switch (graph.kind(node)) {
      case UNIFORM -> new Source(-1, graph.index(node), 0);
      case CONSTANT -> new Source(-1, -1, graph.number(node));
      default -> new Source(column(node), -1, 0);
    };
  }

  /** The same of what sums begin with. */
  Source[] sources(int... nodes) {
    return IntStream.of(nodes).mapToObj(this::source).toArray(Source[]::new);
  }

  /** Decides which nodes get a column. */
  private void cut() {
    for (RowStep.Product step : products.steps()) {
      IntStream.concat(IntStream.of(step.writes()), IntStream.of(step.reads(graph, results)))
          .filter(node -> !graph.kind(node).isLeaf())
          .forEach(node -> stored[node] = true);
      if (step instanceof RowStep.Grid g) {
        Stream.of(g.results()).flatMapToInt(IntStream::of).forEach(r -> isInGrid[r] = true);
      }
    }
    for (int i = 0; i < stored.length; i++) {
      Node node = graph.node(i);
      if (node.kind() == Kind.INPUT) {
        stored[i] = true;
      } else if (!node.kind().isLeaf() && !products.isInside(i)) {
        sizes[i] = size(node);
        stored[i] |= uses[i] > 1 || node.kind().isScalar();
      }
    }
    for (int r = 0; r < results.length; r++) {
      int result = results[r];
      stored[result] |=
          !isInGrid[r] && (!summed[r] || sizes[result] > SUM_BODY) && !graph.kind(result).isLeaf();
    }
  }

  private int[] uses() {
    int[] uses = new int[stored.length];
    for (int i = 0; i < uses.length; i++) {
      for (int k = 0; k < 3 && graph.operand(i, k) >= 0; k++) {
        uses[graph.operand(i, k)]++;
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

  /** Lists the steps, operands first. */
  private void order() {
    Map<Integer, List<Integer>> sums = new HashMap<>();
    for (int r = 0; r < results.length; r++) {
      if (summed[r] && !isInGrid[r]) {
        sums.computeIfAbsent(products.ready(results[r]), _ -> new ArrayList<>()).add(r);
      }
    }
    Map<Integer, List<RowStep>> products = new HashMap<>();
    boolean[] isOfLayer = new boolean[stored.length];
    for (RowStep.Product step : this.products.steps()) {
      IntStream.of(step.writes()).forEach(node -> isOfLayer[node] = true);
      products.computeIfAbsent(step.place(), _ -> new ArrayList<>()).add(step);
    }
    List<Integer> pending = new ArrayList<>();
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] && !graph.kind(i).isLeaf() && !isOfLayer[i]) {
        steps.add(new RowStep.Loop(i, new int[0]));
      }
      steps.addAll(products.getOrDefault(i, List.of()));
      for (int r : sums.getOrDefault(i, List.of())) {
        if (pending.size() == SUMS) {
          flush(pending);
        }
        pending.add(r);
      }
    }
    flush(pending);
  }

  private void flush(List<Integer> pending) {
    if (pending.isEmpty()) {
      return;
    }
    steps.add(new RowStep.Loop(-1, pending.stream().mapToInt(Integer::intValue).toArray()));
    pending.clear();
  }

  /** Gives columns their places, one after the other where their times do not overlap. */
  private void place() {
    int[] last = lastUses();
    Arrays.fill(columns, -1);
    Deque<Integer> free = new ArrayDeque<>();
    for (int i = 0; i < stored.length; i++) {
      if (graph.kind(i) == Kind.INPUT) {
        columns[i] = graph.node(i).index();
        columnCount = Math.max(columnCount, columns[i] + 1);
      }
    }
    List<List<Integer>> ends = new ArrayList<>();
    for (int k = 0; k <= steps.size(); k++) {
      ends.add(new ArrayList<>());
    }
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] && last[i] < steps.size()) {
        ends.get(last[i]).add(i);
      }
    }
    for (int k = 0; k < steps.size(); k++) {
      for (int node : steps.get(k).writes()) {
        columns[node] = free.isEmpty() ? columnCount++ : free.pop();
      }
      ends.get(k).forEach(node -> free.push(columns[node]));
    }
  }

  /** By node: the last step that reads its column; beyond the last for results. */
  private int[] lastUses() {
    int[] last = new int[stored.length];
    for (int k = 0; k < steps.size(); k++) {
      RowStep step = steps.get(k);
      for (int node : step.writes()) {
        last[node] = k;
      }
      for (int node : step.reads(graph, results)) {
        read(node, k, last);
      }
    }
    for (int r = 0; r < results.length; r++) {
      if (!summed[r]) {
        last[results[r]] = steps.size();
      }
    }
    return last;
  }

  private void read(int node, int loop, int[] last) {
    if (stored[node]) {
      last[node] = Math.max(last[node], loop);
    } else {
      for (int operand : graph.operands(node)) {
        read(operand, loop, last);
      }
    }
  }
}
