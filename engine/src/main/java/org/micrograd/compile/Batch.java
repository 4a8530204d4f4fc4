package org.micrograd.compile;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A batch of rows through a program, by blocks, on one core or many. */
final class Batch {
  private static final int ROWS = RowProgram.ROWS;

  /** Blocks a task at most: what several cores share, and what sums are collected over. */
  private static final int BLOCKS = 64;

  /** Operations of a block's row above which a task has fewer blocks. */
  private static final int WORK = 200_000;

  private final RowProgram program;
  private final double[] numbers;
  private final Columns inputs;
  private final long rows;
  private final long task;
  private boolean isExact;

  /**
   * @param numbers what is the same for all rows
   */
  Batch(RowProgram program, double[] numbers, Columns inputs, long rows) {
    this.program = program;
    this.numbers = numbers;
    this.inputs = inputs;
    this.rows = rows;
    this.task = (long) ROWS * Math.clamp(WORK / program.tape().size(), 1, BLOCKS);
  }

  /** Writes the results, a column each, on a pool or, for null, on this thread. */
  void columns(Columns results, ForkJoinPool pool) {
    each(
        pool,
        first -> {
          long end = Math.min(rows, first + task);
          if (program.isInterpreted()) {
            LongStream.range(first, end).forEach(row -> exact(row, results));
          } else {
            columns(first, end, results);
          }
          return null;
        });
  }

  private void columns(long first, long end, Columns results) {
    double[][] columns = program.columns();
    for (long row = first; row < end; row += ROWS) {
      int count = read(columns, row);
      program.compute(columns, numbers, null, whole(count));
      for (int i = 0; i < results.count(); i++) {
        program.result(i, columns, numbers, results, row, count);
      }
      for (int i = 0; i < count; i++) {
        if (program.inexact(columns, i)) {
          exact(row + i, results);
        }
      }
    }
    program.release(columns);
  }

  /**
   * The mean of the first result, and in the array the sums of the others, for a program with sums
   * whose last input is the weight of a row.
   */
  double mean(double[] sums, ForkJoinPool pool) {
    if (program.isInterpreted()) {
      return exactMean(sums);
    }
    double total = isAlone(pool) ? inOrder(sums) : add(each(pool, this::part), sums);
    return !Double.isNaN(total) && !hasNotANumber(sums) ? total / rows : exactMean(sums);
  }

  /** A plain loop: it is done at each step of a training, for each parameter. */
  static boolean hasNotANumber(double[] numbers) {
    boolean has = false;
    for (double number : numbers) {
      has |= Double.isNaN(number);
    }
    return has;
  }

  /** The sums of a task's rows, the first result's behind the others. */
  private double[] part(long first) {
    double[] part = new double[program.resultCount()];
    part[part.length - 1] = part(first, part);
    return part;
  }

  /** Adds up a task's rows, and returns the sum of the first result. */
  private double part(long first, double[] part) {
    double total = 0;
    double[][] columns = program.columns();
    for (long row = first; row < Math.min(rows, first + task); row += ROWS) {
      int count = read(columns, row);
      weigh(columns, count);
      program.compute(columns, numbers, part, whole(count));
      total += program.sum(0, columns, numbers, count);
    }
    program.release(columns);
    return total;
  }

  /** The same as the parts of all tasks added up, in the room of one. */
  private double inOrder(double[] sums) {
    Arrays.fill(sums, 0);
    double total = part(0, sums);
    double[] part = new double[rows > task ? sums.length : 0];
    for (long first = task; first < rows; first += task) {
      total += part(first, part);
      for (int i = 0; i < part.length; i++) {
        sums[i] += part[i];
        part[i] = 0;
      }
    }
    return total;
  }

  private static double add(double[][] parts, double[] sums) {
    double total = 0;
    Arrays.fill(sums, 0);
    for (double[] part : parts) {
      total += part[sums.length];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    return total;
  }

  /** Puts rows into the first columns, the last row again where the block is not full. */
  private int read(double[][] columns, long row) {
    int count = (int) Math.min(ROWS, rows - row);
    for (int i = 0; i < inputs.count(); i++) {
      inputs.read(i, row, columns[i], 0, count);
      Arrays.fill(columns[i], count, whole(count), columns[i][count - 1]);
    }
    return count;
  }

  /** So many rows as are computed for some. */
  private static int whole(int count) {
    return Math.ceilDiv(count, RowCode.VECTOR) * RowCode.VECTOR;
  }

  private void weigh(double[][] columns, int count) {
    double[] weights = columns[inputs.count()];
    Arrays.fill(weights, 0, count, 1.0 / rows);
    Arrays.fill(weights, count, whole(count), 0);
  }

  private double[] row(long row, int size) {
    double[] columns = new double[size];
    for (int i = 0; i < inputs.count(); i++) {
      inputs.read(i, row, columns, i, 1);
    }
    return columns;
  }

  private void exact(long row, Columns results) {
    double[] exact = program.tape().run(row(row, inputs.count()), numbers);
    for (int i = 0; i < results.count(); i++) {
      results.write(i, row, exact, i, 1);
    }
  }

  /** Whether the mean and the sums were computed row by row. */
  boolean isExact() {
    return isExact;
  }

  /** The same row by row; a sum to which no row added anything is nothing, -0. */
  double exactMean(double[] sums) {
    isExact = true;
    double total = 0;
    Arrays.fill(sums, -0.0); // to which nothing may be added
    for (long r = 0; r < rows; r++) {
      double[] row = row(r, inputs.count() + 1);
      row[inputs.count()] = 1.0 / rows;
      double[] results = program.tape().run(row, numbers);
      total += results[0];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += results[i + 1];
      }
      if (Double.isNaN(total) && isLost(sums)) {
        break;
      }
    }
    return total / rows;
  }

  /** Whether no row can change anything any more: a training that has diverged goes on fast. */
  private static boolean isLost(double[] sums) {
    for (double sum : sums) {
      if (!Double.isNaN(sum)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one thread does all tasks, one after the other. */
  private boolean isAlone(ForkJoinPool pool) {
    return pool == null || rows <= task;
  }

  /** Does each task; what they found comes in their order. */
  private double[][] each(ForkJoinPool pool, LongFunction<double[]> work) {
    LongStream numbers = LongStream.range(0, Math.ceilDiv(rows, task));
    Stream<double[]> parts = numbers.mapToObj(t -> work.apply(t * task));
    if (isAlone(pool)) {
      return parts.toArray(double[][]::new);
    }
    // The common pool has a thread less than there are cores: the caller's is the other.
    return pool.equals(ForkJoinPool.commonPool())
        ? parts.parallel().toArray(double[][]::new)
        : pool.submit(() -> parts.parallel().toArray(double[][]::new)).join();
  }
}
