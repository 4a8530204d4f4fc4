package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** What a text of code and commands becomes: as IPython's own transformation writes it. */
class CellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          py | %time f(1)                 | get_ipython().run_line_magic("time", "f(1)")
          py | a = 1\\n%matplotlib inline\\nb | a = 1\\nget_ipython().run_line_magic("matplotlib", "inline")\\nb
          py | for i in x:\\n    %time i   | for i in x:\\n    get_ipython().run_line_magic("time", "i")
          py | !ls "a b"                  | get_ipython().system("ls \\"a b\\"")
          py | !!ls                       | get_ipython().getoutput("ls")
          py | x = !ls                    | x = get_ipython().getoutput("ls")
          py | x = %time 1                | x = get_ipython().run_line_magic("time", "1")
          py | f?                         | get_ipython().run_line_magic("doc", "f")
          py | a = 1\\n?f                 | a = 1\\nget_ipython().run_line_magic("doc", "f")
          py | f.g??                      | get_ipython().run_line_magic("source", "f.g")
          py | a = 5 \\\\\\n% 3            | a = 5 \\\\\\n% 3
          py | a = (5\\n% 3)              | a = (5\\n% 3)
          py | a = '''\\n%time\\n!x\\n'''   | a = '''\\n%time\\n!x\\n'''
          py | a = 5 % 3                  | a = 5 % 3
          py | >>> a = 1\\n>>> a\\n1       | a = 1\\na
          py | >>> def f():\\n...     pass\\n... \\n>>> f() | def f():\\n    pass\\n\\nf()
          py | In [3]: a = 1              | a = 1
          py | ____if x:\\n________y       | if x:\\n____y
          py | %%time\\nf()               | TIME of f()
          js | !done && f()               | !done && f()
          js | !f(x)                      | !f(x)
          js | !!x                        | !!x
          js | !pip install x             | get_ipython().system("pip install x")
          js | !(await x)                 | !(await x)
          js | %time f(1)                 | get_ipython().run_line_magic("time", "f(1)")
          js | `a\\n%time`                | `a\\n%time`
          js | js> a = 1                  | a = 1
          js | a % b                      | a % b
          js | x ? 1 : 2                  | x ? 1 : 2
          """)
  void becomes(String language, String typed, String expected) {
    Language spoken = Languages.ofFile("a." + language);
    Cell cell = Cell.of(plain(typed));
    String code =
        cell.whole() != null
            ? cell.whole().name().toUpperCase(Locale.ROOT) + " of " + cell.whole().body()
            : cell.parts(spoken).stream().map(Cell.Part::code).collect(Collectors.joining("|"));
    assertEquals(plain(expected), code);
  }

  private static String plain(String text) {
    return text.replace("\\\\", "\0")
        .replace("\\n", "\n")
        .replace("\0", "\\")
        .replace("____", "    ");
  }

  @Test
  void languagesChangeWithinACell() {
    Cell cell = Cell.of("a = 1\n%js\nb = 2;\n\n%py\nc = 3");
    assertEquals(
        "Python: a = 1\nJavaScript: \n\nb = 2;\nPython: \n\n\n\n\nc = 3",
        cell.parts(Languages.PYTHON).stream()
            .map(part -> part.language() + ": " + part.code().stripTrailing())
            .collect(Collectors.joining("\n")));
    assertEquals(Languages.PYTHON, cell.after(Languages.JAVASCRIPT));
    assertNull(cell.command());
    assertEquals("time f()", Cell.of("%time f()\n").command());
    assertEquals("doc f", Cell.of("f?").command());
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5 s",
    "12.345, 12.3 s",
    "0.1234, 123 ms",
    "0.0000123, 12.3 µs",
    "0.00000000123, 1.23 ns",
    "0, 0 ns",
    "100, 100 s"
  })
  void timesHaveThreeDigits(double seconds, String text) {
    assertEquals(text, Timing.text(seconds));
  }
}
