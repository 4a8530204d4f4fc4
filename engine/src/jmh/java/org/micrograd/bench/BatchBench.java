package org.micrograd.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.micrograd.compile.DifferentiableFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million option prices with their five derivatives, in nanoseconds a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseCompactObjectHeaders"})
@OperationsPerInvocation(BatchBench.ROWS)
public class BatchBench {
  static final int ROWS = 1_000_000;

  private final double[][] columns = new double[5][ROWS];
  private final double[] values = new double[ROWS];
  private final double[][] gradients = new double[5][ROWS];
  private DifferentiableFunction compiled;

  @Setup
  public void fill() {
    double[][] ranges = {{80, 120}, {80, 120}, {0, 0.1}, {0.1, 0.5}, {0.1, 2}};
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      double[] range = ranges[i];
      Arrays.setAll(columns[i], row -> random.nextDouble(range[0], range[1]));
    }
    compiled = DifferentiableFunction.of(OptionPrice::values, "s", "k", "r", "v", "t");
    handAdjoint();
    double[] expected = values.clone();
    compiled();
    for (int row = 0; row < ROWS; row++) {
      if (Math.abs(expected[row] - values[row]) > 1e-11) {
        throw new IllegalStateException("row " + row + ": " + expected[row] + ", " + values[row]);
      }
    }
  }

  @Benchmark
  public double[] compiled() {
    compiled.batch(columns, values, gradients);
    return values;
  }

  @Benchmark
  public double[] compiledOnAllCores() {
    compiled.batch(columns, values, gradients, ForkJoinPool.commonPool());
    return values;
  }

  @Benchmark
  public double[] compiledValues() {
    compiled.batch(columns, values, null);
    return values;
  }

  @Benchmark
  public double[] handAdjoint() {
    double[] gradient = new double[5];
    for (int row = 0; row < ROWS; row++) {
      values[row] =
          OptionPrice.adjoint(
              columns[0][row],
              columns[1][row],
              columns[2][row],
              columns[3][row],
              columns[4][row],
              gradient);
      for (int i = 0; i < 5; i++) {
        gradients[i][row] = gradient[i];
      }
    }
    return values;
  }

  @Benchmark
  public double[] hipparchus() {
    double[] x = new double[5];
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < 5; i++) {
        x[i] = columns[i][row];
      }
      var price = OptionPrice.hipparchus(x);
      values[row] = price.getValue();
      for (int i = 0; i < 5; i++) {
        gradients[i][row] = price.getPartialDerivative(i);
      }
    }
    return values;
  }
}
