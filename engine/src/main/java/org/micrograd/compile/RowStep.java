package org.micrograd.compile;

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

  /** A step that computes a product of matrices, once the node is there at which it stands. */
  sealed interface Product extends RowStep {
    int place();
  }

  /**
   * Sums over the same columns.
   *
   * @param outputs the nodes of the sums
   * @param starts what each begins with: a node, or -1 where it is the first product
   * @param inputs the nodes of the columns, in the order in which they are added
   * @param weights by output and input: the uniform number that it is multiplied with
   */
  record Layer(int[] outputs, int[] starts, int[] inputs, int[][] weights) implements Product {
    @Override
    public int[] writes() {
      return outputs;
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      IntStream begun = IntStream.of(starts).filter(s -> s >= 0 && !graph.node(s).kind().isLeaf());
      return IntStream.concat(IntStream.of(inputs), begun).toArray();
    }

    @Override
    public int place() {
      return outputs[0];
    }
  }

  /**
   * Sums over the rows of each left column times each right one.
   *
   * @param results by left and right column: the result
   */
  record Grid(int[] left, int[] right, int[][] results) implements Product {
    @Override
    public int[] writes() {
      return new int[0];
    }

    @Override
    public int[] reads(RowGraph graph, int[] results) {
      return IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
    }

    @Override
    public int place() {
      return IntStream.concat(IntStream.of(left), IntStream.of(right)).max().orElseThrow();
    }
  }
}
