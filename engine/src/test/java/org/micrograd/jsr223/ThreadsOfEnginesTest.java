package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** Calls from many threads at once, platform and virtual. */
class ThreadsOfEnginesTest {
  private static final int THREADS = 100;
  private static final int CALLS = 20;
  private static final Map<String, String> F =
      Map.of(
          "js", "function f(a, b, c) { return a*b + c }",
          "python", "def f(a, b, c): return a*b + c");

  @ParameterizedTest
  @CsvSource({"js, false", "js, true", "python, false", "python, true"})
  void oneEngineServesManyThreads(String language, boolean virtual) throws Exception {
    try (GradEngine engine = (GradEngine) engine(language)) {
      engine.eval(F.get(language));
      List<Future<Integer>> answers = new ArrayList<>();
      try (ExecutorService threads =
          virtual
              ? Executors.newVirtualThreadPerTaskExecutor()
              : Executors.newFixedThreadPool(THREADS)) {
        for (int t = 0; t < THREADS; t++) {
          int number = t;
          answers.add(threads.submit(() -> right(engine, number)));
        }
      }
      for (Future<Integer> answer : answers) {
        assertEquals(CALLS, answer.get());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void aPoolServesManyThreads(String language) throws Exception {
    try (EnginePool pool = new EnginePool("micrograd-" + language, 2, F.get(language));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int number = t;
        answers.add(
            threads.submit(() -> {
              int right = 0;
              for (int i = 0; i < CALLS; i++) {
                int c = i;
                Value d =
                    (Value)
                        pool.use(engine ->
                            ((Invocable) engine).invokeFunction("f", Value.of(number), 2, c));
                right += d.data() == 2.0 * number + c ? 1 : 0;
              }
              return right;
            }));
      }
      for (Future<Integer> answer : answers) {
        assertEquals(CALLS, answer.get());
      }
    }
  }

  @Test
  void aPoolSaysWhatIsWrong() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> new EnginePool("nonsense", 1, ""));
    assertThrows(IllegalArgumentException.class, () -> new EnginePool("micrograd-js", 0, ""));
    assertThrows(ScriptException.class, () -> new EnginePool("micrograd-js", 1, "a b"));
    EnginePool pool = new EnginePool("micrograd-js", 1, "");
    assertThrows(ScriptException.class, () -> pool.use(engine -> engine.eval("nowhere")));
    Object three = pool.use(engine -> engine.eval("1 + 2"));
    assertEquals(3, three);
    pool.close();
    assertThrows(IllegalStateException.class, () -> pool.use(engine -> engine.eval("1")));
  }

  /** How many calls of one thread had the right value and gradient. */
  private static int right(Invocable engine, int thread) throws Exception {
    int right = 0;
    for (int i = 0; i < CALLS; i++) {
      Value a = Value.of(thread);
      Value d = (Value) engine.invokeFunction("f", a, Value.of(i), 1);
      d.backward();
      if (d.data() == (double) thread * i + 1 && a.grad() == i) {
        right++;
      }
    }
    return right;
  }

  private static ScriptEngine engine(String language) {
    return new ScriptEngineManager().getEngineByName("micrograd-" + language);
  }

  /** Each run has its own limits, whatever those of the runs are that wait beside it. */
  @ParameterizedTest
  @CsvSource({"js,while (true) {}", "python,while True: pass"})
  @Timeout(60)
  void stopWhatHasLimitsBesideRunsWithout(String language, String endless) throws Exception {
    try (GradEngine engine = GradEngine.builder("micrograd-" + language).build();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      engine.eval("1");
      List<Future<Object>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(new SimpleBindings(), ScriptContext.ENGINE_SCOPE);
        boolean isEndless = i % 4 == 0;
        if (isEndless) {
          context.setAttribute(GradEngine.TIMEOUT, 50, ScriptContext.ENGINE_SCOPE);
        }
        all.add(
            threads.submit(() -> {
              try {
                return engine.eval(isEndless ? endless : "2 + 3", context);
              } catch (ScriptException e) {
                return e.getMessage().contains("its time was over");
              }
            }));
      }
      for (int i = 0; i < all.size(); i++) {
        assertEquals(i % 4 == 0 ? (Object) true : (Object) 5, all.get(i).get());
      }
    }
  }

  /**
   * Java code that hears no interrupt ends late: what waits behind it has its turn all the same.
   */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void theNextRunWaitsForOneThatIsLateToStop(String language) throws ScriptException {
    try (GradEngine engine =
        GradEngine.builder("micrograd-" + language).timeout(Duration.ofMillis(200)).build()) {
      Runnable deaf =
          () -> {
            long end = System.nanoTime() + 600_000_000L;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
          };
      engine.put("deaf", deaf);
      ScriptException error = assertThrows(ScriptException.class, () -> engine.eval("deaf()"));
      assertEquals("stopped after 200 ms: its time was over", error.getMessage().split(" in <")[0]);
      assertEquals(3, engine.eval("1 + 2"));
    }
  }
}
