package org.micrograd.compile;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.compile.RowGraph.Node;

/**
 * The products of matrices in a graph of scalars: the sums of a network's layer share their inputs
 * and differ in their weights, and so do, in a sweep back, the adjoints of what enters it; what the
 * rows add to the adjoints of the weights is each input times each output's adjoint.
 */
final class Products {
  /** Fewer terms are as fast in code of their own. */
  private static final int TERMS = 8;

  /** Products of numbers below which a matrix is as fast in code of its own. */
  private static final int SIZE = 512;

  private record Sum(int output, int start, int[] inputs, int[] weights) {}

  private final RowGraph graph;
  private final int[] uses;
  private final List<RowStep.Product> steps = new ArrayList<>();

  /** By node: whether a layer computes it on the way to an output. */
  private final boolean[] inside;

  private Products(RowGraph graph, int[] uses) {
    this.graph = graph;
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
    Products products = new Products(graph, uses);
    products.findLayers();
    products.findGrids(results, summed);
    return products;
  }

  List<RowStep.Product> steps() {
    return steps;
  }

  /** Whether a step computes a node on the way to others. */
  boolean isInside(int node) {
    return inside[node];
  }

  private void findLayers() {
    boolean[] seen = new boolean[inside.length];
    Map<IntBuffer, List<Sum>> alike = new LinkedHashMap<>();
    for (int i = seen.length - 1; i >= 0; i--) {
      Sum sum = seen[i] || graph.kind(i) != Kind.ADD ? null : sum(i, seen);
      if (sum != null) {
        alike.computeIfAbsent(IntBuffer.wrap(sum.inputs), _ -> new ArrayList<>()).addFirst(sum);
      }
    }
    alike.values().forEach(this::layer);
  }

  /** The sum of products that ends in a node; null if it is too short. */
  private Sum sum(int output, boolean[] seen) {
    List<Integer> terms = new ArrayList<>();
    int at = output;
    while (graph.kind(at) == Kind.ADD && (at == output || uses[at] == 1)) {
      Node node = graph.node(at);
      boolean isSecond = isTerm(node.b());
      if (!isSecond && !isTerm(node.a())) {
        break;
      }
      seen[at] = true;
      terms.add(isSecond ? node.b() : node.a());
      at = isSecond ? node.a() : node.b();
    }
    boolean isFirst = isTerm(at);
    if (isFirst) {
      terms.add(at);
    }
    if (terms.size() < TERMS) {
      return null;
    }
    int count = terms.size();
    int[] inputs = new int[count];
    int[] weights = new int[count];
    for (int k = 0; k < count; k++) {
      Node term = graph.node(terms.get(count - 1 - k));
      boolean isWeight = graph.kind(term.a()) == Kind.UNIFORM;
      inputs[k] = isWeight ? term.b() : term.a();
      weights[k] = graph.node(isWeight ? term.a() : term.b()).index();
    }
    return new Sum(output, isFirst ? -1 : at, inputs, weights);
  }

  /** A column times a number that is the same for all rows, for one sum alone. */
  private boolean isTerm(int place) {
    Node node = graph.node(place);
    return node.kind() == Kind.MUL
        && uses[place] == 1
        && (graph.kind(node.a()) == Kind.UNIFORM) != (graph.kind(node.b()) == Kind.UNIFORM)
        && isColumn(node.a()) != isColumn(node.b());
  }

  private boolean isColumn(int place) {
    Kind kind = graph.kind(place);
    return kind == Kind.INPUT || !kind.isLeaf();
  }

  private void layer(List<Sum> sums) {
    int first = sums.getFirst().output;
    List<Sum> some =
        sums.stream().filter(s -> s.start < first).toList(); // What one begins with must be there.
    if (some.isEmpty() || some.size() * some.getFirst().inputs.length < SIZE) {
      return;
    }
    some.forEach(this::enter);
    steps.add(
        new RowStep.Layer(
            some.stream().mapToInt(Sum::output).toArray(),
            some.stream().mapToInt(Sum::start).toArray(),
            some.getFirst().inputs,
            some.stream().map(Sum::weights).toArray(int[][]::new)));
  }

  private void enter(Sum sum) {
    int at = sum.output;
    for (int k = 0; k < sum.inputs.length; k++) {
      Node node = graph.node(at);
      if (node.kind() != Kind.ADD) {
        inside[at] = true;
        return;
      }
      boolean isSecond = isTerm(node.b());
      inside[isSecond ? node.b() : node.a()] = true;
      at = isSecond ? node.a() : node.b();
      inside[at] |= at != sum.start;
    }
  }

  private void findGrids(int[] results, boolean[] summed) {
    Map<Integer, List<Integer>> byLeft = new LinkedHashMap<>();
    for (int r = 0; r < results.length; r++) {
      Node node = graph.node(results[r]);
      if (summed[r]
          && node.kind() == Kind.MUL
          && node.a() != node.b()
          && uses[results[r]] == 1
          && isColumn(node.a())
          && isColumn(node.b())) {
        // An adjoint comes after what it is multiplied with.
        byLeft.computeIfAbsent(Math.max(node.a(), node.b()), _ -> new ArrayList<>()).add(r);
      }
    }
    Map<IntBuffer, List<Integer>> alike = new LinkedHashMap<>();
    byLeft.forEach((left, of) -> {
      int[] right = of.stream().mapToInt(r -> right(results[r])).toArray();
      alike.computeIfAbsent(IntBuffer.wrap(right), _ -> new ArrayList<>()).add(left);
    });
    alike.forEach((right, left) -> {
      if (right.remaining() >= TERMS && left.size() * right.remaining() >= SIZE) {
        int[][] all =
            left.stream()
                .map(each -> byLeft.get(each).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        steps.add(
            new RowStep.Grid(
                left.stream().mapToInt(Integer::intValue).toArray(), right.array(), all));
      }
    });
  }

  private int right(int product) {
    return Math.min(graph.node(product).a(), graph.node(product).b());
  }
}
