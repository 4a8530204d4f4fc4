package org.micrograd.compile;

import java.util.List;
import java.util.stream.IntStream;

/** What is done to a block of rows at a time. */
sealed interface RowStep {
  /** The nodes whose columns it computes. */
  int[] writes();

  /** The nodes that it takes from columns, or computes on the way. */
  int[] reads(RowGraph graph, int[] results);

  /**
   * A loop over the rows.
   *
   * @param column the node whose column it computes, or -1
   * @param sums the results that it adds up, where it computes no column
   */
  record Loop(int column, int[] sums) implements RowStep {
    @Override
    public int[] writes() {
      return column < 0 ? new int[0] : new int[] {column};
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      return column < 0
          ? IntStream.of(sums).map(r -> results[r]).toArray()
          : graph.operands(column);
    }
  }

  /** A step that computes products of matrices, once the node is there at which it stands. */
  sealed interface Product extends RowStep {
    int place();
  }

  /**
   * Sums of products with the same weights, over one or more windows of columns: a network's layer
   * has one, a convolution one for each place of its kernel.
   *
   * @param windows what is computed at each place
   * @param weights by sum and column of a window: the uniform number that it is multiplied with
   */
  record Layer(int place, List<Window> windows, int[][] weights) implements Product {
    @Override
    public int[] writes() {
      return windows.stream().flatMapToInt(w -> IntStream.of(w.outputs)).toArray();
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      return windows.stream().flatMapToInt(w -> w.reads(graph)).toArray();
    }
  }

  /**
   * Sums over the same columns.
   *
   * @param outputs the nodes of the sums
   * @param starts what each begins with: a node, or -1 where it is the first product
   * @param inputs the nodes of the columns, in the order in which they are added
   */
  record Window(int[] outputs, int[] starts, int[] inputs) {
    IntStream reads(RowGraph graph) {
      IntStream begun = IntStream.of(starts).filter(s -> s >= 0 && !graph.kind(s).isLeaf());
      return IntStream.concat(IntStream.of(inputs), begun);
    }
  }

  /** Sums, row by row, of products of columns. */
  record Dots(int place, List<ProductSums.Sum> all) implements Product {
    @Override
    public int[] writes() {
      return all.stream().mapToInt(ProductSums.Sum::output).toArray();
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      return all.stream()
          .flatMapToInt(ProductSums.Sum::reads)
          .filter(node -> ProductSums.isColumn(graph, node))
          .toArray();
    }
  }

  /**
   * Sums over the rows of each left column times each right one.
   *
   * @param results by left and right column: the result
   */
  record Grid(int place, int[] left, int[] right, int[][] results) implements Product {
    @Override
    public int[] writes() {
      return new int[0];
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      return IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
    }
  }
}
