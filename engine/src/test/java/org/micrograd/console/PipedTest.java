package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.language.Languages;

/** Statements of several lines that come by a pipe, each run when it is whole. */
class PipedTest {
  @TempDir private static Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          python | a = 3 \\/  + 4/a | 7
          python | assert 3 == 3, \\/  'no'/5 | 5
          python | x = (1,/2)/x | (1, 2)
          python | if 0: print('yes')/else: print('no') | no
          python | if 0: 1/elif 1: print('two')/else: 3 | two
          python | try: int('a')/except ValueError: print('no number') | no number
          python | try: print(1)/finally: print(2)/3 | 1/2/3
          python | for i in range(2):/  print(i)/9 | 0/1/9
          python | for i in range(2):/  print(i)//  print(8)/9 | 0/8/1/8/9
          python | for i in range(1): pass/else: print('end') | end
          python | @staticmethod/def f(): return 3/callable(f) | True
          python | t = '''a/b'''/len(t) | 3
          python | else_ = 1/else_ | 1
          js     | let o = {/a: 1}/o | { a: 1 }
          js     | if (0) print(1)/else print(2) | 2
          js     | [1, 2]/.map(x => x + 1) | [ 2, 3 ]
          js     | `a/b`.length | 3
          """)
  void runsEachWhenItIsWhole(String language, String typed, String answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new StringReader(typed.replace('/', '\n') + "\n"));
    var spoken = language.equals("js") ? Languages.JAVASCRIPT : Languages.PYTHON;
    int _ = new Piped(spoken, TerminalScreen.plain(out, out, folder), in).run();
    String shown = bytes.toString(StandardCharsets.UTF_8).strip();
    assertEquals(answer, shown.replace('\n', '/'));
  }
}
