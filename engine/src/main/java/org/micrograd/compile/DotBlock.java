package org.micrograd.compile;

import org.micrograd.compile.ProductSums.Sum;

/**
 * Sums of products of columns over a block of rows, such as what the places of a convolution add to
 * the adjoint of a weight.
 */
final class DotBlock implements RowBlock {
  private final int[] outputs;
  private final Source[] starts;

  /** By sum: the places of its columns. */
  private final int[][] left;

  /** By sum: the places of the columns that they are multiplied with. */
  private final int[][] right;

  DotBlock(RowPlan plan, RowStep.Dots dots) {
    this.outputs = plan.columns(dots.writes());
    this.starts = plan.sources(dots.all().stream().mapToInt(Sum::start).toArray());
    this.left = dots.all().stream().map(s -> plan.columns(s.inputs())).toArray(int[][]::new);
    this.right = dots.all().stream().map(s -> plan.columns(s.factors())).toArray(int[][]::new);
  }

  @Override
  public void compute(double[][] columns, double[] numbers, double[] sums, int rows) {
    for (int o = 0; o < outputs.length; o++) {
      double[] to = columns[outputs[o]];
      starts[o].copy(to, columns, numbers);
      add(to, rows, columns, left[o], right[o]);
    }
  }

  private static void add(double[] to, int rows, double[][] columns, int[] a, int[] b) {
    int k = 0;
    for (; k + 4 <= a.length; k += 4) {
      four(
          to,
          rows,
          columns[a[k]],
          columns[b[k]],
          columns[a[k + 1]],
          columns[b[k + 1]],
          columns[a[k + 2]],
          columns[b[k + 2]],
          columns[a[k + 3]],
          columns[b[k + 3]]);
    }
    for (; k < a.length; k++) {
      one(to, rows, columns[a[k]], columns[b[k]]);
    }
  }

  private static void four(
      double[] to,
      int rows,
      double[] a0,
      double[] b0,
      double[] a1,
      double[] b1,
      double[] a2,
      double[] b2,
      double[] a3,
      double[] b3) {
    for (int i = 0; i < rows; i++) {
      to[i] = to[i] + a0[i] * b0[i] + a1[i] * b1[i] + a2[i] * b2[i] + a3[i] * b3[i];
    }
  }

  private static void one(double[] to, int rows, double[] a, double[] b) {
    for (int i = 0; i < rows; i++) {
      to[i] += a[i] * b[i];
    }
  }
}
