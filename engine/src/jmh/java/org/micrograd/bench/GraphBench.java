package org.micrograd.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
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

/**
 * Recording a graph and sweeping it, in nanoseconds a node recorded; with {@code -prof gc}, {@code
 * gc.alloc.rate.norm} is bytes a node.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseCompactObjectHeaders"})
public abstract class GraphBench {
  private final Supplier<Value> recipe;
  private final int nodes;
  private Value graph;

  private GraphBench(Shape shape, int nodes) {
    this.recipe = shape.recipe();
    this.nodes = nodes;
  }

  @Setup
  public void build() {
    graph = recipe.get();
    int recorded = 0;
    for (Value node : Values.below(graph)) {
      recorded += node.isLeaf() && !node.isConstant() ? 0 : 1;
    }
    if (recorded != nodes) {
      throw new IllegalStateException("recorded " + recorded + " nodes, not " + nodes);
    }
  }

  @Benchmark
  public Value record() {
    return recipe.get();
  }

  @Benchmark
  public void reverse() {
    graph.backward();
  }

  @Benchmark
  public void recordAndReverse() {
    recipe.get().backward();
  }

  /** The demo's network: products, sums, relu. */
  @OperationsPerInvocation(MlpStep.NODES)
  public static class MlpStep extends GraphBench {
    static final int NODES = 65_481;

    public MlpStep() {
      super(Shape.MLP, NODES);
    }
  }

  /** Each operation on the result of the one before. */
  @OperationsPerInvocation(Shape.MILLION)
  public static class Chain extends GraphBench {
    public Chain() {
      super(Shape.CHAIN, Shape.MILLION);
    }
  }

  /** A sum of leaves. */
  @OperationsPerInvocation(Shape.MILLION - 1)
  public static class Sum extends GraphBench {
    public Sum() {
      super(Shape.SUM, Shape.MILLION - 1);
    }
  }
}
