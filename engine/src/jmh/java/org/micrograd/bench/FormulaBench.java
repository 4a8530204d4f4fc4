package org.micrograd.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.lucene.expressions.Expression;
import org.apache.lucene.expressions.js.JavascriptCompiler;
import org.apache.lucene.search.DoubleValues;
import org.codehaus.janino.ExpressionEvaluator;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One option price, with and without its five derivatives, by each means there is in Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseCompactObjectHeaders"})
public class FormulaBench {
  /** A formula as Janino compiles it. */
  @FunctionalInterface
  public interface Price {
    double at(double s, double k, double r, double v, double t);
  }

  private final double[] inputs = {100, 95, 0.03, 0.2, 0.5};
  private final double[] gradient = new double[5];
  private DifferentiableFunction compiled;
  private Expression lucene;
  private DoubleValues[] luceneInputs;
  private Price janino;

  @Setup
  public void allAgree() throws Exception {
    compiled = DifferentiableFunction.of(OptionPrice::values, "s", "k", "r", "v", "t");
    lucene =
        JavascriptCompiler.compile(OptionPrice.TEXT.replace("Math.log", "ln").replace("Math.", ""));
    luceneInputs =
        Stream.of(lucene.variables)
            .map(name -> constant(inputs["skrvt".indexOf(name)]))
            .toArray(DoubleValues[]::new);
    janino =
        new ExpressionEvaluator()
            .createFastEvaluator(OptionPrice.TEXT, Price.class, "s", "k", "r", "v", "t");
    double[] expected = hipparchus();
    check(expected, backward());
    check(expected, compiled.gradient(inputs));
    double value = handAdjoint();
    check(expected, gradient);
    check(
        new double[] {value, value, value, value},
        new double[] {handValue(), luceneValue(), janinoValue(), compiledValue()});
  }

  private static void check(double[] expected, double[] found) {
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(expected[i] - found[i]) > 1e-10 * Math.abs(expected[i])) {
        throw new IllegalStateException("number " + i + ": " + expected[i] + ", " + found[i]);
      }
    }
  }

  private DoubleValues constant(double value) {
    return new DoubleValues() {
      @Override
      public double doubleValue() {
        return value;
      }

      @Override
      public boolean advanceExact(int doc) {
        return true;
      }
    };
  }

  @Benchmark
  public double compiledValueAndGradient() {
    return compiled.valueAndGradient(inputs, gradient);
  }

  @Benchmark
  public double handAdjoint() {
    return OptionPrice.adjoint(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4], gradient);
  }

  @Benchmark
  public double[] hipparchus() {
    return OptionPrice.hipparchus(inputs).getGradient();
  }

  @Benchmark
  public double[] backward() {
    List<Value> x = DoubleStream.of(inputs).mapToObj(Value::of).toList();
    OptionPrice.values(x).backward();
    for (int i = 0; i < 5; i++) {
      gradient[i] = x.get(i).grad();
    }
    return gradient;
  }

  @Benchmark
  public double compiledValue() {
    return compiled.value(inputs);
  }

  @Benchmark
  public double handValue() {
    return OptionPrice.value(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]);
  }

  @Benchmark
  public double luceneValue() throws IOException {
    return lucene.evaluate(luceneInputs);
  }

  @Benchmark
  public double janinoValue() {
    return janino.at(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]);
  }
}
