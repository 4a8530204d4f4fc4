package org.micrograd.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.ScriptFailure;

/** Notebooks in files: their cells in order, their pages, and what is no notebook. */
class NotebookRunTest {
  private static final String NOTEBOOK =
      """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "language": "python"}},
       "cells": [
        {"cell_type": "markdown", "source": ["# A *title*\\n", "\\n", "With $a_1 * b_1$ and ![x](attachment:dot.png)."],
         "attachments": {"dot.png": {"image/png": "AAAA"}}},
        {"cell_type": "raw", "source": "not shown"},
        {"cell_type": "code", "source": ["%matplotlib inline\\n", "import os\\n", "os.path.exists('data.txt')"]},
        {"cell_type": "code", "source": "a = Value(2.0, 'a')\\nd = a * 3;"},
        {"cell_type": "code", "source": "print('out <1>')\\ndraw(d)"},
        {"cell_type": "code", "source": "d"},
        {"cell_type": "code", "source": "class H:\\n    def _repr_html_(self): return '<i>h</i>'\\nH()"},
        {"cell_type": "code", "source": "\\n1/0"},
        {"cell_type": "code", "source": "'after'"}
       ]}
      """;

  private static final String OF_FORMAT_3 =
      """
      {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [
        {"cell_type": "heading", "level": 2, "source": ["Old"]},
        {"cell_type": "code", "language": "python", "input": ["x = 4\\n", "x + 1"], "outputs": []}]}]}
      """;

  private static final String OF_JAVASCRIPT =
      """
      {"nbformat": 4, "nbformat_minor": 2, "metadata": {"kernelspec": {"name": "micrograd-js"}}, "cells": [
        {"cell_type": "code", "source": "const a = value(2);"},
        {"cell_type": "code", "source": "const a = value(3); a * 2"}]}
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String notebook, Report report, boolean allowErrors) throws IOException {
    Path file = Files.writeString(folder.resolve("n.ipynb"), notebook);
    return new NotebookRun(file, stream(out), stream(err), report, allowErrors)
        .run(Reader.nullReader());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void aFailingCellStopsIt() throws IOException {
    Files.writeString(folder.resolve("data.txt"), "");
    assertEquals(1, run(NOTEBOOK, null, false));
    assertTrue(
        out.toString(StandardCharsets.UTF_8)
            .matches(
                "(?s)True\nout <1>\nDrawing\\(3 values, 1 operations\\)\nValue\\(data=6.0\\)\n<.*H at .*>\n"),
        out.toString(StandardCharsets.UTF_8));
    assertEquals(
        folder.resolve("n.ipynb")
            + ", cell 8 (In[6]), line 2:\nZeroDivisionError: division by zero\n  1/0\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void thePageHasEverythingInPlace() throws IOException {
    Report report = new Report("n", stream(out), stream(err));
    assertEquals(0, run(NOTEBOOK, report, true));
    report.save(folder.resolve("n.html"));
    String page =
        Files.readString(folder.resolve("n.html"))
            .replaceAll("<i class=\"(?:keyword|string|number|comment)\">(.*?)</i>", "$1");
    int at = 0;
    for (String part :
        new String[] {
          "<h1>A <em>title</em></h1>",
          "<span class=\"formula\">$a_1 * b_1$</span>",
          "src=\"data:image/png;base64,AAAA\"",
          "<span>import os</span>",
          "<span>print(&#39;out &lt;1&gt;&#39;)</span>",
          "out &lt;1&gt;",
          "<svg",
          "<pre class=\"value\">Value(data=6.0)</pre>",
          "<i>h</i>",
          "ZeroDivisionError",
          "<pre class=\"value\">&#39;after&#39;</pre>"
        }) {
      int next = Math.max(page.indexOf(part, at), page.indexOf(part.replace("&#39;", "'"), at));
      assertTrue(next >= 0, part + " is not on the page, or too early: " + page.substring(at));
      at = next + 1;
    }
    assertFalse(page.contains("not shown"));
  }

  @Test
  void olderFormatsAndOtherLanguagesRun() throws IOException {
    assertEquals(0, run(OF_FORMAT_3, null, false));
    assertEquals(0, run(OF_JAVASCRIPT, null, false));
    assertEquals("5\nValue(data=6.0)\n", out.toString(StandardCharsets.UTF_8));
  }

  /** A program whose own name is missing does not go on with that of another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from nowhere import Value           | Value(2)     | NameError: name 'Value' is not defined
          from nowhere.engine import *        | draw(1)      | NameError: name 'draw' is not defined
          import nowhere.nn as nn, mse        | mse          | NameError: name 'mse' is not defined
          try:~  import nowhere~except OSError:~  pass~else:~  from a import MLP | MLP | NameError: name 'MLP' is not defined
          import nowhere~def draw(x): pass    | draw(1)      | NameError: name 'draw' is not defined
          1/0~class Value: pass               | Value(2)     | NameError: name 'Value' is not defined
          1/0~def compile(x): pass            | compile.__module__ | 'builtins'
          dot = draw_it(1)                    | dot.render() | NameError: name 'dot' is not defined
          a, (mse, *b) = nothing              | mse          | NameError: name 'mse' is not defined
          dot = dot(nothing, 1)               | dot([1], [2]) | 2
          x.exp = nothing                     | exp(0)       | 1.0
          class Value~  pass                  | Value(2)     | NameError: name 'Value' is not defined
          import nowhere                      | Value(2)     | Value(data=2.0)
          from nowhere import Tensor          | Value(2)     | Value(data=2.0)
          from nowhere import Value           | Value = 3; Value | 3
          def f():~  from nowhere import Value~f() | Value(2) | Value(data=2.0)
          from math import nothing, exp       | exp(0)       | NameError: name 'exp' is not defined
          from micrograd import Value~1/0     | Value(2)     | Value(data=2.0)
          """)
  void aNameThatIsMissingIsNotOurs(String first, String then, String seen) throws IOException {
    String cell = "{\"cell_type\": \"code\", \"source\": \"%s\"}";
    run(
        "{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \"python3\"}}, \"cells\": [%s, %s]}"
            .formatted(cell.formatted(first.replace("~", "\\n")), cell.formatted(then)),
        null,
        true);
    String all = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertTrue(all.contains(seen), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"cells": [], "metadata": {"kernelspec": {"language": "julia"}}} | is a notebook of julia
          {"a": 1}                                                         | it has no cells
          [1]                                                              | is no notebook
          not json                                                         | is no notebook
          """)
  void whatIsNoNotebookIsSaid(String text, String said) {
    ScriptFailure failure = assertThrows(ScriptFailure.class, () -> run(text, null, false));
    assertTrue(failure.getMessage().contains(said), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a *b*            | <p>a <em>b</em></p>
          $a*b$ and $c*d$  | <p><span class="formula">$a*b$</span> and <span class="formula">$c*d$</span></p>
          $$x_1 < y_1$$    | <p><span class="formula">$$x_1 &lt; y_1$$</span></p>
          it costs $5 or $6 | <p>it costs $5 or $6</p>
          `$a$`            | <p><code>$a$</code></p>
          """)
  void wordsAreRendered(String text, String html) {
    assertEquals("<div class=\"words\">\n" + html + "\n</div>", MarkdownText.html(text, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"a\\rbc,bc", "abc\\rx,xbc", "10%\\r90%\\ndone,90%\\ndone", "a\\r\\nb,a\\nb"})
  void linesThatWereWrittenAgainAreSeenOnce(String written, String seen) {
    assertEquals(
        seen.replace("\\n", "\n"), Rewritten.of(written.replace("\\r", "\r").replace("\\n", "\n")));
  }
}
