package org.micrograd.stdlib;

import static org.micrograd.script.Kind.COUNT;
import static org.micrograd.script.Kind.FUNCTION;
import static org.micrograd.script.Kind.NUMBER;
import static org.micrograd.script.Kind.NUMBERS;
import static org.micrograd.script.Kind.NUMERAL;
import static org.micrograd.script.Kind.ROWS;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.may;
import static org.micrograd.script.Parameter.need;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.script.ArgumentKindException;
import org.micrograd.script.Branches;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryType;
import org.micrograd.script.ScriptFunction;
import org.micrograd.script.ScriptModule;

/** Ranges, finite differences, fits and searches. */
public final class Basics implements Library {
  private static final int MOST = 1 << 30;

  @Override
  public List<ScriptModule> modules() {
    return List.of(fit(), Search.module(), numeric(), SpecialNames.module());
  }

  private static ScriptModule numeric() {
    return ScriptModule.of("numeric")
        .with(
            row(
                "arange",
                "The numbers from start up to, not including, stop: arange(stop), arange(start, stop), arange(start, stop, step).",
                a ->
                    a.get(1) == null
                        ? range(0, a.get(0), a.get(2))
                        : range(a.get(0), a.get(1), a.get(2)),
                need("start", NUMERAL),
                may("stop", NUMERAL, null),
                may("step", NUMERAL, 1)),
            row(
                "linspace",
                "count numbers from start to stop, both included.",
                a -> spaced(a.get(0), a.get(1), a.get(2)),
                need("start", NUMBER),
                need("stop", NUMBER),
                may("count", COUNT, 50)),
            row(
                "derivative",
                "The slope of f at x by a finite difference: (f(x + h) - f(x)) / h.",
                a -> slope(a.get(0), a.get(1), a.get(2)),
                need("f", FUNCTION),
                need("x", NUMBER),
                may("h", NUMBER, 1e-6)));
  }

  private static Object range(Number start, Number stop, Number step) {
    double from = start.doubleValue();
    double by = step.doubleValue();
    if (by == 0) {
      throw new IllegalArgumentException("arange needs a step other than 0");
    }
    double count = Math.max(0, Math.ceil((stop.doubleValue() - from) / by));
    if (!Double.isFinite(from) || !Double.isFinite(by) || !(count < MOST)) {
      throw new IllegalArgumentException(
          "arange needs finite numbers, and less than %d of them, got %s, %s, %s"
              .formatted(MOST, start, stop, step));
    }
    if (start instanceof Double || stop instanceof Double || step instanceof Double) {
      double[] all = new double[(int) count];
      Arrays.setAll(all, i -> from + i * by);
      return all;
    }
    return LongStream.range(0, (long) count)
        .map(i -> start.longValue() + i * step.longValue())
        .toArray();
  }

  /** So many numbers from one to another. */
  static double[] spaced(double start, double stop, int count) {
    double[] all = new double[count];
    Arrays.setAll(
        all,
        i -> count == 1 ? start : i == count - 1 ? stop : start + i * (stop - start) / (count - 1));
    return all;
  }

  /** A number, unless the function uses Values of the script: then one with its gradient. */
  private static Object slope(ScriptFunction f, double x, double h) {
    if (h == 0) {
      throw new IllegalArgumentException("derivative needs an h other than 0");
    }
    Value there = f.kept("the result of f", x + h);
    Value here = f.kept("the result of f", x);
    return there.isConstant() && here.isConstant()
        ? (there.data() - here.data()) / h
        : there.sub(here).div(h);
  }

  private static ScriptModule fit() {
    return ScriptModule.of("fit")
        .with(
            row(
                "leastSquares",
                """
                Fits the parameters b of model(b, x) to rows [x, y] by least squares, from a start.

                With rows [x0, x1, ..., y] the model gets the list of the xs. The square of each residual counts as
                often as its row's weight says. The model is compiled, unless it branches on x.
                """
                    .strip(),
                a -> fit(a.get(0), a.get(1), a.get(2), a.get(3)),
                need("model", FUNCTION),
                need("data", ROWS),
                need("start", NUMBERS),
                may("weights", NUMBERS, null)))
        .with(
            LibraryType.of(
                    "Fit",
                    LeastSquares.class,
                    "What leastSquares found: parameters, their standard errors and covariance, residuals, residualSumOfSquares, iterations.")
                .field("parameters", LeastSquares.class, LeastSquares::parameters)
                .field("errors", LeastSquares.class, LeastSquares::errors)
                .field("covariance", LeastSquares.class, LeastSquares::covariance)
                .field("residuals", LeastSquares.class, LeastSquares::residuals)
                .field(
                    "residualSumOfSquares", LeastSquares.class, LeastSquares::residualSumOfSquares)
                .field("iterations", LeastSquares.class, LeastSquares::iterations));
  }

  private static LeastSquares fit(
      ScriptFunction model, double[][] rows, double[] start, double[] weights) {
    int width = rows.length == 0 ? 1 : rows[0].length - 1;
    if (width < 1) {
      throw new IllegalArgumentException(
          "leastSquares needs rows [x, ..., y], got rows of %d numbers".formatted(width + 1));
    }
    int needed = model.needed().orElse(2);
    if (needed > 2) {
      throw new IllegalArgumentException(
          "leastSquares calls the model with two arguments, the parameters in a list and x: take b and x, with b[0] and b[1] in it, got a function of %d"
              .formatted(needed));
    }
    double[][] xs = new double[width][];
    Arrays.setAll(xs, k -> column(rows, k));
    double[] counts = weights == null ? new double[rows.length] : weights;
    if (weights == null) {
      Arrays.fill(counts, 1);
    }
    RowModel all = new RowModel((b, x) -> predict(model, b, x), xs, column(rows, width), counts);
    return LeastSquares.fit(compiled(model, all, start), start);
  }

  private static double[] column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
  }

  private static LeastSquares.Model compiled(ScriptFunction model, RowModel rows, double[] start) {
    try {
      DifferentiableFunction traced = rows.traced(start.length);
      double[] at = Arrays.copyOf(start, traced.inputs().size());
      Branches.check(model.function(), traced, at, point -> plain(model, point, start.length));
      return rows.compiled(traced);
    } catch (PolyglotException | ArgumentKindException e) {
      // It reads or compares what is no number yet, so it has to be run for each row.
      return rows.eager();
    }
  }

  private static double[] plain(ScriptFunction model, double[] point, int parameters) {
    List<Double> all = DoubleStream.of(point).boxed().toList();
    List<Double> at = all.subList(parameters, all.size());
    return model.numbers(
        "the result of the model", all.subList(0, parameters), at.size() == 1 ? at.getFirst() : at);
  }

  private static Value predict(ScriptFunction model, List<Value> parameters, List<Value> xs) {
    boolean traced = xs.stream().anyMatch(Value::isTraced);
    List<?> at = traced ? xs : xs.stream().map(Value::data).toList();
    return model.operand(
        "the result of the model", parameters, at.size() == 1 ? at.getFirst() : at);
  }
}
