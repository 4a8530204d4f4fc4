package org.micrograd.compile;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** What a compiled function does with many rows. */
abstract class BatchFunction {
  static final double[] NONE = new double[0];

  /** Names up to which all are written. */
  private static final int SHOWN = 10;

  final double[] parameters;
  final CompiledTapes code;
  private final int inputs;
  private final int outputs;

  BatchFunction(double[] parameters, CompiledTapes code) {
    this.parameters = parameters;
    this.code = code;
    this.inputs = code.tape().inputs();
    this.outputs = code.tape().results().length;
  }

  /**
   * The values of many rows, and their gradients, on this thread.
   *
   * @param columns a column an input
   * @param values is written, a number a row
   * @param gradients is written, a column an input; null if not asked for
   */
  public void batch(double[][] columns, double[] values, double[][] gradients) {
    batch(columns, values, gradients, null);
  }

  /**
   * The same on the threads of a pool, such as {@link ForkJoinPool#commonPool()}.
   *
   * @param pool null for this thread
   */
  public void batch(double[][] columns, double[] values, double[][] gradients, ForkJoinPool pool) {
    double[][] results =
        gradients == null
            ? new double[][] {values}
            : Stream.concat(Stream.of(values), Stream.of(gradients)).toArray(double[][]::new);
    batch(new Columns.InArrays(columns), new Columns.InArrays(results), gradients != null, pool);
  }

  /**
   * The same in memory segments of doubles in the machine's order: files, native memory.
   *
   * @param gradients null if not asked for
   * @param pool null for this thread
   */
  public void batch(
      MemorySegment[] columns, MemorySegment values, MemorySegment[] gradients, ForkJoinPool pool) {
    MemorySegment[] results =
        gradients == null
            ? new MemorySegment[] {values}
            : Stream.concat(Stream.of(values), Stream.of(gradients)).toArray(MemorySegment[]::new);
    batch(
        new Columns.InSegments(columns), new Columns.InSegments(results), gradients != null, pool);
  }

  /**
   * The values of many rows of a function of several results, and their Jacobians.
   *
   * @param columns a column an input
   * @param values is written: a column a result
   * @param jacobians is written: for each result a column an input; null if not asked for
   * @param pool null for this thread
   */
  public void batch(
      double[][] columns, double[][] values, double[][][] jacobians, ForkJoinPool pool) {
    length("columns of values", outputs, values.length);
    double[][] results =
        jacobians == null
            ? values
            : Stream.concat(Stream.of(values), Stream.of(jacobians).flatMap(Stream::of))
                .toArray(double[][]::new);
    batch(new Columns.InArrays(columns), new Columns.InArrays(results), jacobians != null, pool);
  }

  private void batch(Columns columns, Columns results, boolean gradients, ForkJoinPool pool) {
    length("columns", inputs, columns.count());
    length("columns for results", outputs * (1 + (gradients ? inputs : 0)), results.count());
    long rows = results.rows(0);
    rows("column", columns, rows);
    rows("result", results, rows);
    new Batch(gradients ? code.rowGradients() : code.rows(), shared(), columns, rows)
        .columns(results, pool);
  }

  /**
   * The mean over rows, and its gradient with respect to the parameters, on this thread.
   *
   * @param columns a column an input, at least one row
   * @param gradient is written, a number a parameter
   */
  public double mean(double[][] columns, double[] gradient) {
    return mean(columns, gradient, null);
  }

  /**
   * The same on the threads of a pool.
   *
   * @param pool null for this thread
   */
  public double mean(double[][] columns, double[] gradient, ForkJoinPool pool) {
    length("columns", inputs, columns.length);
    single();
    length("numbers of a gradient", parameters.length, gradient.length);
    Columns in = new Columns.InArrays(columns);
    long rows = columns.length == 0 ? 1 : in.rows(0);
    rows("column", in, rows);
    if (rows == 0) {
      throw new IllegalArgumentException("the mean needs at least one row, got empty columns");
    }
    double[] numbers = shared();
    boolean isDirect = code.back().returnsInputs();
    double[] adjoints = isDirect ? gradient : new double[numbers.length];
    Batch batch = new Batch(code.rowSums(), numbers, in, rows);
    double mean = batch.mean(adjoints, pool);
    double[] all = code.back().allToRead(adjoints, parameters);
    if (!isDirect && !batch.isExact() && Batch.hasNotANumber(all)) {
      // Sums forget whether what is 0 was ever asked for.
      batch.exactMean(adjoints);
      all = code.back().allToRead(adjoints, parameters);
    }
    if (!isDirect) {
      System.arraycopy(all, 0, gradient, 0, all.length);
    }
    return plain(mean, gradient);
  }

  /** Names as a message tells them: the first and the last where they are many. */
  static String listed(String... names) {
    return names.length <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", Arrays.copyOf(names, SHOWN - 2)) + ", ... " + names[names.length - 1];
  }

  private double[] shared() {
    return code.shared().allToRead(NONE, parameters);
  }

  private static void rows(String what, Columns columns, long rows) {
    for (int i = 0; i < columns.count(); i++) {
      if (columns.rows(i) != rows) {
        throw new IllegalArgumentException(
            "all columns need the same number of rows: %s %d has %d, not %d"
                .formatted(what, i, columns.rows(i), rows));
      }
    }
  }

  final void length(String what, int expected, int found) {
    if (expected != found) {
      throw new IllegalArgumentException(
          "%s needs %d %s, got %d".formatted(this, expected, what, found));
    }
  }

  /** Refuses what only a function of one result has. */
  final void single() {
    if (outputs != 1) {
      throw new IllegalArgumentException(
          "%s has %d results: ask for values, jacobian, jvp or vjp".formatted(this, outputs));
    }
  }

  /** Derivatives that are -0, as where nothing arrives, become 0. */
  static double plain(double value, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += 0.0;
    }
    return value;
  }
}
