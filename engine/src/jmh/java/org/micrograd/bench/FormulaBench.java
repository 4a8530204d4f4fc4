package org.micrograd.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;
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

/**
 * The price of an option with five derivatives, the normal distribution replaced by a logistic one:
 * graphs built and swept each time, beside Hipparchus' forward gradients.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseCompactObjectHeaders"})
public class FormulaBench {
  private static final double LOGISTIC = 1.702;
  private final double[] inputs = {100, 95, 0.03, 0.2, 0.5};

  @Setup
  public void bothAgree() {
    double[] ours = gradients();
    double[] theirs = hipparchus();
    for (int i = 0; i < ours.length; i++) {
      if (Math.abs(ours[i] - theirs[i]) > 1e-10 * Math.abs(theirs[i])) {
        throw new IllegalStateException("derivative " + i + ": " + ours[i] + ", " + theirs[i]);
      }
    }
  }

  @Benchmark
  public double[] backward() {
    List<Value> x = leaves();
    price(x).backward();
    double[] gradient = new double[5];
    for (int i = 0; i < 5; i++) {
      gradient[i] = x.get(i).grad();
    }
    return gradient;
  }

  @Benchmark
  public double[] gradients() {
    List<Value> x = leaves();
    return Gradients.gradient(price(x), x);
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient s = Gradient.variable(5, 0, inputs[0]);
    Gradient k = Gradient.variable(5, 1, inputs[1]);
    Gradient r = Gradient.variable(5, 2, inputs[2]);
    Gradient v = Gradient.variable(5, 3, inputs[3]);
    Gradient t = Gradient.variable(5, 4, inputs[4]);
    Gradient spread = v.multiply(t.sqrt());
    Gradient drift = r.add(v.square().multiply(0.5)).multiply(t);
    Gradient d = s.divide(k).log().add(drift).divide(spread);
    Gradient discounted = k.multiply(r.multiply(t).negate().exp());
    return s.multiply(logistic(d))
        .subtract(discounted.multiply(logistic(d.subtract(spread))))
        .getGradient();
  }

  private static Gradient logistic(Gradient x) {
    return x.multiply(-LOGISTIC).exp().add(1).reciprocal();
  }

  private List<Value> leaves() {
    return List.of(
        Value.of(inputs[0]),
        Value.of(inputs[1]),
        Value.of(inputs[2]),
        Value.of(inputs[3]),
        Value.of(inputs[4]));
  }

  private static Value price(List<Value> x) {
    Value s = x.get(0);
    Value k = x.get(1);
    Value r = x.get(2);
    Value v = x.get(3);
    Value t = x.get(4);
    Value spread = v.mul(t.sqrt());
    Value d = s.div(k).log().add(r.add(v.square().mul(0.5)).mul(t)).div(spread);
    Value discounted = k.mul(r.mul(t).neg().exp());
    return s.mul(d.mul(LOGISTIC).sigmoid())
        .sub(discounted.mul(d.sub(spread).mul(LOGISTIC).sigmoid()));
  }
}
