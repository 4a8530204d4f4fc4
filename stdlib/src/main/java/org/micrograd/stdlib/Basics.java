package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;
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
  public Object host(Bridge bridge) {
    return new Host();
  }

  /** What the script modules call. */
  public static final class Host {
    /** Fits by least squares; the function makes an array of residuals from one of parameters. */
    @Export
    public Found fit(Value residuals, double[] start) {
      return new Found(
          LeastSquares.fit(
              parameters ->
                  List.of(
                      residuals
                          .execute((Object) parameters.toArray())
                          .as(org.micrograd.autograd.Value[].class)),
              start));
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
    public double residualSumOfSquares() {
      return fit.residualSumOfSquares();
    }

    @Export
    public int iterations() {
      return fit.iterations();
    }
  }
}
