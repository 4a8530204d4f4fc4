package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Reader;
import java.io.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * What a script of one language sees of an object of the other: each row has the language that sees
 * it, the object as its own language makes it, what is done with it under the name x, and how the
 * result is written. Where contexts of the polyglot API share an object the result is the same, but
 * for rows marked with a plus, where that has no answer or one of no use.
 */
class CrossingTest {
  private static final ScriptHost JAVASCRIPT = open(Languages.JAVASCRIPT);
  private static final ScriptHost PYTHON = open(Languages.PYTHON);

  private static ScriptHost open(Language language) {
    return new ScriptHost(
        language,
        Access.TRUSTED,
        Limits.NONE,
        Reader::nullReader,
        Writer::nullWriter,
        Writer::nullWriter);
  }

  @BeforeAll
  static void prepare() {
    JAVASCRIPT.eval(
        """
        class Point {
          constructor(x, y) { this.x = x; this.y = y; }
          norm() { return Math.hypot(this.x, this.y); }
          get sum() { return this.x + this.y; }
          static origin() { return new Point(0, 0); }
        }
        var made = (text) => (0, eval)(`(${text})`);
        var shown = (x) => typeof x === 'object' && x !== null && !Array.isArray(x) && Object.keys(x).length === 0 ? String(x) : JSON.stringify(x) ?? String(x);
        var done = (given, text) => {
          globalThis.x = given;
          try { return shown((0, eval)(text)); } catch (e) { return `${e}`.split('\\n')[0]; }
        };
        """,
        "crossing.js");
    PYTHON.eval(
        """
        class Point:
            kind = 'point'
            def __init__(self, x, y): self.x, self.y = x, y
            def norm(self): return (self.x**2 + self.y**2)**0.5
            def __str__(self): return f'Point({self.x}, {self.y})'
        class Bag:
            def __init__(self, *all): self.all = all
            def __iter__(self): return iter(self.all)
            def __call__(self, v): return v * 2
        made = lambda text: eval(text)
        def done(x, text):
            try:
                return repr(eval(text, {**globals(), 'x': x}))
            except Exception as e:
                return f'{type(e).__name__}: {e}'
        """,
        "crossing.py");
  }

  @AfterAll
  static void close() {
    JAVASCRIPT.close();
    PYTHON.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "crossing.txt", delimiter = '|', quoteCharacter = '^')
  void isAsThere(String seer, String object, String action, String expected) {
    boolean python = seer.startsWith("py");
    ScriptHost home = python ? JAVASCRIPT : PYTHON;
    ScriptObject done = (python ? PYTHON : JAVASCRIPT).globals().function("done");
    Object given = home.globals().function("made").call(object);
    assertEquals(expected, done.call(given, action));
  }
}
