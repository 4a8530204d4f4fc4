package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

class DotTest {
  private static DotText read(Value root) {
    return DotText.read(Drawing.of(root).dot());
  }

  @Test
  void notebookGraph() {
    DotText dot = read(Graphs.notebook());
    assertEquals(
        Set.of(
            List.of("a", "data: 2.0000"),
            List.of("b", "data: -3.0000"),
            List.of("c", "data: 10.0000"),
            List.of("e", "data: -6.0000"),
            List.of("d", "data: 4.0000")),
        Set.copyOf(dot.values().values()));
    assertEquals(5, dot.values().size());
    assertEquals(List.of("*", "+"), List.copyOf(dot.operations().values()));
    // What the notebook's draw_dot(d) hands to its Digraph.
    assertEquals(
        Set.of(
            List.of("data: 2.0000", "*"),
            List.of("data: -3.0000", "*"),
            List.of("*", "data: -6.0000"),
            List.of("data: -6.0000", "+"),
            List.of("data: 10.0000", "+"),
            List.of("+", "data: 4.0000")),
        Set.copyOf(dot.labelledEdges()));
    assertEquals(6, dot.edges().size());
    assertTrue(Drawing.of(Graphs.notebook()).dot().contains("rankdir=LR"));
  }

  /** Numbers at the arrows tell operands apart unless it does not matter which is which. */
  @ParameterizedTest
  @EnumSource
  void operandsAreNumberedUnlessTheyCommute(Op op) {
    Value root =
        Value.of(1)
            .apply(op, op.arity() > 1 ? Value.of(2) : null, op.arity() > 2 ? Value.of(3) : null);
    boolean isNumbered = Drawing.of(root).dot().contains("headlabel");
    assertEquals(op.arity() > 1 && !op.commutes(), isNumbered);
  }

  @Test
  void gradientsAreShownOnceThereAreSome() {
    Value d = Graphs.notebook();
    assertFalse(Drawing.of(d).dot().contains("grad"));
    d.backward();
    assertEquals(
        Set.of(
            List.of("a", "data: 2.0000", "grad: -3.0000"),
            List.of("b", "data: -3.0000", "grad: 2.0000"),
            List.of("c", "data: 10.0000", "grad: 1.0000"),
            List.of("e", "data: -6.0000", "grad: 1.0000"),
            List.of("d", "data: 4.0000", "grad: 1.0000")),
        Set.copyOf(read(d).values().values()));
  }

  @Test
  void aPlainNumberHasNoGradient() {
    Value d = Value.of(3, "x").mul(5);
    d.backward();
    assertEquals(
        Set.of(
            List.of("x", "data: 3.0000", "grad: 5.0000"),
            List.of("data: 5.0000"),
            List.of("data: 15.0000", "grad: 1.0000")),
        Set.copyOf(read(d).values().values()));
  }

  @Test
  void anOperandUsedTwiceHasTwoEdges() {
    Value a = Value.of(3);
    assertEquals(
        List.of(
            List.of("*", "data: 9.0000"),
            List.of("data: 3.0000", "*"),
            List.of("data: 3.0000", "*")),
        read(a.mul(a)).labelledEdges());
  }

  @Test
  void theSameProgramGivesTheSameText() {
    assertEquals(Drawing.of(Graphs.notebook()).dot(), Drawing.of(Graphs.notebook()).dot());
  }

  @Test
  void aDrawingKeepsWhatItShowed() {
    Value d = Graphs.notebook();
    Drawing before = Drawing.of(d);
    String text = before.dot();
    d.backward();
    d.setData(99);
    assertEquals(text, before.dot());
    assertEquals("Drawing(5 values, 2 operations)", before.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "-0.0, 0.0000",
    "4, 4.0000",
    "0.00005, 5.0000e-05",
    "0.0001, 0.0001",
    "123456789.125, 123456789.1250",
    "1e9, 1.0000e+09",
    "-1e300, -1.0000e+300",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
  })
  void numbersHaveFourDecimalsOrMore(double data, String shown) {
    assertEquals(
        List.of(List.of("data: " + shown)), List.copyOf(read(Value.of(data)).values().values()));
  }
}
