package org.micrograd.compile;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sums of a layer, or of a convolution's windows, over a block of rows. */
final class LayerBlock implements RowBlock {
  /** Input columns that are added at a time: they stay in the near caches. */
  private static final int TILE = 32;

  /** Sums whose weights are read at a time: as many as a line of the cache has numbers. */
  private static final int READ = 8;

  /** By window: the places of its columns. */
  private final int[][] outputs;

  private final int[][] inputs;

  /** By window: what its sums begin with. */
  private final Source[][] starts;

  /** By sum: its numbers' places, or null where they lie one behind the other. */
  private final int[][] weights;

  /** By sum: the place of its first number where they lie one behind the other, else 0. */
  private final int[] firsts;

  /** The sums whose numbers lie elsewhere. */
  private final int[] scattered;

  private final AtomicReference<Weights> spare = new AtomicReference<>();

  /**
   * Weights of one batch.
   *
   * @param of the numbers that they are read from
   * @param rows by output and input, from the output's first place on
   */
  private record Weights(double[] of, double[][] rows) {
    /** Whether they are those of one batch: each has an array of its own, which stays as it is. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(double[] numbers) {
      return of == numbers;
    }
  }

  LayerBlock(RowPlan plan, RowStep.Layer layer) {
    List<RowStep.Window> windows = layer.windows();
    int[][] all = layer.weights();
    this.outputs = windows.stream().map(w -> plan.columns(w.outputs())).toArray(int[][]::new);
    this.inputs = windows.stream().map(w -> plan.columns(w.inputs())).toArray(int[][]::new);
    this.starts = windows.stream().map(w -> plan.sources(w.starts())).toArray(Source[][]::new);
    this.weights = Stream.of(all).map(w -> Consecutive.is(w) ? null : w).toArray(int[][]::new);
    this.firsts = Stream.of(all).mapToInt(w -> Consecutive.is(w) ? w[0] : 0).toArray();
    this.scattered = IntStream.range(0, all.length).filter(o -> weights[o] != null).toArray();
  }

  @Override
  public void compute(double[][] columns, double[] numbers, double[] sums, int rows) {
    Weights last = spare.getAndSet(null);
    Weights all = last != null && last.isOf(numbers) ? last : read(numbers, last);
    double[][] x = new double[inputs[0].length][];
    double[][] to = new double[weights.length][];
    for (int i = 0; i < inputs.length; i++) {
      take(inputs[i], columns, x);
      take(outputs[i], columns, to);
      for (int o = 0; o < to.length; o++) {
        starts[i][o].copy(to[o], columns, numbers);
      }
      for (int from = 0; from < x.length; from += TILE) {
        int count = Math.min(TILE, x.length - from);
        Axpy.add(to, rows, x, from, all.rows, firsts, from, count);
      }
    }
    spare.set(all);
  }

  private static void take(int[] places, double[][] columns, double[][] into) {
    for (int i = 0; i < places.length; i++) {
      into[i] = columns[places[i]];
    }
  }

  /**
   * The weights in the order in which they are used: blocks of one batch share them. Some rows are
   * read at a time, since in a sweep back it is their numbers that lie side by side.
   */
  private Weights read(double[] numbers, Weights room) {
    double[][] rows = new double[weights.length][];
    Arrays.fill(rows, numbers);
    for (int o : scattered) {
      rows[o] = room != null ? room.rows[o] : new double[weights[o].length];
    }
    for (int from = 0; from < scattered.length; from += READ) {
      int to = Math.min(scattered.length, from + READ);
      for (int k = 0; k < inputs[0].length; k++) {
        for (int s = from; s < to; s++) {
          int o = scattered[s];
          rows[o][k] = numbers[weights[o][k]];
        }
      }
    }
    return new Weights(numbers, rows);
  }
}
