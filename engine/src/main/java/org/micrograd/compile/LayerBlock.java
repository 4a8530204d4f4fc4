package org.micrograd.compile;

import java.util.Arrays;
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
    double[] w = new double[TILE];
    for (int from = 0; from < x.length; from += TILE) {
      int count = Math.min(TILE, x.length - from);
      for (int o = 0; o < outputs.length; o++) {
        double[] to = columns[outputs[o]];
        for (int k = 0; k < count; k++) {
          w[k] = numbers[weights[o][from + k]];
        }
        int begun = from == 0 ? begin(to, starts[o], x[0], w[0], columns, numbers) : 0;
        Axpy.add(to, RowCode.ROWS, x, from + begun, w, begun, count - begun);
      }
    }
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
