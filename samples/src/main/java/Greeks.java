import java.util.Locale;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.micrograd.compile.DifferentiableFunction;

/** A price that a script states, and its sensitivities, which nobody had to state. */
public final class Greeks {
  private static final String CALL =
      """
      const call = (s, k, r, v, t) => {
        const d1 = (log(s / k) + (r + v*v/2) * t) / (v * sqrt(t));
        const d2 = d1 - v * sqrt(t);
        return s * normCdf(d1) - k * exp(-r * t) * normCdf(d2);
      };
      compile(call)
      """;

  private Greeks() {}

  /** Prints price and Greeks of a call option at several prices of its stock. */
  public static void main(String[] arguments) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-js");
    DifferentiableFunction price = (DifferentiableFunction) engine.eval(CALL);
    System.out.println("  spot    price   delta   gamma    vega   theta     rho");
    for (double spot = 80; spot <= 120; spot += 10) {
      double[] inputs = {spot, 100, 0.03, 0.2, 0.5};
      double[] gradient = new double[inputs.length];
      double value = price.valueAndGradient(inputs, gradient);
      double gamma = price.hessian(inputs)[0][0];
      System.out.printf(
          Locale.ROOT,
          "%6.0f %8.4f %7.4f %7.4f %7.3f %7.3f %7.3f%n",
          spot,
          value,
          gradient[0],
          gamma,
          gradient[3],
          -gradient[4],
          gradient[2]);
    }
  }
}
