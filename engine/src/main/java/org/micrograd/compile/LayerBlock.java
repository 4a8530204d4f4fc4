package org.micrograd.compile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The sums of a layer over a block of rows. */
final class LayerBlock implements RowCode.Block {
  /** Input columns that are added at a time: they stay in the nearest cache. */
  private static final int TILE = 32;

  /** Sums whose weights are read at a time: as many as a line of the cache has numbers. */
  private static final int READ = 8;

  private final RowPlan plan;
  private final int[] outputs;
  private final int[] inputs;
  private final int[] starts;
  private final int[][] weights;
  private final AtomicReference<Weights> spare = new AtomicReference<>();

  /**
   * Weights of one batch.
   *
   * @param of the numbers that they are read from
   * @param rows by output and input
   */
  private record Weights(double[] of, double[][] rows) {
    /** Whether they are those of one batch: each has an array of its own, which stays as it is. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(double[] numbers) {
      return of == numbers;
    }
  }

  LayerBlock(RowPlan plan, RowStep.Layer layer) {
    this.plan = plan;
    this.outputs = IntStream.of(layer.outputs()).map(plan::column).toArray();
    this.inputs = IntStream.of(layer.inputs()).map(plan::column).toArray();
    this.starts = layer.starts();
    this.weights = layer.weights();
  }

  @Override
  public void compute(double[][] columns, double[] numbers, double[] sums) {
    double[][] x = IntStream.of(inputs).mapToObj(i -> columns[i]).toArray(double[][]::new);
    Weights last = spare.getAndSet(null);
    Weights all = last != null && last.isOf(numbers) ? last : read(numbers, last);
    double[][] to = IntStream.of(outputs).mapToObj(o -> columns[o]).toArray(double[][]::new);
    for (int o = 0; o < to.length; o++) {
      begin(to[o], starts[o], columns, numbers);
    }
    for (int from = 0; from < x.length; from += TILE) {
      int count = Math.min(TILE, x.length - from);
      Axpy.add(to, RowCode.ROWS, x, from, all.rows, from, count);
    }
    spare.set(all);
  }

  /**
   * The weights in the order in which they are used: blocks of one batch share them. Some rows are
   * read at a time, since in a sweep back it is their numbers that lie side by side.
   */
  private Weights read(double[] numbers, Weights room) {
    double[][] rows = room != null ? room.rows : new double[outputs.length][inputs.length];
    for (int from = 0; from < rows.length; from += READ) {
      int to = Math.min(rows.length, from + READ);
      for (int k = 0; k < inputs.length; k++) {
        for (int o = from; o < to; o++) {
          rows[o][k] = numbers[weights[o][k]];
        }
      }
    }
    return new Weights(numbers, rows);
  }

  /** Writes what a sum begins with. */
  private void begin(double[] to, int start, double[][] columns, double[] numbers) {
    if (start < 0) {
      Arrays.fill(to, -0.0); // The first product is added to nothing.
      return;
    }
    RowGraph.Node node = plan.graph().node(start);
    switch (node.kind()) {
      case UNIFORM -> Arrays.fill(to, numbers[node.index()]);
      case CONSTANT -> Arrays.fill(to, node.number());
      default -> System.arraycopy(columns[plan.column(start)], 0, to, 0, RowCode.ROWS);
    }
  }
}
