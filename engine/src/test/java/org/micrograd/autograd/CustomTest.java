package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of one's own: their numbers, their gradients, and what cannot be done with them. */
class CustomTest {
  private static Value cube(Value x) {
    double at = x.data();
    return Value.custom(
        at * at * at, List.of(x), "cube", out -> new double[] {3 * at * at * out.grad()});
  }

  @Test
  void isDifferentiatedLikeTheTable() {
    Value x = Value.of(0.25);
    Value y = cube(x.mul(2)).add(x).tanh();
    Value same = Value.of(0.25);
    Value expected = same.mul(2).pow(3).add(same).tanh();
    y.backward();
    expected.backward();
    assertEquals(expected.data(), y.data(), 1e-15);
    assertEquals(same.grad(), x.grad(), 1e-15);
  }

  /** One operand passed as both counts twice; an operand may be a plain number. */
  @Test
  void countsAnOperandAsOftenAsItIsUsed() {
    Value x = Value.of(3);
    Value both =
        Value.custom(
            9, List.of(x, x), "square", out -> new double[] {out.grad() * 3, out.grad() * 3});
    both.mul(10).backward();
    assertEquals(60, x.grad());
    assertEquals(List.of(x, x), both.operands());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 50, 100_000})
  void takesAnyNumberOfOperands(int count) {
    List<Value> xs = IntStream.range(0, count).mapToObj(i -> Value.of(i)).toList();
    double[] weights = IntStream.range(0, count).mapToDouble(i -> i + 1).toArray();
    Value y =
        Value.custom(
            7,
            xs.stream().map(x -> x.mul(2)).toList(),
            "weighed",
            out -> IntStream.range(0, count).mapToDouble(i -> weights[i] * out.grad()).toArray());
    y.mul(3).backward();
    assertEquals(count, y.operands().size());
    for (int i = 0; i < count; i++) {
      assertEquals(6 * weights[i], xs.get(i).grad());
    }
    Value[] nodes = TopologicalOrder.of(y);
    assertEquals(1 + 3 * count, Stream.of(nodes).distinct().count());
  }

  @Test
  void isShownBySignAndKeepsItsLabel() {
    Value y = cube(Value.of(2));
    y.setLabel("y");
    assertEquals("cube", y.symbol());
    assertEquals("y", y.label());
    y.backward();
    assertEquals(1, y.grad());
  }

  @Test
  void saysWhatItCannotDo() {
    Value x = Value.of(2);
    Value y = cube(x).mul(x);
    String twice =
        assertThrows(IllegalArgumentException.class, () -> Gradients.grad(y, List.of(x)))
            .getMessage();
    assertTrue(twice.startsWith("the operation cube cannot be differentiated"), twice);
    String traced =
        assertThrows(IllegalStateException.class, () -> cube2(Value.placeholder("x"))).getMessage();
    assertTrue(traced.startsWith("the operation cube cannot be compiled"), traced);
    String none =
        assertThrows(
                IllegalArgumentException.class,
                () -> Value.custom(1, List.of(), "none", out -> new double[0]))
            .getMessage();
    assertTrue(none.contains("write Value.of(data)"), none);
    Value wrong = Value.custom(1, List.of(x), "wrong", out -> new double[2]);
    String shares = assertThrows(IllegalArgumentException.class, wrong::backward).getMessage();
    assertEquals("the operation wrong has 1 operands, and its function gave 2 shares", shares);
  }

  private static Value cube2(Value x) {
    return Value.custom(8, List.of(x), "cube", out -> new double[] {out.grad()});
  }
}
