package org.micrograd.compile;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.micrograd.compile.ProductSums.Sum;
import org.micrograd.compile.RowGraph.Kind;

/**
 * The products of matrices in a graph of scalars: the sums of a network's layer share their inputs
 * and differ in their weights, and so do, in a sweep back, the adjoints of what enters it; what the
 * rows add to the adjoints of the weights is each input times each output's adjoint. A convolution
 * is a layer whose weights are used again at each place of its kernel.
 */
final class Products {
  /** Products of numbers below which a matrix is as fast in code of its own. */
  private static final int SIZE = 128;

  private final RowGraph graph;
  private final ProductTimes times;
  private final int[] uses;
  private final List<RowStep.Product> steps = new ArrayList<>();

  /** By node: whether a layer computes it on the way to an output. */
  private final boolean[] inside;

  private Products(RowGraph graph, int[] uses, ProductTimes times) {
    this.graph = graph;
    this.times = times;
    this.uses = uses;
    this.inside = new boolean[uses.length];
  }

  /**
   * Finds the products.
   *
   * @param uses by node: how often it is an operand or a result
   * @param summed which of the results are added up over the rows
   */
  static Products of(RowGraph graph, int[] uses, int[] results, boolean[] summed) {
    Products products = new Products(graph, uses, new ProductTimes(graph));
    products.findLayers();
    products.findGrids(results, summed);
    products.findDots();
    return products;
  }

  List<RowStep.Product> steps() {
    return steps;
  }

  /** When a node is there, as a position of nodes. */
  int ready(int node) {
    return times.ready(IntStream.of(node));
  }

  /** Whether a step computes a node on the way to others. */
  boolean isInside(int node) {
    return inside[node];
  }

  private void findLayers() {
    Map<IntBuffer, List<Sum>> alike = new LinkedHashMap<>();
    for (Sum sum : ProductSums.of(graph, uses, false)) {
      alike.computeIfAbsent(IntBuffer.wrap(sum.inputs()), _ -> new ArrayList<>()).add(sum);
    }
    Map<List<IntBuffer>, List<List<Sum>>> windows = new LinkedHashMap<>();
    alike
        .values()
        .forEach(sums -> windows.computeIfAbsent(weights(sums), _ -> new ArrayList<>()).add(sums));
    windows.values().forEach(same -> together(same, this::layer));
  }

  private void findDots() {
    List<List<Sum>> sums = ProductSums.of(graph, uses, true).stream().map(List::of).toList();
    together(sums, this::dots);
  }

  private static List<IntBuffer> weights(List<Sum> sums) {
    return sums.stream().map(sum -> IntBuffer.wrap(sum.factors())).toList();
  }

  /** Makes steps of sums, as many in each as can be computed at the same time. */
  private void together(List<List<Sum>> windows, Consumer<List<List<Sum>>> step) {
    List<List<Sum>> some = new ArrayList<>();
    int place = 0;
    int end = Integer.MAX_VALUE;
    for (List<Sum> window : windows) {
      List<Sum> early = times.early(window);
      if (early.size() < window.size()) {
        step.accept(List.of(early));
        continue;
      }
      place = Math.max(place, times.place(window));
      end = Math.min(end, times.used(window));
      if (place >= end) {
        step.accept(some);
        some.clear();
        place = times.place(window);
        end = times.used(window);
      }
      some.add(window);
    }
    step.accept(some);
  }

  private void layer(List<List<Sum>> windows) {
    List<Sum> sums = windows.stream().flatMap(List::stream).toList();
    if (isLarge(sums)) {
      int[][] weights = windows.getFirst().stream().map(Sum::factors).toArray(int[][]::new);
      List<RowStep.Window> all = windows.stream().map(Products::window).toList();
      add(sums, new RowStep.Layer(times.place(sums), all, weights));
    }
  }

  private void dots(List<List<Sum>> alone) {
    List<Sum> sums = alone.stream().flatMap(List::stream).toList();
    if (isLarge(sums)) {
      add(sums, new RowStep.Dots(times.place(sums), sums));
    }
  }

  private static boolean isLarge(List<Sum> sums) {
    return sums.stream().mapToInt(sum -> sum.inputs().length).sum() >= SIZE;
  }

  private void add(List<Sum> sums, RowStep.Product step) {
    for (Sum sum : sums) {
      IntStream.of(sum.inside()).forEach(node -> inside[node] = true);
    }
    steps.add(step);
    times.settle(step);
  }

  private static RowStep.Window window(List<Sum> sums) {
    return new RowStep.Window(
        sums.stream().mapToInt(Sum::output).toArray(),
        sums.stream().mapToInt(Sum::start).toArray(),
        sums.getFirst().inputs());
  }

  private void findGrids(int[] results, boolean[] summed) {
    Map<Integer, List<Integer>> byLeft = new LinkedHashMap<>();
    for (int r = 0; r < results.length; r++) {
      if (summed[r] && isOuter(results[r])) {
        // An adjoint comes after what it is multiplied with.
        int left = Math.max(graph.operand(results[r], 0), graph.operand(results[r], 1));
        byLeft.computeIfAbsent(left, _ -> new ArrayList<>()).add(r);
      }
    }
    Map<IntBuffer, List<Integer>> alike = new LinkedHashMap<>();
    byLeft.forEach((left, of) -> {
      int[] right = of.stream().mapToInt(r -> right(results[r])).toArray();
      alike.computeIfAbsent(IntBuffer.wrap(right), _ -> new ArrayList<>()).add(left);
    });
    alike.forEach((right, left) -> {
      if (right.remaining() >= ProductSums.TERMS && left.size() * right.remaining() >= SIZE) {
        int[][] all =
            left.stream()
                .map(each -> byLeft.get(each).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        steps.add(
            new RowStep.Grid(
                times.ready(
                    IntStream.concat(
                        left.stream().mapToInt(Integer::intValue), IntStream.of(right.array()))),
                left.stream().mapToInt(Integer::intValue).toArray(),
                right.array(),
                all));
      }
    });
  }

  /** A product of two columns for one sum alone. */
  private boolean isOuter(int place) {
    return graph.kind(place) == Kind.MUL
        && graph.operand(place, 0) != graph.operand(place, 1)
        && uses[place] == 1
        && ProductSums.isColumn(graph, graph.operand(place, 0))
        && ProductSums.isColumn(graph, graph.operand(place, 1));
  }

  private int right(int product) {
    return Math.min(graph.operand(product, 0), graph.operand(product, 1));
  }
}
