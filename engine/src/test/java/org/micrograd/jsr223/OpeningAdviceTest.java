package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error about a class that is closed names the word that opens it, for any host. */
class OpeningAdviceTest {
  private static ScriptEngine engine(String language, String words) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    engine.getContext().setAttribute(GradEngine.HOST, words, ScriptContext.ENGINE_SCOPE);
    return engine;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | exported       | Java.type('java.lang.Math').sqrt(4)           | java.util.ArrayList | java.lang.Math
          js     | bound          | Java.type('java.lang.Math').sqrt(4)           | java.lang.Math      | java.lang.Math
          js     | bound          | Java.type('java.util.List').of(1).size()      | java.util.List      | java.util.List
          js     | bound          | Java.type('java.lang.Integer').parseInt('2')  | java.lang.Integer   | java.lang.Integer
          js     | bound          | new java.util.ArrayList().size()              | java.util.ArrayList | java.util.ArrayList
          js     | java.util.List | new java.util.HashMap().size()                | java.util.HashMap   | java.util.HashMap
          js     | java.util.List | Java.type('java.lang.String').valueOf(2)      | java.lang.String    | java.lang.String
          python | exported       | __import__('java').type('java.lang.Math').sqrt(4) | java.util.ArrayList | java.lang.Math
          python | bound          | __import__('java').type('java.lang.Math').sqrt(4) | java.util.ArrayList | java.lang.Math
          python | java.util.List | __import__('java').type('java.lang.Math').sqrt(4) | java.lang.Math  | java.lang.Math
          """)
  void namesTheWordThatOpens(
      String language, String words, String text, String said, String opening)
      throws ScriptException {
    String message =
        assertThrows(ScriptException.class, () -> engine(language, words).eval(text)).getMessage();
    assertTrue(message.contains("-Dorg.micrograd.host=" + said + " (and"), message);
    assertTrue(message.contains("the attribute org.micrograd.host"), message);
    assertTrue(engine(language, words + "," + opening).eval(text) != null, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from java.lang import Math | java.util.List | java.lang.Math
          import java.lang.Math as M | java.util.List | java.lang.Math
          from java.util import Date | java.util.List | java.util.Date
          """)
  void namesWhatPythonImports(String text, String words, String said) {
    String message =
        assertThrows(ScriptException.class, () -> engine("python", words).eval(text)).getMessage();
    assertTrue(message.contains("-Dorg.micrograd.host=" + said + " (and"), message);
  }

  /** What is no class is none of the application's to open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | Java.type('java.util.Zzz')
          js     | new java.util.Zzz()
          python | __import__('java').type('java.util.Zzz')
          """)
  void saysNothingOfWhatIsNone(String language, String text) {
    String message =
        assertThrows(ScriptException.class, () -> engine(language, "java.util.List").eval(text))
            .getMessage();
    assertTrue(!message.contains("org.micrograd.host"), message);
  }
}
