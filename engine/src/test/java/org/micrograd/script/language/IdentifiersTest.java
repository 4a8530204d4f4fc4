package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that a text of JavaScript declares for the whole of it. */
class IdentifiersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          var a = 1                              | a
          var a                                  | a
          var a, b = 2, c                        | a b c
          var a = f(x, y), b = [p, q], c = {r: s} | a b c
          var {a, b: c} = o, [d, ...e] = l       | a b c d e
          var a = 1; b = 2                       | a
          var a = 1 \\n b = 2                    | a
          var a = 1, \\n b = 2                   | a b
          var a = 1 \\n , b = 2                  | a b
          for (var i = 0; i < n; i++) s += i     | i
          for (var k in o) t(k)                  | k
          function f(x) { return x }             | f
          function* g() {} async function h() {} | g h
          let a = 1; const b = 2; class C {}     | ""
          var größe = 1, $x = 2, _y              | $x _y größe
          if (x) { var a = 1 } else var b = 2    | a b
          x = function named() {}                | named
          """)
  void areFoundWithoutAParser(String text, String names) {
    assertEquals(
        names, String.join(" ", new TreeSet<>(Identifiers.declared(text.replace("\\n", "\n")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amount * 2 + größe | amount größe
          o['k'] + a.b       | o k a b
          """)
  void areAllWords(String text, String words) {
    assertEquals(Set.of(words.split(" ")), Identifiers.of(text));
  }
}
