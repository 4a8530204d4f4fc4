package org.micrograd.bench;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The mean squared error of a network with ReLUs over rows, and all its gradients: from scalars, on
 * one core and on all, and beside it layers as loops over arrays written by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"})
public class NetworkBench {
  /** Inputs, outputs of each layer. */
  @Param({"2-16-1", "16-64-4", "64-64-10", "784-32-10", "784-128-10", "784-512-512-10"})
  public String shape;

  /** Rows a batch. */
  @Param({"100", "1000"})
  public int rows;

  private int[] sizes;
  private double[] parameters;
  private double[] gradient;
  private double[][] columns;
  private DifferentiableFunction loss;

  /** Traces the network. */
  @Setup
  public void trace() {
    Random random = new Random(1);
    sizes = Stream.of(shape.split("-")).mapToInt(Integer::parseInt).toArray();
    int count = 0;
    for (int l = 1; l < sizes.length; l++) {
      count += sizes[l] * (sizes[l - 1] + 1);
    }
    parameters = random.doubles(count, -0.1, 0.1).toArray();
    gradient = new double[count];
    int inputs = sizes[0] + sizes[sizes.length - 1];
    columns = new double[inputs][];
    Arrays.setAll(columns, i -> random.doubles(rows, -1, 1).toArray());
    List<Value> leaves = Arrays.stream(parameters).mapToObj(Value::of).toList();
    String[] names = IntStream.range(0, inputs).mapToObj(i -> "x" + i).toArray(String[]::new);
    loss = DifferentiableFunction.of(x -> loss(x, leaves.iterator()), names);
  }

  private Value loss(List<Value> x, Iterator<Value> next) {
    List<Value> layer = x.subList(0, sizes[0]);
    for (int l = 1; l < sizes.length; l++) {
      List<Value> before = layer;
      boolean isLast = l == sizes.length - 1;
      layer =
          IntStream.range(0, sizes[l])
              .mapToObj(
                  j -> before.stream().map(v -> v.mul(next.next())).reduce(next.next(), Value::add))
              .map(v -> isLast ? v : v.relu())
              .toList();
    }
    List<Value> outputs = layer;
    return IntStream.range(0, outputs.size())
        .mapToObj(i -> outputs.get(i).sub(x.get(sizes[0] + i)).square())
        .reduce(Value::add)
        .orElseThrow();
  }

  /** On this thread, with parameters that are new as in each step of a training. */
  @Benchmark
  public double compiled() {
    return loss.with(parameters).mean(columns, gradient);
  }

  /** On all cores. */
  @Benchmark
  public double compiledOnAllCores() {
    return loss.with(parameters).mean(columns, gradient, ForkJoinPool.commonPool());
  }

  /** Rows of a batch as arrays, a loop a layer. */
  @Benchmark
  public double byHand() {
    Arrays.fill(gradient, 0);
    double total = 0;
    for (int r = 0; r < rows; r++) {
      total += row(r);
    }
    return total / rows;
  }

  private double row(int r) {
    int last = sizes.length - 1;
    double[][] layers = new double[sizes.length][];
    layers[0] = new double[sizes[0]];
    for (int i = 0; i < sizes[0]; i++) {
      layers[0][i] = columns[i][r];
    }
    int at = 0;
    for (int l = 1; l <= last; l++) {
      layers[l] = new double[sizes[l]];
      for (int j = 0; j < sizes[l]; j++, at += sizes[l - 1] + 1) {
        double sum = parameters[at];
        for (int i = 0; i < sizes[l - 1]; i++) {
          sum += layers[l - 1][i] * parameters[at + 1 + i];
        }
        layers[l][j] = l == last ? sum : Math.max(sum, 0);
      }
    }
    double total = 0;
    double[] adjoints = new double[sizes[last]];
    for (int j = 0; j < sizes[last]; j++) {
      double error = layers[last][j] - columns[sizes[0] + j][r];
      total += error * error;
      adjoints[j] = 2 * error / rows;
    }
    for (int l = last; l > 0; l--) {
      double[] before = new double[sizes[l - 1]];
      at -= sizes[l] * (sizes[l - 1] + 1);
      for (int j = 0; j < sizes[l]; j++) {
        int first = at + j * (sizes[l - 1] + 1);
        double adjoint = l == last || layers[l][j] > 0 ? adjoints[j] : 0;
        gradient[first] += adjoint;
        for (int i = 0; i < sizes[l - 1]; i++) {
          gradient[first + 1 + i] += adjoint * layers[l - 1][i];
          before[i] += adjoint * parameters[first + 1 + i];
        }
      }
      adjoints = before;
    }
    return total;
  }
}
