package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script's function gives Java that declares no more of it than a loop, or a character. */
class ResultsToLoopOverTest {
  /** An interface of a host. */
  public interface Loop {
    /** What is gone through. */
    Iterable<Object> loop();
  }

  /** Another. */
  public interface Letter {
    /** A character. */
    char letter();
  }

  /**
   * As polyglot's own views have it: a dict its keys, a Map its entries, an iterator what is left.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          python | [1, 'a', None]                | 1 a null
          python | (1, 2)                        | 1 2
          python | {'a': 1, 'b': 2}              | a b
          python | {1: 'x', (2, 3): 'y'}         | 1 [2, 3]
          python | {}                            | ``
          python | {7}                           | 7
          python | range(3)                      | 0 1 2
          python | (x for x in [1, 2])           | 1 2
          python | iter([1, 2])                  | 1 2
          python | map(str, [1])                 | 1
          python | zip([1], [2])                 | [1, 2]
          python | {'a': 1}.keys()               | a
          python | b'ab'                         | 97 98
          js     | [1, 'a', null]                | 1 a null
          js     | new Set([1, 2])               | 1 2
          js     | new Map([['a', 1], [2, 'b']]) | [a, 1] [2, b]
          js     | (function*(){ yield 1; yield 2 })() | 1 2
          js     | [1, 2].values()               | 1 2
          js     | new Map([['a', 1]]).keys()    | a
          js     | new Proxy([1, 2], {})         | 1 2
          js     | new Int32Array([1, 2])        | 1 2
          js     | ({*[Symbol.iterator]() { yield 5 }}) | 5
          """)
  void areGoneThrough(String language, String text, String expected) throws Exception {
    try (GradEngine engine = open(language, "loop", text)) {
      StringJoiner all = new StringJoiner(" ");
      for (Object each : engine.getInterface(Loop.class).loop()) {
        all.add(String.valueOf(each));
      }
      assertEquals(expected, all.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"python, 65, A", "python, \"'b'\", b", "js, 65, A", "js, \"'b'\", b"})
  void areCharacters(String language, String text, char expected) throws Exception {
    try (GradEngine engine = open(language, "letter", text.replace("\"", ""))) {
      assertEquals(expected, engine.getInterface(Letter.class).letter());
    }
  }

  private static GradEngine open(String language, String name, String text) throws Exception {
    GradEngine engine = GradEngine.builder("micrograd-" + language).build();
    Object _ =
        engine.eval(
            language.equals("js")
                ? "function %s() { return %s }".formatted(name, text)
                : "def %s():\n  return %s".formatted(name, text));
    return engine;
  }
}
