package org.micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/** Graphs as slots: what is folded, shared and left out, and what the slots compute. */
class TapeTest {
  private static final Value X = Value.placeholder("x");
  private static final Value Y = Value.placeholder("y");

  private static Tape tape(BinaryOperator<Value> f) {
    return GraphTape.tape(List.of(X, Y), List.of(), f.apply(X, Y), new LineNotes());
  }

  private static List<Op> ops(Tape tape) {
    return IntStream.range(tape.first(), tape.size()).mapToObj(tape::op).toList();
  }

  @Test
  void slotsAreInputsThenParametersThenConstantsThenOperations() {
    Value p = Value.of(5, "p");
    Tape tape = GraphTape.tape(List.of(X, Y), List.of(p), X.mul(p).add(7), new LineNotes());
    assertEquals(2, tape.inputs());
    assertEquals(1, tape.parameters());
    assertArrayEquals(new double[] {7}, tape.constants());
    assertEquals(4, tape.first());
    assertEquals(List.of(Op.MUL, Op.ADD), ops(tape));
    assertArrayEquals(new int[] {2}, tape.parameterSlots());
    assertTrue(tape.isConstant(3));
    assertArrayEquals(new double[] {22}, tape.run(new double[] {3, 0}, new double[] {5}));
  }

  @Test
  void equalOperationsAreOneSlot() {
    assertEquals(List.of(Op.EXP, Op.ADD), ops(tape((x, y) -> x.exp().add(x.exp()))));
    assertEquals(
        List.of(Op.SUB, Op.SUB, Op.MUL), ops(tape((x, y) -> x.sub(y).mul(y.sub(x)))), "x - y");
  }

  /** Exchanged operands are the same operation if the row says so. */
  @ParameterizedTest
  @EnumSource
  void exchangedOperandsAreSharedIfTheRowCommutes(Op op) {
    if (op.arity() == 2) {
      Tape tape = tape((x, y) -> x.apply(op, y, null).sub(y.apply(op, x, null)));
      assertEquals(op.commutes() ? 2 : 3, tape.size() - tape.first());
    }
  }

  @Test
  void numbersAreFoldedAndWhatNobodyNeedsIsLeftOut() {
    Tape tape = tape((x, y) -> x.mul(Value.number(2).exp().log().add(1)));
    assertEquals(List.of(Op.MUL), ops(tape));
    assertEquals(1, tape.constants().length);
    assertEquals(List.of(), ops(tape((x, y) -> x.mul(1).div(1).pow(1))));
    assertEquals(List.of(Op.SQUARE), ops(tape((x, y) -> x.pow(2))));
    assertEquals(List.of(Op.EXP), ops(tape((x, y) -> Value.number(1).where(x.exp(), y.sin()))));
  }

  @Test
  void aDerivativeIsAFurtherResult() {
    Tape tape = tape((x, y) -> x.mul(y).sin()).differentiated(0, new int[] {0, 1});
    double cosine = Math.cos(6);
    assertArrayEquals(
        new double[] {Math.sin(6), 3 * cosine, 2 * cosine},
        tape.run(new double[] {2, 3}, new double[0]),
        1e-15);
    assertArrayEquals(
        new double[] {3 * cosine, 2 * cosine},
        tape.last(2).run(new double[] {2, 3}, new double[0]),
        1e-15);
  }

  @Test
  void anInputOnWhichNothingDependsHasDerivativeZero() {
    Tape tape = tape((x, y) -> x.square().add(y.detach())).differentiated(0, new int[] {0, 1});
    assertArrayEquals(new double[] {13, 6, 0}, tape.run(new double[] {3, 4}, new double[0]));
  }

  @Test
  void aTapeIsAGraphAgain() {
    Tape tape = tape((x, y) -> x.exp().mul(y).add(2));
    List<Value> leaves = List.of(Value.of(0.5), Value.of(3));
    assertEquals(
        tape.run(new double[] {0.5, 3}, new double[0])[0],
        GraphTape.graph(tape, 0, leaves, List.of()).data());
  }

  @Test
  void aLeafThatIsNoInputAndNoParameterIsNamed() {
    Value kept = Value.placeholder("kept");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> tape((x, y) -> x.mul(kept)));
    assertTrue(refused.getMessage().contains("neither an input nor a parameter"));
  }

  @Test
  void parametersAreTheOtherLeavesOldestFirst() {
    Value p = Value.of(1, "p");
    Value q = Value.of(2, "q");
    Value root = X.mul(q).add(p).add(3);
    assertEquals(List.of(p, q), GraphTape.parameters(List.of(X), root));
  }
}
