package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Losses against mpmath (oracle-losses.py), confident predictions among them, and optimizers
 * against PyTorch (oracle-optimizers.py).
 */
class LossesTest {
  /** A line of numbers: what it is of, and its fields. */
  record Line(String name, double[][] fields) {
    static List<Line> of(String file) throws IOException {
      try (InputStream in = LossesTest.class.getResourceAsStream(file)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(Line::read)
            .toList();
      }
    }

    private static Line read(String line) {
      String[] cells = line.split(";");
      return new Line(
          cells[0], Stream.of(cells).skip(1).map(Line::numbers).toArray(double[][]::new));
    }

    private static double[] numbers(String cell) {
      return Stream.of(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public String toString() {
      return name + Arrays.deepToString(fields);
    }
  }

  static List<Line> losses() throws IOException {
    return Line.of("losses.csv");
  }

  private static Value loss(Line line, List<Value> predictions) {
    double[] targets = line.fields[0];
    return line.name.equals("CROSS_ENTROPY")
        ? Losses.crossEntropy(List.of(predictions), targets)
        : Losses.valueOf(line.name)
            .of(predictions, DoubleStream.of(targets).mapToObj(Value::number).toList());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lossesHaveTheirDigits(Line line) {
    List<Value> predictions = DoubleStream.of(line.fields[1]).mapToObj(Value::of).toList();
    Value loss = loss(line, predictions);
    loss.backward();
    close(line.fields[2][0], loss.data());
    for (int i = 0; i < predictions.size(); i++) {
      close(line.fields[3][i], predictions.get(i).grad());
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void compiledLossesHaveThem(Line line) {
    String[] names = Arrays.stream(line.fields[1]).mapToObj(x -> "p").toArray(String[]::new);
    var f = DifferentiableFunction.of(predictions -> loss(line, predictions), names);
    double[] gradient = new double[names.length];
    close(line.fields[2][0], f.valueAndGradient(line.fields[1], gradient));
    double[][] columns =
        Arrays.stream(line.fields[1]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    double[] values = new double[1];
    double[][] gradients = new double[names.length][1];
    f.batch(columns, values, gradients);
    close(line.fields[2][0], values[0]);
    for (int i = 0; i < gradient.length; i++) {
      close(line.fields[3][i], gradient[i]);
      close(line.fields[3][i], gradients[i][0]);
    }
  }

  private static void close(double expected, double found) {
    assertEquals(expected + 0.0, found + 0.0, 1e-12 * Math.abs(expected) + 1e-320);
  }

  static List<Line> optimizers() throws IOException {
    return Line.of("optimizers.csv").stream().filter(line -> !line.name.equals("clip")).toList();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void optimizersStepAsInPyTorch(Line line) {
    Value[] parameters = DoubleStream.of(0.5, -1.25, 3).mapToObj(Value::of).toArray(Value[]::new);
    Optimizer optimizer = new Optimizer(parameters);
    double[] s = line.fields[0];
    double[] expected = line.fields[1];
    for (int k = 0; 3 * k < expected.length; k++) {
      for (int i = 0; i < 3; i++) {
        double gradient = Math.sin(3 * i + k) * (i + 1) + 0.1 * parameters[i].data();
        parameters[i].setGrad(gradient);
      }
      if (line.name.equals("SGD")) {
        optimizer.descend(s[0], s[1], s[2], s[3] != 0);
      } else {
        optimizer.adapt(s[0], s[4], s[5], s[2], s[6], line.name.equals("Adam"));
      }
      for (int i = 0; i < 3; i++) {
        assertEquals(expected[3 * k + i], parameters[i].data(), 1e-13, "step " + k);
      }
    }
  }

  @Test
  void gradientsAreClippedAsInPyTorch() throws IOException {
    List<Line> lines =
        Line.of("optimizers.csv").stream().filter(line -> line.name.equals("clip")).toList();
    assertTrue(lines.size() > 3);
    for (Line line : lines) {
      Value[] parameters =
          DoubleStream.of(line.fields[1])
              .mapToObj(g -> {
                Value p = Value.of(0);
                p.setGrad(g);
                return p;
              })
              .toArray(Value[]::new);
      assertEquals(
          line.fields[2][0], Optimizer.clip(List.of(parameters), line.fields[0][0]), 1e-14);
      double[] after = Stream.of(parameters).mapToDouble(Value::grad).toArray();
      assertArrayEquals(line.fields[3], after, 1e-15);
    }
  }
}
