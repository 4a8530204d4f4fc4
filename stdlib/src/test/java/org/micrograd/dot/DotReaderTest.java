package org.micrograd.dot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts in Graphviz's language are those that dot takes; of others it is said where they are not.
 */
class DotReaderTest {
  static List<JsonArray> texts() throws IOException {
    try (var in = DotReaderTest.class.getResourceAsStream("dot-syntax.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonParser.parseString(line).getAsJsonArray())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsOfDotAreTaken(JsonArray row) {
    String text = row.get(0).getAsString();
    if (row.get(1).getAsBoolean()) {
      assertDoesNotThrow(() -> DotReader.read(text));
    } else {
      String message =
          assertThrows(IllegalArgumentException.class, () -> DotReader.read(text)).getMessage();
      assertTrue(message.matches("(?s).*: line \\d+, column \\d+: .*"), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          digraph{a[foo]}          | line 1, column 14: there is ] in place of =
          digraph{a->b~c [x=]}     | line 2, column 6: there is ] in place of a name
          digraph{/* x~y */ a -- b | line 2, column 8: -- is no edge of a digraph
          digraph{"x               | line 1, column 9: a text in quotes does not end
          digraph{a} b             | line 1, column 12: there is b in place of digraph or graph
          digraph{;}               | line 1, column 9: there is ; in place of a statement
          digraph{"日本" -> ;}       | line 1, column 17: there is ; in place of a node
          """)
  void faultsHaveTheirPlaces(String text, String fault) {
    var e =
        assertThrows(IllegalArgumentException.class, () -> DotReader.read(text.replace('~', '\n')));
    assertEquals("this is no text in Graphviz's language: " + fault, e.getMessage());
  }

  @Test
  void longTextsAreRead() {
    String label = "x\\\"\n".repeat(50_000);
    DotGraph graph = DotReader.read("digraph { a [label=\"" + label + "\"] }");
    assertEquals(label.replace("\\\"", "\""), graph.nodes.get("a").attributes().text("label", ""));
  }

  @Test
  void tooManyBracesAreRefused() {
    String deep = "digraph{" + "{".repeat(5000) + "a" + "}".repeat(5001);
    var e = assertThrows(IllegalArgumentException.class, () -> DotReader.read(deep));
    assertTrue(e.getMessage().endsWith("more than 500 braces are open"), e.getMessage());
    String some = "digraph{" + "{".repeat(300) + "a" + "}".repeat(301);
    assertEquals(1, DotReader.read(some).nodes.size());
  }
}
