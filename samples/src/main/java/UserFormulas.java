import java.util.List;
import java.util.Locale;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.micrograd.autograd.Value;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** A service that computes formulas of its users, with their gradients, and survives bad ones. */
public final class UserFormulas implements AutoCloseable {
  private final GradEngine engine = GradEngine.open("micrograd-js", Access.RESTRICTED);

  /** A service whose formulas may run for two seconds. */
  public UserFormulas() {
    engine.getContext().setAttribute(GradEngine.TIMEOUT, 2000, ScriptContext.ENGINE_SCOPE);
  }

  /** What a user gets back: value and gradient, or what is wrong with the formula. */
  public record Answer(double value, double byX, double byY, String problem) {
    static Answer wrong(String problem) {
      return new Answer(Double.NaN, Double.NaN, Double.NaN, problem);
    }

    @Override
    public String toString() {
      return problem != null
          ? "cannot: " + problem
          : String.format(Locale.ROOT, "%.4f, gradient (%.4f, %.4f)", value, byX, byY);
    }
  }

  /** A formula in x and y at a point. */
  public Answer compute(String formula, double atX, double atY) {
    Value x = Value.of(atX, "x");
    Value y = Value.of(atY, "y");
    engine.put("x", x);
    engine.put("y", y);
    try {
      Object result = engine.eval(formula);
      if (!(result instanceof Value value)) {
        return Answer.wrong("it must be an expression of x and y");
      }
      value.backward();
      return Double.isFinite(value.data())
          ? new Answer(value.data(), x.grad(), y.grad(), null)
          : Answer.wrong("it is " + value.data() + " there");
    } catch (ScriptException e) {
      return Answer.wrong(e.getMessage());
    }
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Answers good and bad formulas. */
  public static void main(String[] arguments) {
    List<String> formulas =
        List.of(
            "x**2 * y",
            "max(x, 0) * exp(-y)",
            "x +",
            "x + z",
            "Math.sin(x) * y",
            "'x * y'",
            "log(x - 5)",
            "Java.type('java.lang.System').exit(1)",
            "while (true) {}",
            "x = 1; sigmoid(y)",
            "hypot(x, y)");
    try (UserFormulas service = new UserFormulas()) {
      for (String formula : formulas) {
        System.out.println(formula + "  ->  " + service.compute(formula, 2, 3));
      }
    }
  }
}
