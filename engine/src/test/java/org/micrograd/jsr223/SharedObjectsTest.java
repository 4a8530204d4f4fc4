package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a script made and another engine uses while that script's engine runs: each use waits for
 * the engine, as a call of it would.
 */
class SharedObjectsTest {
  private static final String JS_OBJECTS =
      "var o = {n: 1, m: function (x) { return x + this.n }}; var a = [1, 2]; var f = (x) => x + 1; [o, a, f]";
  private static final String PYTHON_OBJECTS =
      """
      class O:
          n = 1
          def m(self, x): return x + self.n
      [O(), [1, 2], lambda x: x + 1]
      """;

  /** Who uses the objects, and who made them. */
  private static final Map<String, ScriptEngine> USERS = new HashMap<>();

  private static final Map<String, ScriptEngine> MAKERS = new HashMap<>();

  @BeforeAll
  static void open() throws Exception {
    for (String language : List.of("js", "python")) {
      USERS.put(language, new ScriptEngineManager().getEngineByName("micrograd-" + language));
      MAKERS.put(language, new ScriptEngineManager().getEngineByName("micrograd-" + language));
    }
  }

  @AfterAll
  static void close() throws Exception {
    for (Map<String, ScriptEngine> engines : List.of(USERS, MAKERS)) {
      for (ScriptEngine engine : engines.values()) {
        ((AutoCloseable) engine).close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js | o.n | 1",
        "js | o.m(2) | 3",
        "js | \"n\" in o | true",
        "js | o.n = 1 | 1",
        "js | typeof o | object",
        "js | o === o | true",
        "js | new Set([o, o]).size | 1",
        "js | o ? 1 : 0 | 1",
        "js | a[1] | 2",
        "js | a.length | 2",
        "js | [...a].join() | 1,2",
        "js | a.join() | 1,2",
        "js | typeof f | function",
        "js | f(1) | 2",
        "js | [1, 2].map((x) => f(x)).join() | 2,3",
        "python | o.n | 1",
        "python | o.m(2) | 3",
        "python | hasattr(o, \"n\") | true",
        "python | o is o | true",
        "python | o == o | true",
        "python | len({o: 1}) | 1",
        "python | 1 if o else 0 | 1",
        "python | a[1] | 2",
        "python | len(a) | 2",
        "python | sum(a) | 3",
        "python | callable(f) | true",
        "python | f(1) | 2",
        "python | sum(map(f, a)) | 5",
      })
  void wait(String language, String expression, String answer) throws Exception {
    ScriptEngine user = USERS.get(language);
    for (String maker : MAKERS.keySet()) {
      ScriptEngine other = MAKERS.get(maker);
      List<?> made = (List<?>) other.eval(maker.equals("js") ? JS_OBJECTS : PYTHON_OBJECTS);
      bind(user, made);
      assertEquals(answer, String.valueOf(whileItRuns(other, user, expression)), maker);
    }
    ScriptEngine other = MAKERS.get("js");
    Kept kept = new Kept();
    other.put("kept", kept);
    other.eval(JS_OBJECTS);
    other.eval("kept.keep(o); kept.keep(a); kept.keep(f)");
    bind(user, kept.all);
    assertEquals(answer, String.valueOf(whileItRuns(other, user, expression)), "an argument");
  }

  private static void bind(ScriptEngine user, List<?> made) {
    user.put("o", made.get(0));
    user.put("a", made.get(1));
    user.put("f", made.get(2));
  }

  /** An application's object that keeps what scripts give it. */
  public static final class Kept {
    private final List<Object> all = new ArrayList<>();

    @HostAccess.Export
    public void keep(Object o) {
      all.add(o);
    }
  }

  private static Object whileItRuns(ScriptEngine other, ScriptEngine user, String expression)
      throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    other.put(
        "hold",
        (Runnable)
            () -> {
              entered.countDown();
              try {
                leave.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    CompletableFuture<Object> running = evaluate(other, "hold()");
    entered.await();
    CompletableFuture<Object> answer = evaluate(user, expression);
    // Whoever does not wait has its answer, or its error, by then.
    boolean _ =
        answer.handle((_, _) -> true).completeOnTimeout(false, 20, TimeUnit.MILLISECONDS).join();
    leave.countDown();
    running.join();
    return answer.join();
  }

  private static CompletableFuture<Object> evaluate(ScriptEngine engine, String text) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return engine.eval(text);
          } catch (javax.script.ScriptException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().start(task));
  }
}
