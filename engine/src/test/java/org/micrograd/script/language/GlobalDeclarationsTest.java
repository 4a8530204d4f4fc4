package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The names that a text of JavaScript declares for the whole of it, beside what the language itself
 * makes global.
 */
class GlobalDeclarationsTest {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** Declarations come before the first statement: it does not matter what runs or fails. */
  private static Set<String> global(String text) {
    try (Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      Set<String> before = names(context);
      try {
        context.eval("js", "throw 0;" + text);
      } catch (PolyglotException e) {
        assertTrue(!e.isSyntaxError(), e.getMessage());
      }
      Set<String> after = names(context);
      after.removeAll(before);
      return after;
    }
  }

  private static Set<String> names(Context context) {
    String names =
        context.eval("js", "Object.getOwnPropertyNames(globalThis).join(' ')").asString();
    return new TreeSet<>(List.of(names.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          var a = 1                              | a
          var a                                  | a
          var a, b = 2, c                        | a b c
          var a = f(x, y), b = [p, q], c = {r: s} | a b c
          var {a, b: c} = o, [d, ...e] = l       | a c d e
          var {a = f(x, y), b: [c = {d: 1}, g] = z, ...h} = o | a c g h
          var a = 1; b = 2                       | a
          var a = 1 \\n b = 2                    | a
          var a = 1, \\n b = 2                   | a b
          var a = 1 \\n , b = 2                  | a b
          var a = [1, \\n 2], b                  | a b
          var a \\n = 1, b                       | a b
          for (var i = 0; i < n; i++) s += i     | i
          for (var i = 0, m = n; i < m; i++) ;   | i m
          for (var k in o) t(k)                  | k
          for (var [k, v] of o) { var w = v }    | k v w
          function f(x) { return x }             | f
          function* g() {} async function h() {} | g h
          function f() { var x = 1; function g() {} } var y | f y
          let a = 1; const b = 2; class C {}     | ``
          var größe = 1, $x = 2, _y              | $x _y größe
          if (x) { var a = 1 } else var b = 2    | a b
          while (x) { var a } do { var b } while (x) | a b
          switch (x) { case 1: var a; break; default: var b } | a b
          try { var a } catch (e) { var b } finally { var c } | a b c
          try { var a } catch { var b }          | a b
          x = function named() { var y }         | ``
          (function named() { var y })()         | ``
          !function () { var y }(); var z        | z
          f(function g() {}, function h() {})    | ``
          return1 = () => { var y }              | ``
          x = a => { var y }; var z              | z
          x = (a, b = {c: 1}) => { var y }; var z | z
          x = async () => { var y }              | ``
          x = a => b => { var y }                | ``
          x = {m() { var y }, get n() { var y }, async *o() { var y }, [p]() { var y }, 'q'() { var y }} | ``
          class C { m() { var y } static n() { var y } #o() { var y } static { var y } } var z | z
          class C { constructor() { var y } }; if (x) { var z } | z
          x = {var: 1, function: 2}; x.var = 3; x.function | ``
          x = {var() { var z }, function() { var y }} | ``
          // var a \\n /* var b */ var c          | c
          'var a'; "var b"; var c = 'd, e', f    | c f
          x = /var a/.test(y) ? /[/}]var b/ : 1 / 2 / 3; var c | c
          x = `var a ${b} var c`; var d          | d
          a: for (;;) { var b }                  | b
          if (x) { y = 1 } var z                 | z
          x++ \\n var y                          | y
          async function f() { for await (var x of y) { var z } } | f
          (() => { var a = 1 })(); var b = 2     | b
          a = b \\n function f() { var x }       | f
          x = y >= 2 ? 1 : 0; { var z }          | z
          """)
  void areThoseOfTheLanguage(String text, String names) {
    String lines = text.replace("\\n", "\n");
    assertEquals(names, String.join(" ", new TreeSet<>(GlobalDeclarations.of(lines).names())));
    assertEquals(names, String.join(" ", global(lines)));
  }

  /** What is left undeclared could not be removed after the run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (x) /re{/.test(y); var z = 1",
        "f()\n{ var z }",
        "x = {m()\n{ var y }}; var z",
        "x = `a ${ `b` } { ${ `c` }`; var z",
        "case1: function f() {}",
        "if (x) function f() {}",
        "{ function f() { var x } }"
      })
  void areRatherTooManyInDoubt(String text) {
    assertTrue(
        GlobalDeclarations.of(text).names().containsAll(global(text)),
        GlobalDeclarations.of(text).names()::toString);
  }
}
