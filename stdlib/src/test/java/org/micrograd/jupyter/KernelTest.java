package org.micrograd.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.jupyter.Frontend.Heard;
import org.micrograd.script.language.Languages;

/** A kernel as a frontend hears it, by Jupyter's protocol. */
class KernelTest {
  private static Frontend frontend;

  @BeforeAll
  static void open() throws IOException {
    frontend = Frontend.open(Languages.PYTHON);
  }

  @AfterAll
  static void close() {
    frontend.close();
  }

  private static List<Heard> run(String code) {
    String request = frontend.start(code);
    frontend.reply();
    return frontend.published(request);
  }

  /** The types of what is published for a cell, and the text of each. */
  private static String seen(String code) {
    StringBuilder seen = new StringBuilder();
    String stream = "";
    for (Heard each : run(code)) {
      JsonObject content = each.content();
      // A stream comes in as many pieces as the machine is slow.
      boolean isMore =
          each.type().equals("stream") && content.get("name").getAsString().equals(stream);
      stream = each.type().equals("stream") ? content.get("name").getAsString() : "";
      seen.append(
          switch (each.type()) {
            case "stream" -> (isMore ? "" : stream + ": ") + content.get("text").getAsString();
            case "execute_result", "display_data" ->
                each.type()
                    + ": "
                    + content.getAsJsonObject("data").get("text/plain").getAsString()
                    + "\n";
            case "error" -> "error: " + content.get("ename").getAsString() + "\n";
            case "clear_output" -> "clear\n";
            default -> "";
          });
    }
    return seen.toString().stripTrailing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          6 * 7                              | execute_result: 42
          6 * 7;                             |
          ^6 * 7~        ~    ^              | execute_result: 42
          ^6 * 8~   # why~  ^                | execute_result: 48
          x = 5                              |
          print('a')                         | stdout: a
          import sys; print('e', file=sys.stderr) | stderr: e
          print('a'); 3                      | stdout: a~execute_result: 3
          display(1); print('b'); display(2) | display_data: 1~stdout: b~display_data: 2
          draw(Value(2.0)).show(); 4         | display_data: Drawing(1 values, 0 operations)~execute_result: 4
          print('10%', end='\\r'); print('20%') | stdout: 10%\\r20%
          1/0                                | error: ZeroDivisionError
          %js 1 + 1                          | execute_result: 2
          %%js~y = x * 2                     | execute_result: 10
          %js~z = 3;~%py~z                   | execute_result: 3
          await __import__('asyncio').sleep(0, 9) | execute_result: 9
          %clear                             | clear
          from IPython import get_ipython~get_ipython().run_line_magic('js', '1 + 1') | execute_result: 2
          from IPython.display import clear_output, display~clear_output(wait=True); display(1, 2) | clear~display_data: 1~display_data: 2
          from IPython.core.display import HTML~display(HTML('<b>x</b>')) | display_data: <IPython.core.display.HTML object>
          from IPython.core.interactiveshell import InteractiveShell~InteractiveShell.ast_node_interactivity = 'all'~1 | execute_result: 1
          1; 2~None~3                        | display_data: 1~display_data: 2~execute_result: 3
          InteractiveShell.ast_node_interactivity = 'last_expr'; 4 | execute_result: 4
          %%js~[[1, 2], {a: 'b'}]            | execute_result: [ [ 1, 2 ], { a: 'b' } ]
          %%bash~echo out; sleep 0.2; echo err >&2      | stdout: out~stderr: err
          from IPython.core.magic import register_line_magic, register_cell_magic~@register_line_magic~def once(line): return 'once ' + line |
          %once more                         | execute_result: 'once more'
          @register_cell_magic('other')~def cell_of(line, cell): return line, cell.split() |
          %%other a~b c                      | execute_result: ('a', ['b', 'c'])
          from IPython.core.magic import Magics, magics_class, line_magic, cell_magic, line_cell_magic~@magics_class~class Mine(Magics):~    @line_magic~    def one(self, line): return self.shell is get_ipython(), line~    @line_cell_magic('two')~    def named(self, line, cell='no'): return line, cell.strip() |
          get_ipython().register_magics(Mine); get_ipython().run_line_magic('one', 'x') | execute_result: (True, 'x')
          %two y                             | execute_result: ('y', 'no')
          %%two y~z                          | execute_result: ('y', 'z')
          from IPython.core.magic import needs_local_scope~needs_local_scope(print) | error: TypeError
          %matplotlib inline                 |
          """)
  void cellsAreSeen(String code, String expected) {
    String text = code.replace("~", "\n");
    assertEquals(
        expected == null ? "" : expected.replace("~", "\n").replace("\\r", "\r"), seen(text));
  }

  /** As IPython's own kernel: what keeps a cell from its end, then the figures that it leaves. */
  @Test
  void aFailingCellShowsItsFigures() {
    assertEquals(
        "error: ZeroDivisionError\ndisplay_data: <Figure size 320x240 with 2 Axes>",
        seen(
            "import matplotlib.pyplot as plt\nplt.figure(dpi=50)\nplt.imshow([[1, 2]])\nplt.colorbar()\n1/0"));
    assertEquals("execute_result: 1", seen("1"));
  }

  /**
   * What ipykernel has as evalue of each, but for the name of the cell; that of an indent which
   * fits no other is {@code <tokenize>} there.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          x = = 1                   | SyntaxError         | invalid syntax (CELL, line 1)
          y = 1~x = 'a              | SyntaxError         | unterminated string literal (detected at line 2) (CELL, line 2)
          if 1:~x = 1               | IndentationError    | expected an indented block after 'if' statement on line 1 (CELL, line 2)
          if 1:~    x = 1~  y = 2   | IndentationError    | unindent does not match any outer indentation level (CELL, line 3)
          eval('1 +')               | SyntaxError         | invalid syntax (<string>, line 1)
          exec('if 1:')             | IndentationError    | expected an indented block after 'if' statement on line 1 (<string>, line 1)
          near = 1; neat            | NameError           | name 'neat' is not defined
          import sys; sys.exit(3)   | SystemExit          | 3
          {}['a']                   | KeyError            | 'a'
          raise ValueError          | ValueError          |
          import numpyy             | ModuleNotFoundError | No module named 'numpyy'
          %%js~const near = 1; neat | ReferenceError      | neat is not defined
          """)
  void errorsSayWhatTheirLanguageSays(String code, String name, String value) {
    JsonObject error =
        run(code.replace("~", "\n")).stream()
            .filter(each -> each.type().equals("error"))
            .findFirst()
            .orElseThrow()
            .content();
    assertEquals(name, error.get("ename").getAsString());
    assertEquals(
        value == null ? "" : value,
        error.get("evalue").getAsString().replaceAll("In\\[\\d+\\]", "CELL"));
  }

  private static JsonObject result(String code) {
    return run(code).stream()
        .filter(each -> each.type().equals("execute_result"))
        .findFirst()
        .orElseThrow()
        .content()
        .getAsJsonObject("data");
  }

  /** As the package's own, whose notebooks show no text besides. */
  @Test
  void aGraphThatAProgramDrawsHasTheTextOfItsClass() {
    JsonObject data = result("import graphviz\nd = graphviz.Digraph()\nd.edge('a', 'b')\nd");
    assertTrue(data.keySet().contains("image/svg+xml"), data.keySet().toString());
    String text = data.get("text/plain").getAsString();
    assertTrue(text.matches("<graphviz\\.graphs\\.Digraph (object )?at 0x[0-9a-f]+>"), text);
  }

  @Test
  void aPictureComesInAllFormsAtOnce() {
    JsonObject data = result("draw(Value(2.0) * 3)");
    assertEquals(
        List.of("text/plain", "image/svg+xml", "image/png", "text/html"),
        List.copyOf(data.keySet()));
  }

  @Test
  void aQuestionForInputIsAnswered() {
    String request = frontend.start("input('name? ')");
    assertEquals("name? ", frontend.input("Ada").content().get("prompt").getAsString());
    assertEquals("ok", frontend.reply().content().get("status").getAsString());
    List<Heard> heard = frontend.published(request);
    assertEquals(
        "'Ada'", heard.getLast().content().getAsJsonObject("data").get("text/plain").getAsString());
  }

  @Test
  void anInterruptKeepsTheNames() {
    frontend.execute("kept = 7");
    String request = frontend.start("print('on')\nwhile True: pass");
    Heard next = frontend.published();
    while (!next.type().equals("stream")) {
      next = frontend.published();
    }
    assertEquals(
        "ok", frontend.urgent("interrupt_request", "{}").content().get("status").getAsString());
    assertEquals("error", frontend.reply().content().get("status").getAsString());
    assertEquals(
        "KeyboardInterrupt",
        frontend.published(request).getLast().content().get("ename").getAsString());
    assertEquals("execute_result: 7", seen("kept"));
  }

  @Test
  void cellsBehindOneThatFailsDoNotRun() {
    frontend.start("import time; time.sleep(0.5); nothing");
    frontend.start("ran = True");
    assertEquals("error", frontend.reply().content().get("status").getAsString());
    assertEquals("aborted", frontend.reply().content().get("status").getAsString());
    assertEquals("execute_result: False", seen("'ran' in globals()"));
  }

  @Test
  void aCellThatIsSentOnceAFailureIsKnownRuns() {
    for (int i = 0; i < 20; i++) {
      assertEquals("error", frontend.execute("nothing").content().get("status").getAsString());
      assertEquals("ok", frontend.execute("1").content().get("status").getAsString());
    }
  }

  @Test
  void errorsHaveATracebackInColours() {
    Heard reply = frontend.execute("def f():\n    return 1/0\n\nf()");
    assertEquals("ZeroDivisionError", reply.content().get("ename").getAsString());
    String lines = reply.content().get("traceback").toString();
    assertTrue(lines.contains("line 2, in f") && lines.contains("return 1/0"), lines);
    assertTrue(lines.contains("\\u001b[0;31mZeroDivisionError"), lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          complete_request    | {"code": "é = 1; isinst", "cursor_pos": 13} | ["isinstance"],"cursor_start":7,"cursor_end":13
          inspect_request     | {"code": "tanh(1)", "cursor_pos": 2, "detail_level": 0} | Hyperbolic tangent
          inspect_request     | {"code": "nothing_at_all", "cursor_pos": 2, "detail_level": 0} | "found":false
          inspect_request     | {"code": "len(1)", "cursor_pos": 2, "detail_level": 0} | Type:      builtin_function_or_method
          inspect_request     | {"code": "ValueError", "cursor_pos": 2, "detail_level": 0} | Subclasses:
          complete_request    | {"code": "'a'.upper().isdi", "cursor_pos": 16} | ["isdigit"],"cursor_start":12,"cursor_end":16
          is_complete_request | {"code": "def f(x):\\n    return x\\n"} | "status":"complete"
          is_complete_request | {"code": "if x:\\n    y"} | "indent":"    ","status":"incomplete"
          is_complete_request | {"code": "def f(x): # why"} | "indent":"    ","status":"incomplete"
          is_complete_request | {"code": "def f(x):"}     | "indent":"    ","status":"incomplete"
          is_complete_request | {"code": "a = 1\\nb = 2"} | "status":"complete"
          is_complete_request | {"code": "a = = 1"}       | "status":"invalid"
          is_complete_request | {"code": "await f()"}     | "status":"complete"
          kernel_info_request | {}                        | "file_extension":".py"
          comm_info_request   | {}                        | "comms":{}
          """)
  void questionsAreAnswered(String type, String content, String part) {
    String answer = frontend.request(type, content).content().toString();
    assertTrue(answer.contains(part), answer);
  }

  @Test
  void historyAndExpressionsAreKept() {
    frontend.execute("'some' + 'thing'");
    String rows =
        frontend
            .request(
                "history_request",
                "{\"hist_access_type\": \"search\", \"pattern\": \"*thing*\", \"n\": 1, \"output\": true, \"raw\": true}")
            .content()
            .toString();
    assertTrue(rows.contains("[\"'some' + 'thing'\",\"'something'\"]"), rows);
    String reply =
        frontend
            .request(
                "execute_request",
                "{\"code\": \"q = 2\", \"silent\": false, \"store_history\": false, \"user_expressions\": {\"v\": \"q * 3\", \"w\": \"1/0\"}, \"allow_stdin\": false, \"stop_on_error\": true}")
            .content()
            .toString();
    assertTrue(reply.contains("\"text/plain\":\"6\"") && reply.contains("ZeroDivision"), reply);
    assertFalse(reply.contains("\"status\":\"error\",\"execution_count\""), reply);
  }
}
