package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An interrupt of the thread on which a script waits in a method of the application ends the run:
 * no script catches it. An InterruptedException that the application throws for reasons of its own,
 * or that comes from another thread, is one as any other, as in a plain polyglot context.
 */
class InterruptedWaitsTest {
  private static final List<String> WAITS =
      List.of("sleep", "take", "lock", "future", "wrapped", "restored", "polled", "join");

  private static final Map<String, String> JS =
      Map.of(
          "catch", "try { wait() } catch (e) { said('on') }",
          "finally", "try { wait() } finally { 1 }",
          "bare", "wait(); said('on')");

  private static final Map<String, String> PYTHON =
      Map.of(
          "except", "  try:\n    wait()\n  except Exception as e:\n    said('on')",
          "base", "  try:\n    wait()\n  except BaseException as e:\n    said('on')",
          "all", "  try:\n    wait()\n  except:\n    said('on')",
          "finally", "  try:\n    wait()\n  finally:\n    x = 1",
          "bare", "  wait()\n  said('on')");

  private static final Map<String, ScriptEngine> ENGINES = new HashMap<>();

  /** What waits, once it has said so. */
  private record Waiting(CountDownLatch begun, ReentrantLock taken) {
    Object of(String kind) throws Exception {
      begun.countDown();
      return switch (kind) {
        case "sleep" -> slept();
        case "take" -> new LinkedBlockingQueue<>().take();
        case "lock" -> locked();
        case "future" -> new CompletableFuture<>().get();
        case "wrapped" -> wrapped();
        case "restored" -> restored();
        case "polled" -> polled();
        default -> joined();
      };
    }

    private static Object slept() throws InterruptedException {
      Thread.sleep(20_000);
      return null;
    }

    private Object locked() throws InterruptedException {
      taken.lockInterruptibly();
      return null;
    }

    private static Object wrapped() {
      try {
        return slept();
      } catch (InterruptedException e) {
        throw new IllegalStateException("the bank is closed", e);
      }
    }

    private static Object restored() {
      try {
        return slept();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the bank is closed");
      }
    }

    private static Object polled() throws InterruptedException {
      while (!Thread.interrupted()) {
        Thread.onSpinWait();
      }
      throw new InterruptedException();
    }

    private static Object joined() throws InterruptedException {
      Thread.currentThread().join();
      return null;
    }
  }

  static Stream<Arguments> rows() {
    List<Arguments> rows = new ArrayList<>();
    for (String kind : WAITS) {
      for (String way : List.of("eval", "invoke", "interface")) {
        JS.forEach((name, text) -> rows.add(Arguments.of("js", kind, way, name)));
        PYTHON.forEach((name, text) -> rows.add(Arguments.of("python", kind, way, name)));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anInterruptEndsTheRun(String language, String kind, String way, String guard)
      throws Exception {
    ScriptEngine engine = ENGINES.computeIfAbsent(language, Engines::fresh);
    List<String> said = new ArrayList<>();
    Waiting waiting = new Waiting(new CountDownLatch(1), new ReentrantLock());
    engine.put("wait", (Callable<Object>) () -> waiting.of(kind));
    engine.put("said", (java.util.function.Consumer<String>) said::add);
    define(engine, language, guard);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .unstarted(() -> {
              ended.complete(failure(engine, way));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    Throwable failure;
    waiting.taken().lock();
    try {
      thread.start();
      assertTrue(waiting.begun().await(20, TimeUnit.SECONDS));
      thread.interrupt();
      failure = ended.get(20, TimeUnit.SECONDS);
    } finally {
      waiting.taken().unlock();
    }
    assertTrue(String.valueOf(failure).contains("interrupted"), String.valueOf(failure));
    assertTrue(flag.get(), "the thread stays interrupted");
    assertEquals(List.of(), said);
    assertEquals(3, ((Number) engine.eval("1 + 2")).intValue());
  }

  private static void define(ScriptEngine engine, String language, String guard) throws Exception {
    engine.eval(
        language.equals("js")
            ? "function run() { " + JS.get(guard) + " }"
            : "def run():\n" + PYTHON.get(guard));
  }

  private static Throwable failure(ScriptEngine engine, String way) {
    try {
      switch (way) {
        case "eval" -> engine.eval("run()");
        case "invoke" -> ((Invocable) engine).invokeFunction("run");
        default -> ((Invocable) engine).getInterface(Runnable.class).run();
      }
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | own       | the user went away
          python | own       | the user went away
          js     | other     | java.util.concurrent.ExecutionException: java.lang.InterruptedException: sleep interrupted
          python | other     | java.util.concurrent.ExecutionException: java.lang.InterruptedException: sleep interrupted
          js     | cancelled | java.util.concurrent.CancellationException
          python | cancelled | java.util.concurrent.CancellationException
          """)
  void othersAreExceptionsAsAny(String language, String kind, String text) throws Exception {
    ScriptEngine engine = ENGINES.computeIfAbsent(language, Engines::fresh);
    engine.put("wait", (Callable<Object>) () -> thrown(kind));
    engine.put("said", (java.util.function.Consumer<String>) _ -> {});
    for (String guard : language.equals("js") ? List.of("catch") : List.of("except", "all")) {
      define(engine, language, guard);
      assertEquals(null, failure(engine, "eval"));
    }
    define(engine, language, "bare");
    String failure = String.valueOf(failure(engine, "eval"));
    assertTrue(failure.contains(text), failure);
    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static Object thrown(String kind) throws Exception {
    CompletableFuture<Object> task = new CompletableFuture<>();
    switch (kind) {
      case "own" -> throw new InterruptedException("the user went away");
      case "other" ->
          Thread.ofPlatform()
              .start(() -> {
                Thread.currentThread().interrupt();
                try {
                  Thread.sleep(1);
                } catch (InterruptedException e) {
                  task.completeExceptionally(e);
                }
              });
      default -> task.cancel(true);
    }
    return task.get();
  }
}
