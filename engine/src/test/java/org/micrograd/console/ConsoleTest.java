package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** The console as a person sees it: keys pressed, and the screen afterwards. */
class ConsoleTest {
  @TempDir Path folder;

  @Test
  void bothLanguagesBuildOneGraph() throws IOException {
    try (Typist typist = VirtualTypist.open(Languages.JAVASCRIPT, folder)) {
      typist.lines(
          "a = value(2, 'a')",
          "%py",
          "b = Value(-3.0, label='b')",
          "def f(x): return x * b",
          "%js",
          "d = f(a) + 10",
          "%py d.backward()",
          "[a.grad, b.grad]");
      typist.shows(
          """
          js> a = value(2, 'a')
          Value(data=2.0)
          js> %py
          py> b = Value(-3.0, label='b')
          py> def f(x): return x * b
          py> %js
          js> d = f(a) + 10
          Value(data=4.0)
          js> %py d.backward()
          js> [a.grad, b.grad]
          [ -3, 2 ]
          js>
          """);
    }
  }

  @Test
  void opensIndentedLinesUntilTheTextIsWhole() throws IOException {
    try (Typist typist = VirtualTypist.open(Languages.JAVASCRIPT, folder)) {
      typist.lines("function f(x) {", "if (x > 0) {", "return [", "1,", "2]", "}", "}", "f(1)");
      typist.lines("%py", "class A:", "def f(self):", "if True:", "return 1", "", "A().f()");
      typist.shows(
          """
          js> function f(x) {
          ...   if (x > 0) {
          ...     return [
          ...       1,
          ...       2]
          ...   }
          ... }
          js> f(1)
          [ 1, 2 ]
          js> %py
          py> class A:
          ...     def f(self):
          ...         if True:
          ...             return 1
          ...
          py> A().f()
          1
          py>
          """);
    }
  }

  @Test
  void partsOfAStatementStandUnderItsHead() throws IOException {
    try (Typist typist = VirtualTypist.open(Languages.PYTHON, folder)) {
      typist.lines(
          "try:", "[][0]", "except IndexError:", "for i in []:", "pass", "else:", "print('e')");
      typist.lines("", "def f():", "return 1").atPrompt();
      typist.press("    \177f()" + Typist.ENTER);
      typist.shows(
          """
          py> try:
          ...     [][0]
          ... except IndexError:
          ...     for i in []:
          ...         pass
          ...     else:
          ...         print('e')
          ...
          e
          py> def f():
          ...     return 1
          ... f()
          1
          py>
          """);
    }
  }

  @Test
  void interruptsWhatReads() throws IOException {
    try (Typist typist = VirtualTypist.open(Languages.PYTHON, folder)) {
      typist.lines("kept = 5", "input('name? ')").until(text -> text.endsWith("name?"));
      // Whether the script heard of it in time, or was stopped as it read.
      typist.press(Typist.CTRL_C).until(text -> text.matches("(?s).*([Ii]nterrupt).*"));
      typist.lines("kept", "input('name? ')");
      typist.until(text -> text.endsWith("name?")).press("Ada\r").atPrompt();
      typist.showsLast(
          """
          py> kept
          5
          py> input('name? ')
          name? Ada
          'Ada'
          py>
          """);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          py | from rando               | from random
          py | from random import shuf  | from random import shuffle
          py | from micrograd import he | from micrograd import hessian
          py | draw(value(2), rankd     | draw(value(2), rankdir=
          py | hessian(value(2), xs     | hessian(value(2), xs=
          js | draw(value(2), {rank     | draw(value(2), {rankdir:
          js | draw(value(2), {max: 3, them | draw(value(2), {max: 3, theme:
          js | import { he              | import { hessian
          py | draw(value(2), theme='da | draw(value(2), theme='dark
          js | draw(value(2), {theme: 'da | draw(value(2), {theme: 'dark
          py | 'a'.startsw              | 'a'.startswith
          py | %histo                   | %history
          py | %%ti                     | %%time
          """)
  void completes(String language, String typed, String completed) throws IOException {
    Language spoken = Languages.ofFile("a." + language);
    try (Typist typist = VirtualTypist.open(spoken, folder)) {
      typist.atPrompt().press(typed + Typist.TAB);
      typist.until(text -> text.strip().lines().anyMatch((language + "> " + completed)::equals));
    }
  }

  @Test
  void showsPicturesWhereTheTerminalCan() throws IOException {
    try (VirtualTypist typist =
        new VirtualTypist(
            Languages.JAVASCRIPT, folder, "xterm-kitty", Map.of("TERM", "xterm-kitty"))) {
      typist.lines("draw(value(2) * 3)").atPrompt();
      assertTrue(typist.codes().contains("\033_G"), "no picture in kitty's codes");
      assertFalse(Files.exists(folder.resolve("micrograd-1.svg")));
    }
  }

  /** What show() answers is not shown a second time, but what is asked for afterwards is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          draw(value(2)).show()          | 1
          d = draw(value(2)); d.show()   | 1
          d = draw(value(2)); d          | 1
          d = draw(value(2)); d.show(); 3 | 1
          d = draw(value(2)).show()~d    | 2
          """)
  void picturesAreShownOnce(String typed, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    String lines = typed.replace('~', '\n') + "\n";
    BufferedReader in = new BufferedReader(new StringReader(lines));
    new Piped(Languages.PYTHON, TerminalScreen.plain(out, out, folder), in).run();
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(times, shown.lines().filter(line -> line.startsWith("saved as")).count(), shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help()           | %help           lists the commands and keys
          ?                | %help           lists the commands and keys
          help(sqrt)       | derivative in x: 0.5 / out
          sqrt?            | derivative in x: 0.5 / out
          nothing?         | Object `nothing` not found.
          %                | UsageError: Line magic function `%` not found. %help lists all
          %daw 1           | UsageError: Line magic function `%daw` not found. Did you mean %draw or %doc? %help lists all
          %doc             | write %doc NAME
          %tb all         | write %tb alone
          %load a.txt      | a.txt is no script: its name must end in .js, .mjs or .py
          %load nowhere.js | there is no file nowhere.js
          %save no/a.js    | cannot write no/a.js: there is no folder FOLDER/no
          %draw 3          | %draw needs a Value or a picture, and 3 is neither
          %load "a b.js"   | there is no file "a b.js"
          %load ~/a.js     | there is no file ~/a.js
          vlaue(2)         | ReferenceError: vlaue is not defined; did you mean value?
          %py vlaue(2)     | NameError: name 'vlaue' is not defined. Did you mean: 'value'?
          zzzzzz           | ReferenceError: zzzzzz is not defined
          Math.sqrt?       | Math.sqrt()
          """)
  void answersWhatIsNotQuiteACommand(String typed, String answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new StringReader(typed + "\n"));
    new Piped(Languages.JAVASCRIPT, TerminalScreen.plain(out, out, folder), in).run();
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(shown.lines().toList().contains(answer.replace("FOLDER", folder.toString())), shown);
  }
}
