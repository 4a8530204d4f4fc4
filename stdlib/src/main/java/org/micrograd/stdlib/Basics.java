package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** Ranges, finite differences, and fits. */
public final class Basics implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of("numeric", "arange", "linspace", "derivative"),
        ScriptModule.of("fit", "leastSquares"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host();
  }

  /** What the script modules call. */
  public static final class Host {
    /**
     * Fits by least squares.
     *
     * @param model a function of arrays of parameters and xs, and of whether the xs are Values
     * @param xs a column each
     */
    @Export
    public Found fit(Value model, double[][] xs, double[] ys, double[] weights, double[] start) {
      RowModel rows = new RowModel((b, x) -> predict(model, b, x), xs, ys, weights);
      return new Found(LeastSquares.fit(compiled(rows, start.length), start));
    }

    private static LeastSquares.Model compiled(RowModel rows, int parameters) {
      try {
        return rows.compiled(parameters);
      } catch (PolyglotException e) {
        // It reads or compares what is no number yet, so it has to be run for each row.
        return rows.eager();
      }
    }

    private static org.micrograd.autograd.Value predict(
        Value model,
        List<org.micrograd.autograd.Value> parameters,
        List<org.micrograd.autograd.Value> xs) {
      boolean traced = xs.stream().anyMatch(org.micrograd.autograd.Value::isTraced);
      Object at = traced ? xs.toArray() : xs.stream().mapToDouble(v -> v.data()).toArray();
      return model.execute(parameters.toArray(), at, traced).as(org.micrograd.autograd.Value.class);
    }
  }

  /** A fit, for scripts. */
  public record Found(LeastSquares fit) {
    @Export
    public double[] parameters() {
      return fit.parameters();
    }

    @Export
    public double[] errors() {
      return fit.errors();
    }

    @Export
    public double[][] covariance() {
      return fit.covariance();
    }

    @Export
    public double[] residuals() {
      return fit.residuals();
    }

    @Export
    public double residualSumOfSquares() {
      return fit.residualSumOfSquares();
    }

    @Export
    public int iterations() {
      return fit.iterations();
    }
  }
}
