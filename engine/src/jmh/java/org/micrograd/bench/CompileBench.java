package org.micrograd.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tracing a function and making the classes for its value and gradient, by its operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseCompactObjectHeaders"})
public class CompileBench {
  @Param({"100", "1000", "10000", "100000"})
  private int operations;

  private final double[] x = {0.5, 1.1};
  private final double[] gradient = new double[2];

  private Value chain(List<Value> x) {
    Value y = x.getFirst();
    for (int i = 0; i < operations; i++) {
      y = i % 3 == 0 ? y.mul(x.get(1)) : i % 3 == 1 ? y.sin() : y.add(x.getFirst());
    }
    return y;
  }

  /** Called until it is compiled. */
  @Benchmark
  public double traceAndCompile() {
    DifferentiableFunction f = DifferentiableFunction.of(this::chain, "x", "y");
    f.compile();
    return f.valueAndGradient(x, gradient);
  }
}
