package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files say at their end of what was thrown there, as node and CPython 3.12 say it. */
class ThrownTest {
  @TempDir private Path folder;

  /** The line with a mark, and what was thrown. Node says besides how to learn more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          throw {code: 3}                              | 1 | 0  | { code: 3 }
          throw 'text'                                 | 1 | 0  | text
          throw 42                                     | 1 | 0  | 42
          throw 10n                                    | 1 | 0  | 10
          throw null                                   | 1 | 0  | null
          throw undefined                              | 1 | 0  | undefined
          throw [1, 'a']                               | 1 | 0  | [ 1, 'a' ]
          throw () => 1                                | 1 | 0  | [Function (anonymous)]
          throw new Map([[1, 2]])                      | 1 | 0  | Map(1) { 1 => 2 }
          throw Object.create(null)                    | 1 | 0  | [Object: null prototype] {}
          class P { x = 1 }; throw new P()             | 1 | 19 | P { x: 1 }
          function f() {%  throw 'deep'%}%f()          | 2 | 2  | deep
          %%  throw {a: 1}                             | 3 | 2  | { a: 1 }
          setTimeout(() => { throw {later: 1} }, 1)    | 1 | 19 | { later: 1 }
          try { throw 1 } finally { console.log }      | 1 | 6  | 1
          throw -0                                     | 1 | 0  | 0
          let s; throw Symbol('s')                     | 1 | 7  | ^^
          throw NaN                                    | 1 | 0  | NaN
          """)
  void marksInJavaScript(String code, int line, int column, String said) throws IOException {
    String text = code.replace('%', '\n');
    Path script = Files.writeString(folder.resolve("a.js"), text + "\n");
    String marked = text.split("\n")[line - 1] + "\n" + " ".repeat(column) + "^\n";
    assertEquals("\n" + script + ":" + line + "\n" + marked + said + "\n--- 1", ran(script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          nope                              | NameError: name 'nope' is not defined. Did you mean: 'None'?
          lenn('a')                         | NameError: name 'lenn' is not defined. Did you mean: 'len'?
          del nope                          | NameError: name 'nope' is not defined. Did you mean: 'None'?
          maths.pi                          | NameError: name 'maths' is not defined
          math.pi                           | NameError: name 'math' is not defined. Did you forget to import 'math'
          import math; math.sqroot          | AttributeError: module 'math' has no attribute 'sqroot'. Did you mean: 'sqrt'?
          import collections as c; c.orderedDict | AttributeError: module 'collections' has no attribute 'orderedDict'. Did you mean: 'OrderedDict'?
          import os; os.pth                 | AttributeError: module 'os' has no attribute 'pth'. Did you mean: 'path'?
          'abc'.uper()                      | AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
          def f():%    counter = 1%    return countr%f() | NameError: name 'countr' is not defined. Did you mean: 'counter'?
          """)
  void suggestsInPython(String code, String said) throws IOException {
    List<String> lines = python(code).lines().toList();
    assertEquals(said + "/--- 1", String.join("/", lines.subList(lines.size() - 2, lines.size())));
  }

  /** All of what is said: of a text that is no program, and of one that Python warns of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          def f():%  x = 1%   y = 2 | "PATH", line 3%    y = 2%IndentationError: unexpected indent%--- 1
          x = 1%   y = 2            | "PATH", line 2%    y = 2%IndentationError: unexpected indent%--- 1
          def f():%    x = [1,%  2]%    y = 3%      z = 4 | "PATH", line 5%    z = 4%IndentationError: unexpected indent%--- 1
          if True                   | "PATH", line 1%    if True%           @%SyntaxError: expected ':'%--- 1
          class A                   | "PATH", line 1%    class A%           @%SyntaxError: expected ':'%--- 1
          for i in range(3)%    pass | "PATH", line 1%    for i in range(3)%                     @%SyntaxError: expected ':'%--- 1
          while x   # why%    y     | "PATH", line 1%    while x   # why%              @@@@@%SyntaxError: expected ':'%--- 1
          """)
  void placesInPython(String code, String said) throws IOException {
    String expected = said.replace('%', '\n').replace('@', '^');
    assertEquals("  File " + expected, python(code).replace(folder + "/a.py", "PATH"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          x = 5 is 5                | PATH:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?%  x = 5 is 5%--- 0
          %if 1 is 1: pass          | PATH:2: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?%  if 1 is 1: pass%--- 0
          assert (1, 'always')      | PATH:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?%  assert (1, 'always')%--- 0
          import atexit, sys%atexit.register(sys.exit, 5) | Exception ignored in atexit callback: <built-in function exit>%SystemExit: 5%--- 0
          import atexit%def f(*a): print('f', a)%atexit.register(f, 1)%atexit.unregister(f)%atexit.register(f, 3) | f (3,)%--- 0
          """)
  void saysAtTheEndInPython(String code, String said) throws IOException {
    assertEquals(said.replace('%', '\n'), python(code).replace(folder + "/a.py", "PATH"));
  }

  private String python(String code) throws IOException {
    return ran(Files.writeString(folder.resolve("a.py"), code.replace('%', '\n') + "\n"));
  }

  private static String ran(Path script) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = Main.run(List.of(script.toString()), both, both);
    return bytes.toString(StandardCharsets.UTF_8) + "--- " + status;
  }
}
