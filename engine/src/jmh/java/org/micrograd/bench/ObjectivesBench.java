package org.micrograd.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.micrograd.autograd.Value;
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

/**
 * A mixture of normal densities with the gradient in its 260 parameters, and what a camera sees
 * with the Jacobian of both results in 14 inputs: nanoseconds a row of 1,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@OperationsPerInvocation(ObjectivesBench.ROWS)
public class ObjectivesBench {
  static final int ROWS = 1_000;

  private final Random random = new Random(1);
  private final double[] parameters =
      DoubleStream.generate(() -> random.nextDouble(-0.5, 0.5)).limit(Mixture.PARAMETERS).toArray();
  private final double[][] points = columns(Mixture.DIMENSIONS);
  private final double[][] sights = columns(Camera.INPUTS);
  private final double[] gradient = new double[Mixture.PARAMETERS];
  private final double[][] seen = new double[2][ROWS];
  private final double[][][] jacobians = new double[2][Camera.INPUTS][ROWS];
  private DifferentiableFunction mixture;
  private DifferentiableFunction camera;

  private double[][] columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> random.doubles(ROWS, i == 13 ? 4 : 0.1, i == 13 ? 6 : 1).toArray())
        .toArray(double[][]::new);
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toArray(String[]::new);
  }

  @Setup
  public void compile() {
    List<Value> leaves = DoubleStream.of(parameters).mapToObj(Value::of).toList();
    mixture =
        DifferentiableFunction.of(x -> Mixture.values(x, leaves), names(Mixture.DIMENSIONS))
            .with(parameters);
    camera = DifferentiableFunction.ofList(Camera::values, names(Camera.INPUTS));
    double expected = mixtureByHand();
    double[] byHand = gradient.clone();
    close(expected, mixtureCompiled());
    IntStream.range(0, byHand.length).forEach(i -> close(byHand[i], gradient[i]));
    close(expected, mixtureHipparchus());
    cameraByHand();
    double[] first = jacobians[1][0].clone();
    cameraCompiled();
    IntStream.range(0, ROWS).forEach(i -> close(first[i], jacobians[1][0][i]));
    cameraHipparchus();
    IntStream.range(0, ROWS).forEach(i -> close(first[i], jacobians[1][0][i]));
  }

  private static void close(double a, double b) {
    if (!(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(a)))) {
      throw new IllegalStateException(a + " and " + b);
    }
  }

  private static double[] row(double[][] columns, int row) {
    return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
  }

  @Benchmark
  public double mixtureCompiled() {
    return mixture.mean(points, gradient);
  }

  @Benchmark
  public double mixtureByHand() {
    Arrays.fill(gradient, 0);
    double[] q = new double[Mixture.COMPONENTS * Mixture.DIMENSIONS];
    double[] s = new double[Mixture.COMPONENTS];
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      sum += Mixture.adjoint(row(points, i), parameters, q, s, gradient);
    }
    Arrays.setAll(gradient, i -> gradient[i] / ROWS);
    return sum / ROWS;
  }

  @Benchmark
  public double mixtureHipparchus() {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      Gradient g = Mixture.hipparchus(row(points, i), parameters);
      sum += g.getReal();
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] += g.getPartialDerivative(k) / ROWS;
      }
    }
    return sum / ROWS;
  }

  @Benchmark
  public double[][] cameraCompiled() {
    camera.batch(sights, seen, jacobians, null);
    return seen;
  }

  @Benchmark
  public double[][] cameraByHand() {
    double[] results = new double[2];
    double[][] jacobian = new double[2][Camera.INPUTS];
    for (int i = 0; i < ROWS; i++) {
      Camera.adjoint(row(sights, i), results, jacobian);
      for (int r = 0; r < 2; r++) {
        seen[r][i] = results[r];
        for (int k = 0; k < Camera.INPUTS; k++) {
          jacobians[r][k][i] = jacobian[r][k];
        }
      }
    }
    return seen;
  }

  @Benchmark
  public double[][] cameraHipparchus() {
    for (int i = 0; i < ROWS; i++) {
      Gradient[] both = Camera.hipparchus(row(sights, i));
      for (int r = 0; r < 2; r++) {
        seen[r][i] = both[r].getReal();
        for (int k = 0; k < Camera.INPUTS; k++) {
          jacobians[r][k][i] = both[r].getPartialDerivative(k);
        }
      }
    }
    return seen;
  }
}
