package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
  @Test
  void aNodeKnowsHowItWasMade() {
    Value a = Value.of(2, "a");
    Value b = Value.of(-3);
    Value c = Value.number(10);
    Value y = a.gt(0).where(b, c);
    assertEquals("a", a.label());
    assertEquals("", b.label());
    assertEquals(List.of(), a.operands());
    assertNull(a.op());
    assertTrue(a.isLeaf() && c.isLeaf());
    assertTrue(c.isConstant());
    assertFalse(a.isConstant() || y.isConstant() || y.isLeaf());
    assertEquals(Op.WHERE, y.op());
    assertEquals(List.of(b, c), y.operands().subList(1, 3));
    assertEquals(List.of(a, a), a.mul(a).operands());
    assertEquals("Value(data=-3.0)", y.toString());
    assertNotEquals(a.id(), b.id());
  }

  @Test
  void aLabelChangesNothingElse() {
    Value a = Value.of(2);
    Value b = Value.of(3);
    Value unary = a.neg();
    Value binary = a.mul(b);
    Value ternary = a.where(b, a);
    for (Value v : List.of(unary, binary, ternary, a)) {
      List<Value> operands = v.operands();
      v.setLabel("first\nsecond");
      v.setLabel("name");
      assertEquals("name", v.label());
      assertEquals(operands, v.operands());
    }
    binary.backward();
    assertEquals(3, a.grad());
  }

  @Test
  void leavesAddUpAndNodesInBetweenDoNot() {
    Value a = Value.of(2);
    Value u = a.mul(a);
    Value y = u.mul(3);
    y.backward();
    y.backward();
    assertEquals(24, a.grad());
    assertEquals(3, u.grad());
    assertEquals(1, y.grad());
    u.backward();
    assertEquals(28, a.grad());
    assertEquals(1, u.grad());
    a.setGrad(0);
    y.backward();
    assertEquals(12, a.grad());
  }

  @Test
  void rootsThatAreLeavesAddOne() {
    Value a = Value.of(2);
    a.backward();
    a.backward();
    assertEquals(2, a.grad());
  }

  @Test
  void plainNumbersGetNoGradient() {
    Value a = Value.of(2);
    Value c = Value.number(5);
    Value power = Value.number(-1);
    a.mul(c).div(c).pow(power).add(c).backward();
    assertEquals(0, c.grad());
    assertEquals(0, power.grad());
    assertEquals(-0.25, a.grad(), 1e-15);
  }

  @Test
  void dataCanBeSetAndWhatWasComputedStays() {
    Value a = Value.of(2);
    Value y = a.square();
    a.setData(5);
    assertEquals(4, y.data());
    y.backward();
    assertEquals(10, a.grad(), "partials are those of the present data");
  }

  @Test
  void orderListsEachNodeOnceOperandsFirst() {
    Value a = Value.of(2);
    Value u = a.add(1);
    Value v = u.mul(u);
    Value w = v.add(u);
    List<Value> order = List.of(TopologicalOrder.of(w, v, w));
    assertEquals(5, order.size());
    assertEquals(List.of(a, u.operands().get(1), u, v, w), order);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4.0",
    "-0.0, -0.0",
    "1e-5, 1e-05",
    "1e16, 1e+16",
    "123456789, 123456789.0",
    "1e300, 1e+300",
    "0.1, 0.1",
    "1.5e-7, 1.5e-07",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
    "1e15, 1000000000000000.0",
    "0.0001, 0.0001",
    "4.9e-324, 5e-324"
  })
  void numbersAreWrittenAsInPython(double x, String text) {
    assertEquals(text, Numbers.repr(x));
  }

  @ParameterizedTest
  @CsvSource({"7, 3, 1", "-7, 3, 2", "7, -3, -2", "-7, -3, -1", "6, 3, 0", "-0.5, 1, 0.5"})
  void modHasTheSignOfTheDivisor(double x, double y, double expected) {
    assertEquals(expected, Value.of(x).mod(y).data());
  }
}
