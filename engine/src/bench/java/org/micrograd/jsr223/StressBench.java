package org.micrograd.jsr223;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.micrograd.autograd.Value;
import org.micrograd.script.Access;

/**
 * Prints what engines leave behind: opened and closed by thousands, called by a hundred threads,
 * stopped in time. {@code mvn -q -pl engine test-compile exec:exec@stress}
 */
final class StressBench {
  private static final List<String> LANGUAGES = List.of("js", "python");
  private static final int THREADS = 100;
  private static final int CALLS = 1000;

  private StressBench() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("| engines, one after the other | heap MB | threads | classes |");
    System.out.println("|---|---|---|---|");
    openAndClose("js", 10_000, 1_000);
    openAndClose("python", 500, 100);
    System.out.println("\n| 100 threads x 1,000 calls | wrong | errors | s | heap MB | threads |");
    System.out.println("|---|---|---|---|---|---|");
    for (String language : LANGUAGES) {
      call(language, 1, Executors.newFixedThreadPool(THREADS), "one engine, platform threads");
      call(language, 1, Executors.newVirtualThreadPerTaskExecutor(), "one engine, virtual threads");
      call(language, 2, Executors.newFixedThreadPool(THREADS), "a pool of two");
    }
    System.out.println("\n| runaway | timeout ms | stopped after | goes on |");
    System.out.println("|---|---|---|---|");
    runaways();
    System.exit(0);
  }

  private static String residue() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    return "%.1f | %d | %d".formatted(heap / 1e6, threads, classes);
  }

  private static void openAndClose(String language, int count, int step) throws ScriptException {
    for (int i = 0; i <= count; i++) {
      try (GradEngine engine = GradEngine.open("micrograd-" + language, Access.RESTRICTED)) {
        Value d = (Value) engine.eval("value(2) * -3 + 10");
        d.backward();
      }
      if (i % step == 0) {
        System.out.println("| " + language + " " + i + " | " + residue() + " |");
      }
    }
  }

  private static void call(String language, int engines, ExecutorService threads, String name)
      throws Exception {
    String f =
        language.equals("js")
            ? "function f(a, b, c) { return a*b + c }"
            : "def f(a, b, c): return a*b + c";
    AtomicInteger wrong = new AtomicInteger();
    AtomicInteger errors = new AtomicInteger();
    long start = System.nanoTime();
    try (EnginePool pool = new EnginePool("micrograd-" + language, engines, f);
        threads) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int number = t;
        all.add(threads.submit(() -> calls(pool, number, wrong, errors)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "| %s, %s | %d | %d | %.1f | %s |%n",
        language,
        name,
        wrong.get(),
        errors.get(),
        seconds,
        residue().replaceFirst(" \\| \\d+$", ""));
  }

  private static void calls(
      EnginePool pool, int number, AtomicInteger wrong, AtomicInteger errors) {
    for (int i = 0; i < CALLS; i++) {
      int c = i;
      try {
        Object d =
            pool.use(engine -> ((Invocable) engine).invokeFunction("f", Value.of(number), 2, c));
        wrong.addAndGet(((Value) d).data() == 2.0 * number + c ? 0 : 1);
      } catch (Exception e) {
        errors.incrementAndGet();
      }
    }
  }

  private static void runaways() throws ScriptException {
    String[][] scripts = {
      {"js", "for (;;);"},
      {"js", "for (;;) { try { for (;;); } catch (e) {} }"},
      {"js", "({get x() { for (;;); }}).x"},
      {"js", "(function f() { try { f(); } catch (e) { f(); } })()"},
      {"js", "let s = 'x'; for (;;) s += s.slice(-1)"},
      {"js", "let a = []; for (;;) a.push(a.length)"},
      {"js", "'x'.repeat(2 ** 29).split('').sort()"},
      {"js", "/(x+x+)+y/.test('x'.repeat(50))"},
      {"python", "while True: pass"},
      {"python", "exec('def f():\\n try: f()\\n except RecursionError: f()\\nf()')"},
      {"python", "exec('while True:\\n try:\\n  while True: pass\\n except BaseException: pass')"},
      {"python", "[value(1) * 2 for i in iter(int, 1)]"},
      {"python", "sum(range(10**11))"},
      {"python", "'x' * 2**30 + 'y' * 2**30 and sorted('x' * 2**26)"},
      {"python", "10**10**9"},
    };
    for (String[] script : scripts) {
      for (int timeout : new int[] {200, 500}) {
        stop(script[0], script[1], timeout);
      }
    }
  }

  private static void stop(String language, String script, int timeout) throws ScriptException {
    GradEngine engine =
        GradEngine.builder("micrograd-" + language).timeout(Duration.ofMillis(timeout)).build();
    engine.eval("1");
    long start = System.nanoTime();
    String message = "it ended";
    try {
      engine.eval(script);
    } catch (ScriptException e) {
      message = e.getMessage();
    }
    double ratio = (System.nanoTime() - start) / 1e6 / timeout;
    String end = message.startsWith("stopped after") ? after(engine) : message;
    System.out.printf(
        "| `%s` | %d | %.2f x | %s |%n", script.replace("|", "\\|"), timeout, ratio, end);
    engine.close();
  }

  /** Whether an engine goes on after a run that was stopped. */
  private static String after(GradEngine engine) {
    try {
      return engine.eval("1 + 1").equals(2) ? "yes" : "no, it computes wrongly";
    } catch (ScriptException e) {
      return "no: " + e.getMessage();
    }
  }
}
