package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFormatTest {
  private static String written(Value... roots) throws IOException {
    StringBuilder text = new StringBuilder();
    GraphFormat.write(List.of(roots), text);
    return text.toString();
  }

  private static List<Value> read(String text) throws IOException {
    return GraphFormat.read(new StringReader(text));
  }

  @Test
  void aGraphIsALineANode() throws IOException {
    Value a = Value.of(2, "a");
    Value y = a.mul(3);
    y.setLabel("a times 3");
    y.backward();
    String text =
        """
        micrograd graph 1
        value 2.0 3.0 "a"
        number 3.0 0.0
        mul 6.0 1.0 0 1 "a times 3"
        root 2
        """;
    assertEquals(text, written(y));
    assertEquals(text, written(read(text).getFirst()));
  }

  @Test
  void whatIsSharedStaysShared() throws IOException {
    Value a = Value.of(2);
    Value u = a.mul(a);
    List<Value> roots = read(written(u.add(u), u, u.sin(), u));
    Value v = roots.get(1);
    assertSame(v, roots.get(3));
    assertEquals(List.of(v, v), roots.get(0).operands());
    assertEquals(List.of(v), roots.get(2).operands());
    roots.get(0).backward();
    assertEquals(8, v.operands().getFirst().grad());
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        0.1,
        1 / 3.0,
        1e300,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void numbersComeBackExactly(double x) throws IOException {
    Value a = Value.of(x);
    a.setGrad(-x);
    Value read = read(written(a.exp(), a)).get(1);
    assertEquals(x, read.data());
    assertEquals(-x, read.grad());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \"quoted\" \\ name",
        "two\nlines\r\n\ttab",
        "größe ∂y/∂x 😀",
        "\0",
        " ",
        "root 0",
        "\\u0041"
      })
  void labelsComeBackExactly(String label) throws IOException {
    String text = written(Value.of(1, label));
    assertEquals(label, read(text).getFirst().label());
    assertEquals(3, text.lines().count());
    assertTrue(text.chars().allMatch(c -> c < 128), text);
  }

  @ParameterizedTest
  @EnumSource
  void everyRowComesBack(Op op) throws IOException {
    Value x = Value.of(0.5);
    Value y = Value.of(2);
    Value made = x.apply(op, op.arity() > 1 ? y : null, op.arity() > 2 ? x : null);
    Value read = read(written(made)).getFirst();
    assertEquals(op, read.op());
    assertEquals(made.data(), read.data());
    assertEquals(written(made), written(read));
  }

  @Test
  void dataThatWasSetIsKept() throws IOException {
    Value a = Value.of(2);
    Value y = a.square();
    a.setData(5);
    assertEquals(4, read(written(y)).getFirst().data());
  }

  @Test
  void aGraphHasARoot() {
    assertThrows(IllegalArgumentException.class, () -> written());
  }

  @Test
  void longGraphsComeBackWithoutRecursion() throws IOException {
    Value x = Value.of(1);
    Value y = x;
    for (int i = 0; i < 300_000; i++) {
      y = y.add(x);
    }
    Value read = read(written(y)).getFirst();
    read.backward();
    assertEquals(300_001, read.data());
    assertEquals(300_001, TopologicalOrder.of(read)[0].grad());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | line 1: a graph begins with "micrograd graph 1", found nothing
          micrograd graph 2        | line 1: a graph begins with "micrograd graph 1", found "micrograd graph 2"
          HEAD;value 1.0 0.0       | line 3: the graph ends without a root: the text is incomplete
          HEAD;value 1.0           | line 2: a node is a kind, data and gradient, found "value 1.0"
          HEAD                     | line 2: the graph ends without a root: the text is incomplete
          HEAD;value one 0.0       | line 2: "one" is not a number
          HEAD;;root 0             | line 2: a node is a kind, data and gradient, found ""
          HEAD;number 1.0 0.0 0    | line 2: number has 0 operands, found 1
          HEAD;value 1.0 0.0;add 2.0 0.0 0      | line 3: add has 2 operands, found 1
          HEAD;value 1.0 0.0;add 2.0 0.0 0 1    | line 3: there is no node 1 among the 1 above
          HEAD;value 1.0 0.0;neg 2.0 0.0 x      | line 3: there is no node x among the 1 above
          HEAD;value 1.0 0.0;plus 2.0 0.0 0 0   | line 3: there is no operation "plus"
          HEAD;value 1.0 0.0;root 1             | line 3: there is no node 1 among the 1 above
          HEAD;value 1.0 0.0;root 0;value 2.0 0.0 | line 4: only roots may follow a root, found "value 2.0 0.0"
          HEAD;value 1.0 0.0 "a    | line 2: a label ends the line with a quote, found "a
          HEAD;value 1.0 0.0 "a" b | line 2: a label ends the line with a quote, found "a" b
          HEAD;value 1.0 0.0 "\\n" | line 2: a backslash in a label comes before a quote, a backslash or u, as in "\\n"
          HEAD;value 1.0 0.0 "\\u00g0" | line 2: four hexadecimal digits follow \\u in a label, found "\\u00g0"
          HEAD;value 1.0 0.0 "\\u0" | line 2: four hexadecimal digits follow \\u in a label, found "\\u0"
          """)
  void badTextIsNamedByLine(String text, String message) {
    String lines = text.replace("HEAD", GraphReader.HEADER).replace(';', '\n');
    Exception e = assertThrows(IllegalArgumentException.class, () -> read(lines));
    assertEquals(message, e.getMessage());
  }
}
