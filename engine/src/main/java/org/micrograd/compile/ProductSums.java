package org.micrograd.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.compile.RowGraph.Kind;

/** The sums of products in a graph, in the order in which they are added up. */
final class ProductSums {
  /** Fewer terms are as fast in code of their own. */
  static final int TERMS = 8;

  /**
   * A sum.
   *
   * @param start the node that it begins with, or -1 where that is the first product
   * @param inputs the nodes of the products' columns
   * @param factors what each is multiplied with: the index of a uniform number, or the node of
   *     another column
   * @param inside the nodes on the way to the output
   */
  record Sum(int output, int start, int[] inputs, int[] factors, int[] inside, boolean isOfPairs) {
    /** The nodes that must be there. */
    IntStream reads() {
      IntStream begun =
          start < 0
              ? IntStream.of(inputs)
              : IntStream.concat(IntStream.of(inputs), IntStream.of(start));
      return isOfPairs ? IntStream.concat(begun, IntStream.of(factors)) : begun;
    }
  }

  private final RowGraph graph;
  private final int[] uses;

  /** Whether the factors are columns, too. */
  private final boolean isOfPairs;

  private ProductSums(RowGraph graph, int[] uses, boolean isOfPairs) {
    this.graph = graph;
    this.uses = uses;
    this.isOfPairs = isOfPairs;
  }

  /**
   * Finds sums, in the order of their outputs.
   *
   * @param uses by node: how often it is an operand or a result
   * @param isOfPairs whether of two columns, else of a column and a number the same for all rows
   */
  static List<Sum> of(RowGraph graph, int[] uses, boolean isOfPairs) {
    ProductSums sums = new ProductSums(graph, uses, isOfPairs);
    List<Sum> found = new ArrayList<>();
    boolean[] seen = new boolean[uses.length];
    for (int i = seen.length - 1; i >= 0; i--) {
      Sum sum = seen[i] || graph.kind(i) != Kind.ADD ? null : sums.sum(i, seen);
      if (sum != null) {
        found.add(sum);
      }
    }
    return found.reversed();
  }

  static boolean isColumn(RowGraph graph, int place) {
    Kind kind = graph.kind(place);
    return kind == Kind.INPUT || !kind.isLeaf();
  }

  /** The sum of products that ends in a node; null if it is too short. */
  private Sum sum(int output, boolean[] seen) {
    List<Integer> terms = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    int at = output;
    while (graph.kind(at) == Kind.ADD && (at == output || uses[at] == 1)) {
      int left = graph.operand(at, 0);
      int right = graph.operand(at, 1);
      boolean isSecond = isTerm(right);
      if (!isSecond && !isTerm(left)) {
        break;
      }
      seen[at] = true;
      if (at != output) {
        inside.add(at);
      }
      terms.add(isSecond ? right : left);
      at = isSecond ? left : right;
    }
    boolean isFirst = isTerm(at);
    if (isFirst) {
      terms.add(at);
    }
    if (terms.size() < TERMS) {
      return null;
    }
    inside.addAll(terms);
    return sum(output, isFirst ? -1 : at, terms.reversed(), inside);
  }

  private Sum sum(int output, int start, List<Integer> terms, List<Integer> inside) {
    int[] inputs = new int[terms.size()];
    int[] factors = new int[terms.size()];
    for (int k = 0; k < inputs.length; k++) {
      int left = graph.operand(terms.get(k), 0);
      int right = graph.operand(terms.get(k), 1);
      boolean isTurned = !isOfPairs && graph.kind(left) == Kind.UNIFORM;
      inputs[k] = isTurned ? right : left;
      int factor = isTurned ? left : right;
      factors[k] = isOfPairs ? factor : graph.index(factor);
    }
    int[] nodes = inside.stream().mapToInt(Integer::intValue).toArray();
    return new Sum(output, start, inputs, factors, nodes, isOfPairs);
  }

  /** A product for one sum alone. */
  private boolean isTerm(int place) {
    if (graph.kind(place) != Kind.MUL || uses[place] != 1) {
      return false;
    }
    boolean isLeft = isColumn(graph, graph.operand(place, 0));
    boolean isRight = isColumn(graph, graph.operand(place, 1));
    return isOfPairs
        ? isLeft && isRight
        : isLeft != isRight && graph.kind(graph.operand(place, isLeft ? 1 : 0)) == Kind.UNIFORM;
  }
}
