package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Methods of an application with several overloads that take functions, called with functions of
 * scripts: the parameters of these, and whether they answer anything, tell which one is meant.
 */
class OverloadsTest {
  private static final String FUNCTIONS =
      """
      def nothing(x): pass
      def returns_nothing(x):
          return  # that is all
      def same(x):
          return x
      def generated(x):
          yield x
      class Writes:
          def process(self, out): out.write(66)
      class Called:
          def __call__(self, i, out): out.write(67)
      class Made:
          def __init__(self, a, b): pass
          def __repr__(self): return 'made'
      class Named:
          def named(self, x): return x * 2
      """;

  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(1, Thread.ofPlatform().daemon().factory());

  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  /** Runs at once what it is given. */
  private static final class Pool extends AbstractExecutorService {
    @Override
    public void execute(Runnable f) {
      f.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return true;
    }
  }

  @BeforeAll
  static void open() throws ScriptException {
    for (String language : List.of("js", "python")) {
      GradEngine engine = GradEngine.builder("micrograd-" + language).build();
      engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
      engine.put("o", new Overloads());
      engine.put("C", Overloads.Made.class);
      engine.put("pool", new Pool());
      engine.put("threads", THREADS);
      engine.put("done", CompletableFuture.completedFuture(5));
      engine.put("lengths", Comparator.comparingInt(String::length));
      engine.put("words", new ArrayList<>(List.of("b", "a")));
      engine.put("ab", Pattern.compile("[a-z]").matcher("ab"));
      if (language.equals("python")) {
        engine.eval(FUNCTIONS);
      }
      OPEN.put(language, engine);
    }
  }

  @AfterAll
  static void close() {
    THREADS.shutdownNow();
    OPEN.values().forEach(GradEngine::close);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "overloads.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#')
  void areChosenByTheFunction(String language, String call, String expected) {
    for (String each : language.equals("*") ? List.of("js", "python") : List.of(language)) {
      String text = each.equals("js") ? call : call.replace("null", "None");
      String answer = answer(OPEN.get(each), text);
      assertTrue(matches(expected, answer), () -> each + ": " + answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | threads.submit(() => 42).get()           | a deadlock
          js     | later = threads.submit(() => 42); 1      | 1
          python | threads.submit(lambda: 42).get()         | 42
          python | threads.submit(lambda: o.arity(lambda x: x + 1)).get() | function 2
          python | later = threads.submit(lambda: 42)       | null
          """)
  void runOnOtherThreads(String language, String text, String expected) {
    GradEngine engine = OPEN.get(language);
    String answer = answer(engine, text);
    assertTrue(answer.startsWith(expected) || answer.contains(expected), answer);
  }

  /** An answer is a text, or a pattern that ends in dots. */
  private static boolean matches(String expected, String answer) {
    return answer.equals(expected)
        || expected.endsWith(".*")
            && answer.startsWith(expected.substring(0, expected.length() - 2));
  }

  private static String answer(GradEngine engine, String text) {
    try {
      return String.valueOf(engine.eval(text));
    } catch (ScriptException e) {
      return e.getMessage()
          .replaceAll(" in <.*", "")
          .replaceAll("(?s).* take these arguments: (.*);.*", "ambiguous: $1")
          .replaceAll("org.micrograd.jsr223.Overloads\\$", "");
    }
  }
}
