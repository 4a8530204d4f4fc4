package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/** Graphs as lines of text. */
class TextTreeTest {
  static Stream<Arguments> pictures() {
    Value a = Value.of(2, "a");
    Value e = a.mul(Value.of(-3, "b"));
    Value shared = e.add(Value.number(10)).mul(e);
    return Stream.of(
        Arguments.of(a, "a 2.0000".replace(" ", "  ")),
        Arguments.of(
            shared,
            """
            *  -24.0000
            ├─ +  4.0000
            │  ├─ n2 = *  -6.0000
            │  │  ├─ a  2.0000
            │  │  └─ b  -3.0000
            │  └─ 10.0000
            └─ n2 (above)\
            """),
        Arguments.of(Value.of(Double.NaN, "two\nlines"), "two lines  nan"),
        Arguments.of(Value.of(-0.0), "0.0000"),
        Arguments.of(Value.of(Double.NEGATIVE_INFINITY, "l"), "l  -inf"));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void rootsStandFirst(Value root, String text) {
    assertEquals(text, Drawing.of(root).text(80, false));
  }

  @Test
  void plainStrokesAreAscii() {
    Value d = Value.of(2, "a").mul(Value.of(3, "b")).tanh();
    d.backward();
    String text = Drawing.of(d).text(80, true);
    assertTrue(text.contains("`- *  6.0000  grad "), text);
    assertTrue(text.chars().allMatch(c -> c < 128), text);
  }

  @Test
  void largeGraphsAndLongNamesAreCut() {
    for (Value root :
        new Value[] {Graphs.mlp(), Graphs.chain(3000), OddShapesTest.terms(40, true)}) {
      String text = Drawing.of(root).text(40, false);
      assertTrue(text.lines().count() <= 24, text);
      assertTrue(text.contains("…"), text);
      text.lines().forEach(line -> assertTrue(line.length() <= 40, line));
    }
    String wide = Drawing.of(Value.of(1, "\u65e5\u672c".repeat(40))).text(40, false);
    assertEquals(20, wide.length());
  }
}
