package org.micrograd.console;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.script.Language;

/** The console as a person sees it: keys pressed, and the screen afterwards. */
class ConsoleTest {
  @TempDir Path folder;

  @Test
  void bothLanguagesBuildOneGraph() throws IOException {
    try (Typist typist = VirtualTypist.open(Language.JAVASCRIPT, folder)) {
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
          [-3, 2]
          js>
          """);
    }
  }

  @Test
  void opensIndentedLinesUntilTheTextIsWhole() throws IOException {
    try (Typist typist = VirtualTypist.open(Language.JAVASCRIPT, folder)) {
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
          [1, 2]
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
}
