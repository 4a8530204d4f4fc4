package org.micrograd.compile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The sums of a layer over a block of rows. */
final class LayerBlock implements RowCode.Block {
  /** Input columns that are added at a time: they stay in the nearest cache. */
  private static final int TILE = 32;

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
    for (int from = 0; from < x.length; from += TILE) {
      int count = Math.min(TILE, x.length - from);
      int o = 0;
      for (; o + 2 <= outputs.length; o += 2) {
        two(o, from, count, x, all.rows, columns, numbers);
      }
      if (o < outputs.length) {
        one(o, from, count, x, all.rows[o], columns, numbers);
      }
    }
    spare.set(all);
  }

  /** The weights in the order in which they are used: blocks of one batch share them. */
  private Weights read(double[] numbers, Weights room) {
    double[][] rows = room != null ? room.rows : new double[outputs.length][inputs.length];
    for (int o = 0; o < rows.length; o++) {
      int[] places = weights[o];
      double[] row = rows[o];
      for (int k = 0; k < row.length; k++) {
        row[k] = numbers[places[k]];
      }
    }
    return new Weights(numbers, rows);
  }

  private void two(
      int o,
      int from,
      int count,
      double[][] x,
      double[][] w,
      double[][] columns,
      double[] numbers) {
    int begun = begin(o, from, x, w[o], columns, numbers);
    int other = begin(o + 1, from, x, w[o + 1], columns, numbers);
    double[] to = columns[outputs[o]];
    double[] next = columns[outputs[o + 1]];
    if (begun == other) {
      int at = from + begun;
      Axpy.add(to, next, RowCode.ROWS, x, at, w[o], w[o + 1], at, count - begun);
    } else {
      Axpy.add(to, RowCode.ROWS, x, from + begun, w[o], from + begun, count - begun);
      Axpy.add(next, RowCode.ROWS, x, from + other, w[o + 1], from + other, count - other);
    }
  }

  private void one(
      int o, int from, int count, double[][] x, double[] w, double[][] columns, double[] numbers) {
    int begun = begin(o, from, x, w, columns, numbers);
    Axpy.add(columns[outputs[o]], RowCode.ROWS, x, from + begun, w, from + begun, count - begun);
  }

  private int begin(
      int output, int from, double[][] x, double[] w, double[][] columns, double[] numbers) {
    return from == 0
        ? begin(columns[outputs[output]], starts[output], x[0], w[0], columns, numbers)
        : 0;
  }

  /** Writes what a sum begins with; how many of its products that is. */
  private int begin(
      double[] to, int start, double[] x, double w, double[][] columns, double[] numbers) {
    if (start < 0) {
      for (int i = 0; i < RowCode.ROWS; i++) {
        to[i] = w * x[i];
      }
      return 1;
    }
    RowGraph.Node node = plan.graph().node(start);
    switch (node.kind()) {
      case UNIFORM -> Arrays.fill(to, numbers[node.index()]);
      case CONSTANT -> Arrays.fill(to, node.number());
      default -> System.arraycopy(columns[plan.column(start)], 0, to, 0, RowCode.ROWS);
    }
    return 0;
  }
}
