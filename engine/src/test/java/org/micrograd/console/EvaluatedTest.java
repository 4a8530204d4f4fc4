package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code -e} says of what its code has not caught, and with which status it ends. Node's
 * {@code -p} says the same, but for its own calls, its advice, some columns of the mark and the
 * blank line after it.
 */
class EvaluatedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          throw {code: 3}                               | { code: 3 }
          throw 'text'                                  | text
          throw 42                                      | 42
          throw null                                    | null
          throw undefined                               | undefined
          throw [1, 'a']                                | [ 1, 'a' ]
          throw () => 1                                 | [Function (anonymous)]
          throw new Map([[1, 2]])                       | Map(1) { 1 => 2 }
          throw new Date(5)                             | 1970-01-01T00:00:00.005Z
          throw Object.create(null)                     | [Object: null prototype] {}
          throw {message: 'm'}                          | { message: 'm' }
          throw new (class P { x = 1 })()               | P { x: 1 }
          throw {toString() { return 'str' }}           | { toString: [Function: toString] }
          throw new Error('no')                         | Error: no
          throw new Error('')                           | Error
          throw new TypeError('no')                     | TypeError: no
          throw new URIError('u')                       | URIError: u
          throw new Error('two\\nlines')                | Error: two~lines
          let e = new Error('x'); e.name = 'Named'; throw e | Named: x
          let e = new Error('x'); e.message = 'other'; throw e | Error: other
          throw Object.assign(new Error('e'), {code: 'E1'}) | Error: e{~  code: 'E1'~}
          null.x                                        | TypeError: Cannot read properties of null (reading 'x')
          undefined.f()                                 | TypeError: Cannot read properties of undefined (reading 'f')
          ({}).x.y                                      | TypeError: Cannot read properties of undefined (reading 'y')
          let o = {}; o.f()                             | TypeError: o.f is not a function
          let f = 5; f()                                | TypeError: f is not a function
          new 5                                         | TypeError: 5 is not a constructor
          for (const x of 5) {}                         | TypeError: 5 is not iterable
          nope                                          | ReferenceError: nope is not defined
          new Array(-1)                                 | RangeError: Invalid array length
          (1).toFixed(200)                              | RangeError: toFixed() digits argument must be between 0 and 100
          [].reduce((a, b) => a)                        | TypeError: Reduce of empty array with no initial value
          1n + 1                                        | TypeError: Cannot mix BigInt and other types, use explicit conversions
          decodeURIComponent('%')                       | URIError: URI malformed
          'use strict'; Object.freeze([1]).push(2)      | TypeError: Cannot add property 1, object is not extensible
          Symbol() + ''                                 | TypeError: Cannot convert a Symbol value to a string
          new Proxy({}, null)                           | TypeError: Cannot create proxy with a non-object as target or handler
          class A { #p; static t(o) { return o.#p } }; A.t({}) | TypeError: Cannot read private member #p from an object whose class did not declare it
          function f() { f() }; f()                     | RangeError: Maximum call stack size exceeded
          process.exitCode = 4; throw new Error('z')    | Error: z
          console.log; throw {a: 1}                     | { a: 1 }
          setTimeout(() => { throw new Error('later') }, 1) | Error: later
          1 +                                           | SyntaxError: Unexpected end of input
          function f( {                                 | SyntaxError: Unexpected end of input
          ({a: 1, b: )                                  | SyntaxError: Unexpected token ')'
          let a = 1; let a = 2                          | SyntaxError: Identifier 'a' has already been declared
          return 5                                      | SyntaxError: Illegal return statement
          """)
  void saysWhatWasNotCaught(String code, String said) {
    String expected = "[eval]:1\n" + code + "\n^\n\n" + said.replace('~', '\n') + "\n--- 1";
    String unmarked = ran(code).replaceAll("(?m)^ +\\^$", "^").replaceAll("\n    at [^\n{]*", "");
    assertEquals(expected, unmarked);
  }

  /** The mark is where node's is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new Error('no')                              | 0
          class M extends Error {}; throw new M('m')         | 26
          let a = 1; throw {a}                               | 11
          const f = () => { throw 5 }; f()                   | 18
          let b = 1; let b = 2                               | 15
          const longer = 'than what stands before modules, as node has it'; throw new Error(longer) | 66
          console.log; throw new Error('after what programs have') | 13
          """)
  void marksWhereItWasThrown(String code, int column) {
    String mark = ran(code).lines().filter(line -> line.endsWith("^")).findFirst().orElse("");
    assertEquals(" ".repeat(column) + "^", mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          process.exit(7)                                                   | --- 7
          process.exitCode = 4; undefined                                   | --- 4
          process.on('exit', (c) => console.log('exit', c)); undefined      | exit 0~--- 0
          process.on('uncaughtException', (e) => console.log('got', e)); throw {a: 1} | got { a: 1 }~--- 0
          """)
  void endsWith(String code, String said) {
    assertEquals(said.replace('~', '\n'), ran(code));
  }

  private static String ran(String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = Main.run(List.of("-e", code), both, both);
    return bytes.toString(StandardCharsets.UTF_8) + "--- " + status;
  }
}
