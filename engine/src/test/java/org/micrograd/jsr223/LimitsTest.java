package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.script.Access;

/** What a script may use, set by the builder or by attributes; and what an engine does after it. */
class LimitsTest {
  private static final int TIME = 100;

  /** The engines that runaways left as they were. */
  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  /** None can be caught, and none costs the engine more than the run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | for (;;);
          js     | for (;;) { try { for (;;); } catch (e) {} finally { continue; } }
          js     | ({get x() { for (;;); }}).x
          js     | [1, 2].sort(() => { for (;;); })
          js     | new Promise(() => { for (;;); })
          js     | (function f() { try { f(); } finally { for (;;); } })()
          js     | let s = 'x'; for (;;) s = s.slice(1) + 'y'
          python | while True: pass
          python | exec("while True:\\n  try:\\n    while True: pass\\n  except BaseException: pass")
          python | class A: x = property(lambda self: [0 for i in iter(int, 1)])¶A().x
          python | sorted([2, 1], key=lambda x: [0 for i in iter(int, 1)])
          python | draw.__globals__['bridge'].writesOut(lambda: [0 for i in iter(int, 1)])
          """)
  void aRunawayIsStopped(String language, String script) throws ScriptException {
    GradEngine engine = OPEN.computeIfAbsent(language, LimitsTest::open);
    engine.eval("kept = 2");
    ScriptContext context = engine.getContext();
    context.setAttribute(GradEngine.TIMEOUT, TIME, ScriptContext.ENGINE_SCOPE);
    ScriptException error =
        assertThrows(ScriptException.class, () -> engine.eval(script.replace('¶', '\n')));
    context.removeAttribute(GradEngine.TIMEOUT, ScriptContext.ENGINE_SCOPE);
    assertTrue(
        error.getMessage().startsWith("stopped after " + TIME + " ms: its time was over"),
        error.getMessage());
    assertGoesOnOrSaysWhyNot(engine, "kept * -3", -6);
    if (!engine.isOpen()) {
      OPEN.remove(language);
    }
  }

  private static GradEngine open(String language) {
    return GradEngine.builder("micrograd-" + language).build();
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
    OPEN.clear();
  }

  /** A loop inside a builtin function looks at no interrupt: the caller is free all the same. */
  @Test
  void whatCannotBeStoppedIsGivenUp() throws ScriptException {
    try (GradEngine engine =
        GradEngine.builder("micrograd-python").timeout(Duration.ofMillis(300)).build()) {
      ScriptException error =
          assertThrows(ScriptException.class, () -> engine.eval("sum(range(10**8))"));
      assertTrue(
          error.getMessage().startsWith("stopped after 300 ms: its time was over"),
          error.getMessage());
      assertGoesOnOrSaysWhyNot(engine, "1 + 2", 3);
    }
  }

  /** What a run that was stopped leaves: an engine that works, or one that says that it is over. */
  private static void assertGoesOnOrSaysWhyNot(
      ScriptEngine engine, String script, Object expected) {
    try {
      assertEquals(expected, engine.eval(script));
    } catch (ScriptException over) {
      assertTrue(
          over.getMessage()
              .matches(
                  "(this engine is closed: .*; open another|not begun within .* ms: a script in its engine does not stop) in <unknown>"),
          over.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | let a = []; for (;;) a.push(new Float64Array(1000))
          js     | for (;;) value(1) + 2
          python | [value(1) + 2 for i in iter(int, 1)]
          """)
  void allocationIsLimited(String language, String script) throws ScriptException {
    try (GradEngine engine =
        GradEngine.builder("micrograd-" + language).allocationLimit(40_000_000).build()) {
      engine.eval("kept = 2");
      ScriptException error = assertThrows(ScriptException.class, () -> engine.eval(script));
      assertTrue(
          error.getMessage().startsWith("stopped: it allocated more than 40000000 bytes"),
          error.getMessage());
      assertGoesOnOrSaysWhyNot(engine, "kept * -3", -6);
    }
  }

  @Test
  void statementsAreCounted() throws ScriptException {
    try (GradEngine engine = GradEngine.builder("micrograd-js").statementLimit(1000).build()) {
      String loop = "for (let i = 0; i < 100; i++) { i; }";
      for (int run = 0; run < 20; run++) {
        engine.eval(loop);
      }
      ScriptException error =
          assertThrows(
              ScriptException.class, () -> engine.eval("for (;;) { try { 1; } catch (e) {} }"));
      assertTrue(
          error.getMessage().startsWith("stopped: it ran more than 1000 statements"),
          error.getMessage());
      assertThrows(ScriptException.class, () -> engine.eval("1"), "the engine is closed");
    }
  }

  /** A host that knows nothing but javax.script sets attributes; calls and interfaces obey too. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void attributesReplaceTheEnginesLimits(String language) throws Exception {
    try (GradEngine engine =
        GradEngine.builder("micrograd-" + language).timeout(Duration.ofHours(1)).build()) {
      engine.eval(
          language.equals("js")
              ? "function f(x) { for (;;); }"
              : "def f(x):\n  while True: pass\n");
      ScriptContext context = engine.getContext();
      context.setAttribute(GradEngine.TIMEOUT, TIME, ScriptContext.ENGINE_SCOPE);
      Invocable invocable = engine;
      ScriptException error =
          assertThrows(ScriptException.class, () -> invocable.invokeFunction("f", 1));
      assertTrue(error.getMessage().startsWith("stopped after"), error.getMessage());
      String call = language.equals("js") ? "for (;;);" : "while True: pass";
      for (ScriptContext other : List.of(new SimpleScriptContext(), context)) {
        error = assertThrows(ScriptException.class, () -> engine.eval(call, other));
        assertTrue(error.getMessage().startsWith("stopped after"), error.getMessage());
      }
      error = assertThrows(ScriptException.class, () -> engine.eval(call, new SimpleBindings()));
      assertTrue(error.getMessage().startsWith("stopped after"), error.getMessage());
      context.setAttribute(GradEngine.TIMEOUT, "soon", ScriptContext.ENGINE_SCOPE);
      assertEquals(
          "org.micrograd.timeout is milliseconds or a Duration, got soon",
          assertThrows(IllegalArgumentException.class, () -> engine.eval("1")).getMessage());
      context.removeAttribute(GradEngine.TIMEOUT, ScriptContext.ENGINE_SCOPE);
      assertEquals(3, engine.eval("1 + 2"));
    }
  }

  /** Threads of a script wait for one another by interrupts of their own, which stop nothing. */
  @Tag("thorough")
  @Test
  void threadsThatCallOneAnotherStopNoRun() throws Exception {
    try (GradEngine engine = GradEngine.open("micrograd-python", Access.TRUSTED)) {
      Object wrong =
          engine.eval(
              """
              import time
              from concurrent.futures import ThreadPoolExecutor
              def work(n):
                  return sum(i * i for i in range(n))
              end, wrong = time.time() + 15, 0
              while time.time() < end:
                  with ThreadPoolExecutor(max_workers=2) as workers:
                      wrong += list(workers.map(work, [3000] * 40)) != [8995500500] * 40
              wrong
              """);
      assertEquals(0, wrong);
    }
  }

  /** An interrupt of the caller's thread ends the run, and the thread stays interrupted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | begin(); for (;;);",
        "python | begin()#while True: pass",
        "python | import time#begin()#time.sleep(100)",
        "python | from time import sleep#begin()#for _ in range(1000): sleep(0.2)",
      })
  void anInterruptStopsTheRun(String language, String script) throws Exception {
    try (GradEngine engine =
        GradEngine.builder("micrograd-" + language).timeout(Duration.ofHours(1)).build()) {
      CountDownLatch begun = new CountDownLatch(1);
      Runnable begin = begun::countDown;
      engine.put("begin", begin);
      boolean[] interrupted = new boolean[1];
      String[] message = new String[1];
      Thread caller =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  engine.eval(script.replace('#', '\n'));
                } catch (ScriptException e) {
                  message[0] = e.getMessage();
                }
                interrupted[0] = Thread.currentThread().isInterrupted();
              });
      begun.await();
      caller.interrupt();
      caller.join();
      assertTrue(message[0].startsWith("interrupted"), message[0]);
      assertTrue(interrupted[0], "the interrupt is kept");
      assertEquals(3, engine.eval("1 + 2"));
    }
  }

  @Test
  void wrongLimitsAreRefused() {
    assertEquals(
        "a timeout must be positive, got PT0S",
        refused(GradEngine.builder("micrograd-js").timeout(Duration.ZERO)));
    assertEquals(
        "an output limit must not be negative, got -1",
        refused(GradEngine.builder("micrograd-js").outputLimit(-1)));
    assertEquals(
        "statements of Python cannot be counted: set a timeout instead of a statement limit",
        refused(GradEngine.builder("micrograd-python").statementLimit(5)));
    assertEquals(
        "there is no engine of micrograd named nashorn",
        assertThrows(IllegalArgumentException.class, () -> GradEngine.builder("nashorn"))
            .getMessage());
  }

  private static String refused(EngineBuilder builder) {
    return assertThrows(IllegalArgumentException.class, builder::build).getMessage();
  }
}
