package org.micrograd.jsr223;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.ScriptException;
import org.micrograd.autograd.Value;

/**
 * Prints what engines leave behind: heap after a collection and threads, while thousands are opened
 * and closed one after the other, and around calls from a hundred threads. {@code mvn -q -pl engine
 * test-compile exec:exec@engines-bench}
 */
final class EnginesBench {
  private static final int THREADS = 100;
  private static final int CALLS = 1000;

  private EnginesBench() {}

  /** The numbers of engines of JavaScript and of Python; 10,000 and 1,000 if not given. */
  public static void main(String[] arguments) throws Exception {
    int js = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int python = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    System.out.println("| engines closed | heap, MB | threads |");
    System.out.println("|---|---|---|");
    openAndClose("js", js);
    openAndClose("python", python);
    System.out.println();
    System.out.println("| 100 threads x 1,000 calls | right | heap, MB | threads |");
    System.out.println("|---|---|---|---|");
    for (String language : new String[] {"js", "python"}) {
      String name = "micrograd-" + language;
      row(language + ", before", "");
      try (GradEngine engine = GradEngine.builder(name).build()) {
        engine.eval(f(language));
        row(language + ", one engine", "" + right((a, b) -> call(engine, a, b)));
      }
      row(language + ", closed", "");
      try (EnginePool pool = new EnginePool(name, 2, f(language))) {
        row(
            language + ", a pool of two",
            "" + right((a, b) -> pool.use(engine -> call((GradEngine) engine, a, b))));
      }
      row(language + ", closed", "");
    }
  }

  private static void openAndClose(String language, int count) throws ScriptException {
    for (int i = 0; i <= count; i++) {
      try (GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
        engine.put("a", Value.of(2));
        if (((Value) engine.eval("a * -3 + 10")).data() != 4) {
          throw new IllegalStateException("engine " + i + " is wrong");
        }
      }
      if (i % Math.max(1, count / 10) == 0) {
        System.out.printf("| %s, %,d | %.1f | %d |%n", language, i, heap(), Thread.activeCount());
      }
    }
  }

  private static String f(String language) {
    return language.equals("js")
        ? "function f(a, b, c) { return a*b + c }"
        : "def f(a, b, c): return a*b + c";
  }

  private static Value call(GradEngine engine, Value a, Value b)
      throws ScriptException, NoSuchMethodException {
    return (Value) engine.invokeFunction("f", a, b, 1);
  }

  /** A call of the script. */
  private interface Call {
    Value of(Value a, Value b) throws Exception;
  }

  /** How many calls of all threads gave the right value and gradient. */
  private static int right(Call call) throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int number = t;
      tasks.add(() -> {
        int right = 0;
        for (int i = 0; i < CALLS; i++) {
          Value a = Value.of(number);
          Value d = call.of(a, Value.of(i));
          d.backward();
          right += d.data() == (double) number * i + 1 && a.grad() == i ? 1 : 0;
        }
        return right;
      });
    }
    int all = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> each : threads.invokeAll(tasks)) {
        all += each.get();
      }
    }
    return all;
  }

  private static void row(String what, String right) {
    System.out.printf("| %s | %s | %.1f | %d |%n", what, right, heap(), Thread.activeCount());
  }

  /** Megabytes in use once all that can be collected is. */
  private static double heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least / 1e6;
  }
}
