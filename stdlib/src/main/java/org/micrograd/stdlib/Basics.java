package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;

/** Ranges, finite differences, the chain rule step by step, and fits. */
public final class Basics implements Library {
  @Override
  public List<String> modules() {
    return List.of("numeric", "fit");
  }

  @Override
  public Object host(Bridge bridge) {
    return new Host();
  }

  /** What the script modules call. */
  public static final class Host {
    /** Adds to the gradient of each operand of a node its share of the node's own. */
    @Export
    public void backward(org.micrograd.autograd.Value node) {
      List<org.micrograd.autograd.Value> all = node.operands();
      double[] at = Arrays.copyOf(all.stream().mapToDouble(v -> v.data()).toArray(), 2);
      for (int i = 0; i < all.size(); i++) {
        org.micrograd.autograd.Value operand = all.get(i);
        node.op()
            .share(i, at[0], at[1], node.data())
            .ifPresent(share -> operand.setGrad(operand.grad() + share * node.grad()));
      }
    }

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
