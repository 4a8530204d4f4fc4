package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors about objects whose texts are long and of many lines name the class in one short line. */
class LongTextsTest {
  private static final int MOST = 300;
  private static final String TEXT = "x".repeat(400) + "\nand more";
  private static final Map<String, GradEngine> OPEN = new HashMap<>();

  /** An object of an application. */
  public static class Wordy {
    public final int fixed = 1;
    public int number;

    public String text(int n) {
      return "";
    }

    public String list(List<Integer> all) {
      return "";
    }

    @Override
    public String toString() {
      return TEXT;
    }
  }

  /** One whose fields have the names of methods. */
  public static class Twice {
    public int x = 5;

    public int x() {
      return 7;
    }

    public String x(String s) {
      return s;
    }
  }

  /** A list of an application. */
  public static class WordyList extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public String toString() {
      return TEXT;
    }
  }

  @BeforeAll
  static void open() {
    for (String language : List.of("js", "python")) {
      GradEngine engine = GradEngine.builder("micrograd-" + language).build();
      engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
      engine.put("o", new Wordy());
      engine.put("twice", new Twice());
      engine.put("l", new WordyList());
      engine.put("m", new HashMap<>(Map.of("a", new Wordy())));
      engine.put("all", new Wordy[] {new Wordy()});
      engine.put("f", (IntUnaryOperator) n -> n);
      engine.put("g", (Function<Integer, Object>) n -> n + 1);
      OPEN.put(language, engine);
    }
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(GradEngine::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | o.nonsense()         | Wordy
          js     | o()                  | Wordy
          js     | new o()              | Wordy
          js     | o?.nonsense()        | Wordy
          js     | o.text.nonsense()    | the method text of a
          js     | for (const x of o) { } | not iterable
          js     | [1].map(o)           | not a function
          js     | l.nonsense()         | WordyList
          js     | l()                  | WordyList
          js     | m.nonsense()         | java.util.HashMap
          js     | all[0].nonsense()    | Wordy
          js     | twice.x()            | ['x()']
          js     | twice.x('a')         | ['x(java.lang.String)']
          js     | throw o              | the method toString of a
          *      | o.text(o)            | text of a
          *      | o.list(o)            | list of a
          *      | o.text(l)            | text of a
          *      | o.number = o         | number of a
          *      | o.fixed = 5          | fixed of a
          *      | f(o)                 | argument 1 must be an int
          *      | g(o)                 | this Java function does not take
          python | o.nonsense()         | nonsense
          python | o()                  | not callable
          python | o + 1                | unsupported
          python | list(o)              | not iterable
          python | exp(o)               | needs numbers
          """)
  void areNotInErrors(String language, String line, String part) {
    for (String each : language.equals("*") ? List.of("js", "python") : List.of(language)) {
      ScriptException e = assertThrows(ScriptException.class, () -> OPEN.get(each).eval(line));
      String said = e.getMessage().replace("org.micrograd.jsr223.", "");
      assertTrue(said.contains(part), each + ": " + said);
      assertTrue(said.length() < MOST && !said.contains("\n"), each + ": " + said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | String(o)
          js     | `${o}`
          js     | '' + o
          js     | o.toString()
          js     | twice['x()']() === 7 && twice.x === 5 && twice['x(java.lang.String)']('a') === 'a' && String(o)
          python | getattr(twice, 'x()')() == 7 and twice.x == 5 and str(o)
          python | str(o)
          python | f'{o}'
          python | '%s' % o
          """)
  void areWholeWhereTheyAreAsked(String language, String line) throws ScriptException {
    assertEquals(TEXT, OPEN.get(language).eval(line.equals("${o}") ? "`${o}`" : line));
  }

  @ParameterizedTest
  @CsvSource({"js", "python"})
  void whatStaysClosedIsNotSaidToBeOpenedByTheWordThatIsSet(String language) {
    GradEngine engine = OPEN.get(language);
    engine.put("thread", Thread.currentThread());
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("thread.interrupt()"));
    assertTrue(e.getMessage().contains("stay closed"), e.getMessage());
  }
}
