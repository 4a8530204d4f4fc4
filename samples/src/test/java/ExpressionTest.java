import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code -e} prints: as {@code node -p} and Python's {@code print} do. */
class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, {a: 2}, 'b']                                | [ 1, { a: 2 }, 'b' ]
          'text'                                          | text
          ({a: new Map([[1, 2]]), b: new Set('x')})       | { a: Map(1) { 1 => 2 }, b: Set(1) { 'x' } }
          x => x                                          | [Function (anonymous)]
          -0                                              | -0
          1e100                                           | 1e+100
          10n ** 20n                                      | 100000000000000000000n
          null                                            | null
          [value(2) * 3]                                  | [ Value(data=6.0) ]
          console.log([1, {a: 2}])                        | [ 1, { a: 2 } ]
          import {join} from 'path'; join('a', 'b')       | a/b
          import fs from 'node:fs'; typeof fs.readFileSync | function
          (await import('os')).EOL === '\\n'              | true
          require('path').join('a', 'b')                  | a/b
          await new Promise(f => setTimeout(f, 5, 7))     | 7
          process.argv.slice(1)                           | [ 'one', 'two' ]
          arguments[1]                                    | two
          structuredClone({a: [1]})                       | { a: [ 1 ] }
          """)
  void ofJavaScript(String code, String printed) {
    assertEquals(
        new Launch(printed + "\n", "", 0), InProcess.micrograd("", "-e", code, "one", "two"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, 'a']                                        | [1, 'a']
          'text'                                          | text
          {1: (2,), 'b': {3}}                             | {1: (2,), 'b': {3}}
          1e100                                           | 1e+100
          2.0, 10 ** 20, -0.0                             | (2.0, 100000000000000000000, -0.0)
          import numpy as np; np.arange(3)                | [0 1 2]
          [Value(2.0) * 3]                                | [Value(data=6.0)]
          import sys; sys.argv[1:]                        | ['one', 'two']
          from fractions import Fraction; Fraction(2, 6)  | 1/3
          !echo hi                                        | hi
          import math; print(math.e > 2)                  | True
          x = 3; print(x)                                 | 3
          """)
  void ofPython(String code, String printed) {
    assertEquals(
        new Launch(printed + "\n", "", 0),
        InProcess.micrograd("", "--python", "-e", code, "one", "two"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          undefined                                       | 0 |
          throw new Error('bad')                          | 1 | Error: bad
          process.exit(3)                                 | 3 |
          import x from './nosuch.mjs'                    | 1 | Cannot find module
          await Promise.reject(new RangeError('far'))     | 1 | RangeError: far
          setTimeout(() => { throw new Error('late') }, 5); undefined | 1 | Error: late
          """)
  void endsWith(String code, int status, String error) {
    Launch ended = InProcess.micrograd("", "-e", code);
    assertEquals("", ended.out());
    assertEquals(status, ended.status());
    assertTrue(ended.err().contains(error == null ? "" : error), ended.err());
  }

  /** Each name that node has besides the language is there, whatever else the code speaks of. */
  @ParameterizedTest
  @MethodSource("names")
  void knowsTheNamesOfPrograms(String name) {
    assertEquals(
        new Launch("true\n", "", 0),
        InProcess.micrograd("", "-e", "typeof " + name + " !== 'undefined'"));
  }

  static Stream<String> names() throws IOException {
    String session =
        Files.readString(
            Launch.ROOT.resolve("engine/src/main/resources/org/micrograd/session/session.js"));
    String list = session.replaceFirst("(?s).*const NODE = \\[([^\\]]*)\\].*", "$1");
    return Pattern.compile("'(\\w+)'").matcher(list).results().map(found -> found.group(1));
  }
}
