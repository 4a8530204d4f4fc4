package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Languages;

/** What a prompt of JavaScript says of what nobody has caught, and what it keeps of answers. */
class UncaughtValuesTest {
  private static Session session;

  @BeforeAll
  static void open() {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream());
    Screen screen =
        new Screen() {
          @Override
          public PrintStream out() {
            return none;
          }

          @Override
          public PrintStream err() {
            return none;
          }

          @Override
          public void value(Rich value) {}

          @Override
          public void remark(String text) {}
        };
    session = new Session(Languages.JAVASCRIPT, screen, Reader.nullReader(), Path.of(""));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** The lines that node's prompt has as well, but for the traces and "Uncaught" before errors. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          throw {code: 3}                        | Uncaught { code: 3 }
          throw 'Oops: no'                       | Uncaught 'Oops: no'
          throw 'interrupted'                    | Uncaught 'interrupted'
          throw 42                               | Uncaught 42
          throw -0                               | Uncaught -0
          throw 10n                              | Uncaught 10n
          throw null                             | Uncaught null
          throw undefined                        | Uncaught undefined
          throw [1, 'a']                         | Uncaught [ 1, 'a' ]
          throw new (class P { x = 1 })          | Uncaught P { x: 1 }
          throw new Map([[1, {a: 2}]])           | Uncaught Map(1) { 1 => { a: 2 } }
          throw new Date(5)                      | Uncaught 1970-01-01T00:00:00.005Z
          throw Symbol('s')                      | Uncaught Symbol(s)
          throw () => 1                          | Uncaught [Function (anonymous)]
          throw {message: 'm', stack: 's'}       | Uncaught { message: 'm', stack: 's' }
          await Promise.reject({why: 1})         | Uncaught { why: 1 }
          await Promise.reject(new Date(5))      | Uncaught 1970-01-01T00:00:00.005Z
          Promise.reject([2])                    | Uncaught [ 2 ]
          throw Object.assign(new Error('e'), {code: 'E1', at: {a: [1]}}) | Error: e { code: 'E1', at: { a: [ 1 ] } }
          throw new Error('o', {cause: 'text'})  | Error: o { [cause]: 'text' }
          throw new Error('o', {cause: null})    | Error: o { [cause]: null }
          throw Object.assign(new TypeError('t'), {[Symbol('k')]: 1}) | TypeError: t { [Symbol(k)]: 1 }
          class M extends Error { name = 'M'; extra = 5 }; throw new M('m') | M: m { extra: 5 }
          let r = new Error('r'); r.self = r; throw r | Error: r { self: [Circular *1] }
          throw new AggregateError([], 'many')   | AggregateError: many { [errors]: [] }
          throw new Error('')                    | Error
          1n + 1                                 | TypeError: Cannot mix BigInt and other types, use explicit conversions
          let nn = null; const [n1] = nn         | TypeError: nn is not iterable
          let n2 = {}; n2.f()                    | TypeError: n2.f is not a function
          """)
  void saysWhatWasThrown(String cell, String said) {
    assertEquals(said, failure(cell).text());
  }

  /** The constructors of an error's class are none of its calls. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A1 extends Error { constructor(m) { super(m); } }~throw new A1('a')  | throw new A1('a')
          class A2 extends Error {}; class A3 extends A2 {}~throw new A3('a')        | throw new A3('a')
          class A4 extends Error { constructor(m) { super(m); } }~~const a4 = (() => 1, new A4('a')); throw a4 | const a4 = (() => 1, new A4('a')); throw a4
          """)
  void marksWhereItWasMade(String cell, String line) {
    Problem problem = failure(cell.replace('~', '\n'));
    assertEquals(
        List.of("  " + line, "  " + " ".repeat(line.indexOf("new A")) + "^"), problem.place());
    assertEquals(2, problem.calls().size(), problem.calls().toString());
  }

  /** What was in Java meanwhile is what it was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          new Date(0)                   | _.getTime()        | 0
          await Promise.resolve(new Date(7)) | _.toISOString() | '1970-01-01T00:00:00.007Z'
          new Map([[1, 2]])             | _.get(1)           | 2
          10n                           | _ * 2n             | 20n
          new Uint8Array(2)             | _                  | Uint8Array(2) [ 0, 0 ]
          [new Date(1)]                 | _[0]               | 1970-01-01T00:00:00.001Z
          /a/g                          | _.flags            | 'g'
          """)
  void keepsAnswers(String cell, String next, String shown) {
    session.cell(cell);
    assertEquals(shown, session.cell(next).text());
  }

  private static Problem failure(String cell) {
    try {
      Answer answer = session.cell(cell);
      throw new AssertionError("answered " + answer);
    } catch (ScriptFailure e) {
      return session.problem(e);
    }
  }
}
