package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.stdlib.LeastSquares.Model;
import org.micrograd.stdlib.LeastSquares.Point;

/** A model of rows of data, its parameters being fitted: compiled where it is one formula. */
final class RowModel {
  /** What a model says of a row. */
  @FunctionalInterface
  interface Formula {
    /**
     * The prediction.
     *
     * @param parameters Values
     * @param xs Values while it is traced, else plain numbers
     */
    Value of(List<Value> parameters, List<Value> xs);
  }

  private final Formula formula;
  private final double[][] xs;
  private final double[] ys;
  private final double[] roots;

  /**
   * A model of data.
   *
   * @param xs a column each
   * @param weights of the rows' squared residuals
   */
  RowModel(Formula formula, double[][] xs, double[] ys, double[] weights) {
    if (weights.length != ys.length) {
      throw new IllegalArgumentException(
          "leastSquares needs a weight a row, got %d for %d rows"
              .formatted(weights.length, ys.length));
    }
    for (double weight : weights) {
      if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "leastSquares: a weight must be a number from 0 up, got " + weight);
      }
    }
    this.formula = formula;
    this.xs = xs;
    this.ys = ys;
    this.roots = DoubleStream.of(weights).map(Math::sqrt).toArray();
  }

  /**
   * The model, traced once with placeholders.
   *
   * @throws RuntimeException what the formula throws if it cannot be, as one that branches on x
   */
  DifferentiableFunction traced(int parameters) {
    String[] names =
        Stream.concat(
                IntStream.range(0, parameters).mapToObj(k -> "b" + k),
                IntStream.range(0, xs.length).mapToObj(k -> "x" + k))
            .toArray(String[]::new);
    return DifferentiableFunction.of(
        all -> formula.of(all.subList(0, parameters), all.subList(parameters, all.size())), names);
  }

  /** The model by what was traced of it. */
  Model compiled(DifferentiableFunction f) {
    return b -> at(f, b);
  }

  private Point at(DifferentiableFunction f, double[] b) {
    double[][] columns = new double[b.length + xs.length][];
    for (int k = 0; k < b.length; k++) {
      columns[k] = new double[ys.length];
      Arrays.fill(columns[k], b[k]);
    }
    System.arraycopy(xs, 0, columns, b.length, xs.length);
    double[] values = new double[ys.length];
    double[][] gradients = new double[columns.length][ys.length];
    f.batch(columns, values, gradients);
    double[][] jacobian = new double[ys.length][b.length];
    for (int row = 0; row < ys.length; row++) {
      values[row] = roots[row] * (values[row] - ys[row]);
      for (int k = 0; k < b.length; k++) {
        jacobian[row][k] = roots[row] * gradients[k][row];
      }
    }
    return new Point(values, jacobian);
  }

  /** The model, run for every row and every step. */
  Model eager() {
    return b -> {
      List<Value> parameters = DoubleStream.of(b).mapToObj(Value::of).toList();
      double[] residuals = new double[ys.length];
      double[][] jacobian = new double[ys.length][];
      for (int i = 0; i < ys.length; i++) {
        int row = i;
        List<Value> at = Stream.of(xs).map(column -> Value.number(column[row])).toList();
        Value prediction = formula.of(parameters, at);
        residuals[i] = roots[i] * (prediction.data() - ys[i]);
        jacobian[i] = Gradients.gradient(prediction, parameters);
        for (int k = 0; k < b.length; k++) {
          jacobian[i][k] *= roots[i];
        }
      }
      return new Point(residuals, jacobian);
    };
  }
}
