package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a text that may be names. */
class IdentifiersTest {
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
