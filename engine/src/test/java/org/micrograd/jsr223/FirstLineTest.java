package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine that opens runs nothing that its first line does not need; what is used is there. */
class FirstLineTest {
  private static final ScriptEngine JS = open("js");
  private static final ScriptEngine PYTHON = open("python");

  @BeforeAll
  static void tellsWhatWaits() throws ScriptException {
    JS.eval(
        """
        function waits(name) {
          const exports = Object.getPrototypeOf(Object.getPrototypeOf(globalThis));
          return Object.getOwnPropertyDescriptor(exports, name).get !== undefined;
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          js     | waits('grad')                                   | true
          js     | typeof grad                                     | function
          js     | waits('grad')                                   | false
          js     | waits('jacobian')                               | true
          js     | let x = value(3); jacobian([x*x], [x])[0][0]    | 6
          js     | waits('compile'); compile = 5; compile          | 5
          js     | var columns = 7; columns + globalThis.columns   | 14
          js     | value(0).gelu().data                            | 0
          python | 'inspect' in __import__('sys').modules          | false
          python | 'io' in __import__('sys').modules               | false
          python | '_collections_abc' in __import__('sys').modules | false
          python | compile(lambda a, b=2: a*b)(3.0, 4.0)           | 12.0
          python | compile(lambda *all: all[0])(3.0)               | 3.0
          python | 'inspect' in __import__('sys').modules          | false
          python | from functools import partial as part           | null
          python | compile(part(lambda a, b: a*b, 2.0))(5.0)       | 10.0
          """)
  void runsWhatIsUsed(String language, String line, String expected) throws ScriptException {
    Object answer = (language.equals("js") ? JS : PYTHON).eval(line);
    assertEquals(expected, String.valueOf(answer));
  }

  private static ScriptEngine open(String language) {
    return new ScriptEngineManager().getEngineByName("micrograd-" + language);
  }
}
