package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a script gave to Java, called on another thread while the engine is free, runs a script, or
 * waits in Java code of one: it waits for its turn, or in Python runs beside the script as in plain
 * polyglot; it has the limits of a run, and hears of an interrupt.
 */
class CallsOfOtherThreadsTest {
  /** What a function is given as. */
  public interface Rule {
    /** Applies it. */
    String run(String x);
  }

  /** What a script extends. */
  public abstract static class Job {
    /** Runs it. */
    public abstract String run(String x);
  }

  /** What a script gives its own to. */
  public static class Desk {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private Rule rule;
    private Job job;

    /** Takes a function. */
    public void rule(Rule given) {
      rule = given;
    }

    /** Takes an object. */
    public void job(Job given) {
      job = given;
    }

    /** Waits in Java. */
    public void hold() throws InterruptedException {
      begun.countDown();
      over.await();
    }

    /** Is in the call. */
    public void arrive() {
      arrived.countDown();
    }

    /** Whether the script goes on. */
    public boolean isBusy() {
      begun.countDown();
      return over.getCount() > 0;
    }
  }

  private static final String NAME = CallsOfOtherThreadsTest.class.getName();

  private static String setup(String language, String what) {
    boolean js = language.equals("js");
    String body =
        switch (what) {
          case "value" -> "return x + '!'";
          case "error" -> js ? "throw new Error('no')" : "raise ValueError('no')";
          default -> js ? "desk.arrive(); for (;;) {}" : "desk.arrive()\n    while True: pass";
        };
    return js
        ? """
        function run(x) { %1$s }
        desk.rule((x) => { %1$s });
        desk.job(new (Java.extend(Java.type('%2$s$Job'), {run: function (x) { %1$s }}))());
        """
            .formatted(body, NAME)
        : """
        import java
        def run(x):
            %1$s
        desk.rule(run)
        class Mine(java.type('%2$s$Job')):
          def run(self, x):
            %1$s
        desk.job(Mine())
        """
            .formatted(body, NAME);
  }

  private static String busy(String language, String state) {
    String loop = language.equals("js") ? "while (desk.isBusy()) {}" : "while desk.isBusy(): pass";
    return state.equals("running") ? loop : "desk.hold()";
  }

  private static Callable<Object> call(GradEngine engine, Desk desk, String way) {
    return switch (way) {
      case "function" -> () -> desk.rule.run("a");
      case "extended" -> () -> desk.job.run("a");
      case "interface" -> {
        Rule own = engine.getInterface(Rule.class);
        yield () -> own.run("a");
      }
      default -> () -> engine.invokeFunction("run", "a");
    };
  }

  private static String said(FutureTask<Object> call) throws Exception {
    try {
      return String.valueOf(call.get(20, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return e.getCause().getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | function  | free    | value     | a!
          js     | function  | free    | interrupt | interrupted
          js     | function  | running | value     | a!
          js     | function  | inside  | error     | no
          js     | function  | running | timeout   | its time was over
          js     | interface | running | value     | a!
          js     | invoke    | inside  | value     | a!
          js     | extended  | free    | value     | a!
          js     | extended  | free    | error     | no
          js     | extended  | free    | timeout   | its time was over
          js     | extended  | free    | interrupt | interrupted
          js     | extended  | running | value     | Multi threaded access
          js     | extended  | inside  | value     | Multi threaded access
          python | function  | free    | value     | a!
          python | function  | free    | interrupt | interrupted
          python | function  | running | value     | a!
          python | function  | running | timeout   | its time was over
          python | function  | running | interrupt | interrupted
          python | function  | inside  | error     | ValueError: no
          python | function  | inside  | interrupt | interrupted
          python | interface | running | value     | a!
          python | invoke    | inside  | value     | a!
          python | extended  | free    | value     | a!
          python | extended  | free    | error     | ValueError: no
          python | extended  | free    | timeout   | its time was over
          python | extended  | free    | interrupt | interrupted
          python | extended  | running | value     | a!
          python | extended  | running | error     | ValueError: no
          python | extended  | running | timeout   | its time was over
          python | extended  | running | interrupt | interrupted
          python | extended  | inside  | value     | a!
          python | extended  | inside  | timeout   | its time was over
          python | extended  | inside  | interrupt | interrupted
          """)
  void endAsRunsDo(String language, String way, String state, String what, String expected)
      throws Exception {
    Duration time = what.equals("timeout") ? Duration.ofMillis(700) : null;
    try (GradEngine engine =
        GradEngine.builder("micrograd-" + language)
            .openHost("bound")
            .allowHostClass(Job.class)
            .timeout(time)
            .build()) {
      Desk desk = new Desk();
      engine.put("desk", desk);
      Object _ = engine.eval(setup(language, what));
      Callable<Object> call = call(engine, desk, way);
      FutureTask<Object> script = new FutureTask<>(() -> engine.eval(busy(language, state)));
      if (!state.equals("free")) {
        Thread _ = Thread.ofPlatform().daemon().start(script);
        assertTrue(desk.begun.await(20, TimeUnit.SECONDS));
      }
      FutureTask<Object> task = new FutureTask<>(call);
      Thread thread = Thread.ofPlatform().daemon().start(task);
      if (what.equals("interrupt")) {
        assertTrue(desk.arrived.await(20, TimeUnit.SECONDS));
        thread.interrupt();
      } else if (!way.equals("extended") && !what.equals("timeout")) {
        waitOrEnd(thread);
        desk.over.countDown();
      }
      String answer = said(task);
      desk.over.countDown();
      // The script's own time may be over first, and polyglot says that to all in the context.
      boolean isOther = what.equals("timeout") && answer.contains("interrupted");
      assertAll(
          () -> assertTrue(answer.contains(expected) || isOther, answer),
          () -> assertEquals(2, again(engine, state.equals("free") ? null : script)));
    }
  }

  /** Lets a call come to where it waits for its turn, unless it needs none. */
  private static void waitOrEnd(Thread thread) {
    while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
  }

  /** After the call, and whatever the script beside it has come to. */
  private static Object again(GradEngine engine, FutureTask<Object> script) throws Exception {
    if (script != null) {
      String _ = said(script);
    }
    try {
      return engine.eval("1 + 1");
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }
}
