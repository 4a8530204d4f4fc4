package org.micrograd.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A step of micrograd's demo: 100 rows through a network of 337 parameters, the loss, all
 * gradients, and the update.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseCompactObjectHeaders"})
public class TrainBench {
  private static final int ROWS = 100;

  private final Random random = new Random(1);
  private final double[] parameters = random.doubles(337, -1, 1).toArray();
  private final double[] gradient = new double[337];
  private final double[][] columns = {
    random.doubles(ROWS, -1, 1).toArray(),
    random.doubles(ROWS, -1, 1).toArray(),
    IntStream.range(0, ROWS).mapToDouble(i -> i % 2 * 2 - 1).toArray()
  };
  private final DifferentiableFunction loss = loss();

  private static DifferentiableFunction loss() {
    List<Value> leaves = IntStream.range(0, 337).mapToObj(i -> Value.of(0)).toList();
    return DifferentiableFunction.of(x -> loss(x, leaves), "x", "y", "t");
  }

  private static Value loss(List<Value> x, List<Value> parameters) {
    var next = parameters.iterator();
    List<Value> layer = x.subList(0, 2);
    for (int size : new int[] {16, 16, 1}) {
      List<Value> before = layer;
      layer =
          IntStream.range(0, size)
              .mapToObj(
                  j -> before.stream().map(v -> v.mul(next.next())).reduce(next.next(), Value::add))
              .map(v -> size == 1 ? v : v.relu())
              .toList();
    }
    Value hinge = Value.number(1).sub(x.get(2).mul(layer.getFirst())).relu();
    Value squares = parameters.stream().map(p -> p.mul(p)).reduce(Value::add).orElseThrow();
    return hinge.add(squares.mul(1e-4));
  }

  @Benchmark
  public double step() {
    double mean = loss.with(parameters).mean(columns, gradient);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] -= 1e-3 * gradient[i];
    }
    return mean;
  }
}
