import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/**
 * A service that loads its users' formulas by name, and answers from eight threads without them
 * waiting for each other.
 */
public final class FormulaService {
  private FormulaService() {}

  /** Loads the formulas of a script; the function outlives the engine. */
  private static DifferentiableFunction load(Path script, String name) throws Exception {
    try (GradEngine engine = GradEngine.open("micrograd-js", Access.RESTRICTED)) {
      engine.eval(Files.readString(script));
      return (DifferentiableFunction) engine.get(name);
    }
  }

  /** The price of an option and its derivatives, for a thousand customers. */
  public static void main(String[] arguments) throws Exception {
    DifferentiableFunction call = load(Path.of(arguments[0]), "call");
    System.out.println("call" + call.inputs());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 1_000)
                  .<Callable<double[]>>mapToObj(i -> () -> answer(call, 80 + i * 0.04))
                  .toList());
      for (int i : new int[] {0, 500, 999}) {
        print(answers.get(i));
      }
    }
  }

  private static double[] answer(DifferentiableFunction call, double spot) {
    double[] gradient = new double[5];
    double price = call.valueAndGradient(new double[] {spot, 100, 0.03, 0.2, 0.5}, gradient);
    return new double[] {spot, price, gradient[0], gradient[3]};
  }

  private static void print(Future<double[]> answer) throws Exception {
    double[] a = answer.get();
    System.out.printf(
        Locale.ROOT, "spot %.2f: price %.6f, delta %.6f, vega %.6f%n", a[0], a[1], a[2], a[3]);
  }
}
