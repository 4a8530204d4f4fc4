package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An interrupt of the thread of a script that goes on for ever, and catches whatever is thrown,
 * ends its run: JavaScript's own loops take the interrupt away, and throw what a script may catch.
 */
class InterruptedLoopsTest {
  private static final List<String> JS =
      List.of(
          "for (const x of w.list) x",
          "for (const x of w.set) x",
          "for (const [k, v] of w.map) k",
          "for (const k in w.map) k",
          "for (const x of w.iterator()) x",
          "for (const x of w.stream().toList()) x",
          "w.list.forEach(x => x)",
          "[...w.list]",
          "[...w.set]",
          "Array.from(w.list)",
          "Array.from(w.list, x => x)",
          "const [a, ...b] = w.list",
          "const {length} = w.list",
          "new Set(w.set)",
          "Math.max(...w.list)",
          "for (let i = 0; i < 9; i++) w.list.get(0)",
          "for (let i = 0; i < 9; i++) i",
          "let i = 9; while (i--) ;",
          "let i = 9; do { i-- } while (i)",
          "for (const x of (function* () { yield 1; yield 2 })()) x",
          "w.list",
          "1");

  private static final List<String> PYTHON =
      List.of(
          "for x in w.list: x",
          "for x in w.set: x",
          "for k in w.map: k",
          "for k, v in w.map.items(): k",
          "for x in w.iterator(): x",
          "for x in w.stream().toList(): x",
          "[*w.list]",
          "list(w.set)",
          "[x for x in w.list]",
          "sorted(x for x in w.list)",
          "a, *b = w.list",
          "max(*w.list)",
          "for i in range(9): w.list.get(0)",
          "for i in range(9): i",
          "w.list",
          "1");

  private static final Map<String, ScriptEngine> ENGINES = new HashMap<>();

  /** What a script goes through. */
  public static final class World {
    public final List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    public final Set<Integer> set = Set.of(1, 2, 3);
    public final Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));

    public java.util.Iterator<Integer> iterator() {
      return list.iterator();
    }

    public Stream<Integer> stream() {
      return list.stream();
    }
  }

  private static ScriptEngine engine(String language) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    engine.getContext().setAttribute("org.micrograd.host", "bound", ScriptContext.ENGINE_SCOPE);
    return engine;
  }

  @AfterAll
  static void close() throws Exception {
    for (ScriptEngine engine : ENGINES.values()) {
      ((AutoCloseable) engine).close();
    }
  }

  static Stream<Arguments> rows() {
    List<Arguments> rows = new ArrayList<>();
    for (String how : List.of("thread", "future", "invoke")) {
      JS.forEach(body -> rows.add(Arguments.of("js", how, body)));
      PYTHON.forEach(body -> rows.add(Arguments.of("python", how, body)));
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anInterruptEndsTheLoop(String language, String how, String body) throws Exception {
    ScriptEngine engine = ENGINES.computeIfAbsent(language, InterruptedLoopsTest::engine);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    List<Object> caught = new ArrayList<>();
    engine.put("w", new World());
    engine.put("begun", (Runnable) () -> begun.complete(null));
    engine.put("caught", (Consumer<Object>) each -> caught.add("" + each));
    engine.eval(looped(language, body));
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Thread> thread = new CompletableFuture<>();
      Future<?> run =
          threads.submit(() -> {
            thread.complete(Thread.currentThread());
            ended.complete(failure(engine, how));
          });
      begun.get(20, TimeUnit.SECONDS);
      Thread.sleep(5);
      if (how.equals("future")) {
        run.cancel(true);
      } else {
        thread.get().interrupt();
      }
      Throwable failure = ended.get(20, TimeUnit.SECONDS);
      assertTrue(String.valueOf(failure).contains("interrupted"), String.valueOf(failure));
    }
    assertTrue(caught.size() <= 1, "a script goes on: " + caught);
    assertEquals(3, ((Number) engine.eval("1 + 2")).intValue());
  }

  private static Throwable failure(ScriptEngine engine, String how) {
    try {
      return how.equals("invoke")
          ? new AssertionError(((Invocable) engine).invokeFunction("run"))
          : new AssertionError(engine.eval("run()"));
    } catch (Exception e) {
      return e;
    }
  }

  private static String looped(String language, String body) {
    return language.equals("js")
        ? """
        function run() {
          begun()
          for (;;) { try { %s } catch (e) { caught(e) } }
        }
        """
            .formatted(body)
        : """
        def run():
          begun()
          while True:
            try:
              %s
            except BaseException as e:
              caught(e)
        """
            .formatted(body);
  }
}
