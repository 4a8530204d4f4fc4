package org.micrograd.stdlib;

import static org.micrograd.script.Kind.FUNCTION;
import static org.micrograd.script.Kind.POINT;
import static org.micrograd.script.Kind.RANGES;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.may;
import static org.micrograd.script.Parameter.need;

import java.util.List;
import java.util.stream.IntStream;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.script.Branches;
import org.micrograd.script.LibraryType;
import org.micrograd.script.ScriptFunction;
import org.micrograd.script.ScriptModule;

/** The script module of searches: where a function is least, and where a system is 0. */
final class Search {
  private Search() {}

  static ScriptModule module() {
    return ScriptModule.of("search")
        .with(
            row(
                "minimize",
                """
                Where f is least near a start, by limited-memory BFGS on its compiled gradient.

                f gets a number where the start is one, else a list. bounds has a row [low, high] a variable, null or None where it has no end.
                """
                    .strip(),
                a -> minimum(a.get(0), a.get(1), a.get(2)),
                need("f", FUNCTION),
                need("start", POINT),
                may("bounds", RANGES, null).says("a row [low, high] a variable")),
            row(
                "solve",
                """
                Where f is 0 near a start, by Newton's method on its compiled Jacobian.

                f gets a number where the start is one and answers a number; else both are lists of one length.
                """
                    .strip(),
                a -> root(a.get(0), a.get(1)),
                need("f", FUNCTION),
                need("start", POINT)))
        .with(
            LibraryType.of(
                    "Minimum",
                    Found.class,
                    "What minimize found: point, value, gradient, iterations, evaluations.")
                .field("point", Found.class, found -> found.shaped(found.least.point()))
                .field("value", Found.class, found -> found.least.value())
                .field("gradient", Found.class, found -> found.shaped(found.least.gradient()))
                .field("iterations", Found.class, found -> found.least.iterations())
                .field("evaluations", Found.class, found -> found.least.evaluations()));
  }

  /** A minimum, whose point is a number where the start was. */
  private record Found(Minimum least, Object start) {
    Object shaped(double... x) {
      return start instanceof Double ? (Object) x[0] : x;
    }

    @Override
    public String toString() {
      return "Minimum(value=%s, %d iterations)".formatted(least.value(), least.iterations());
    }
  }

  private static Found minimum(ScriptFunction f, Object start, double[][] bounds) {
    double[] from = numbers("minimize", f, start);
    DifferentiableFunction compiled =
        DifferentiableFunction.of(
            x -> f.operand("the result of f", argument(x, start)), names(from.length));
    same(f, compiled, from, start);
    return new Found(Minimum.find(compiled, from, bounds(bounds, from.length)), start);
  }

  private static void same(
      ScriptFunction f, DifferentiableFunction traced, double[] from, Object start) {
    Branches.check(f.function(), traced, from, x -> f.numbers("the result of f", plain(x, start)));
  }

  private static Object plain(double[] x, Object start) {
    return start instanceof Double ? (Object) x[0] : x;
  }

  private static Bounds bounds(double[][] rows, int variables) {
    if (rows == null) {
      return Bounds.none(variables);
    }
    if (rows.length != variables) {
      throw new IllegalArgumentException(
          "minimize needs bounds of a row [low, high] for each of %d variables, got %d rows"
              .formatted(variables, rows.length));
    }
    double[][] ends = new double[2][variables];
    for (int i = 0; i < variables; i++) {
      ends[0][i] = rows[i][0];
      ends[1][i] = rows[i][1];
    }
    return new Bounds(ends[0], ends[1]);
  }

  private static Object root(ScriptFunction f, Object start) {
    double[] from = numbers("solve", f, start);
    DifferentiableFunction compiled =
        DifferentiableFunction.ofList(
            x -> f.operands("the result of f", argument(x, start)), names(from.length));
    same(f, compiled, from, start);
    double[] point = Root.find(compiled, from).point();
    return start instanceof Double ? (Object) point[0] : point;
  }

  /** The start, once it is known that there are variables and that f takes them as it gets them. */
  private static double[] numbers(String what, ScriptFunction f, Object start) {
    double[] from = start instanceof Double one ? new double[] {one} : ((double[]) start).clone();
    if (from.length == 0) {
      throw new IllegalArgumentException(what + " needs at least one variable to start from");
    }
    int needed = f.needed().orElse(1);
    if (needed > 1) {
      throw new IllegalArgumentException(
          "%s calls f with one argument, a list where the start is one: take x, with x[0] and x[1] in it, got a function of %d"
              .formatted(what, needed));
    }
    return from;
  }

  private static Object argument(List<Value> x, Object start) {
    return start instanceof Double ? x.getFirst() : x;
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toArray(String[]::new);
  }
}
