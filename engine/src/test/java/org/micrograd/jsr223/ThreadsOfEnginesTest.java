package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

/** Calls from many threads at once, platform and virtual. */
class ThreadsOfEnginesTest {
  private static final int THREADS = 100;
  private static final int CALLS = 1000;

  @ParameterizedTest
  @CsvSource({"js, false", "js, true", "python, false", "python, true"})
  void oneEngineServesManyThreads(String language, boolean virtual) throws Exception {
    try (GradEngine engine = (GradEngine) engine(language)) {
      engine.eval(
          language.equals("js")
              ? "function f(a, b, c) { return a*b + c }"
              : "def f(a, b, c): return a*b + c");
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
}
