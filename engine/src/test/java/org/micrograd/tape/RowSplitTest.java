package org.micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/** What all rows of a batch share is computed once, and its derivatives come back together. */
class RowSplitTest {
  private static final double[] NONE = {};

  /** exp(p) * x + sin(exp(p)) * q, of which rows need exp(p) and the last product. */
  private static Tape tape() {
    Value x = Value.placeholder("x");
    Value p = Value.of(0.3, "p");
    Value q = Value.of(2, "q");
    Value root = p.exp().mul(x).add(p.exp().sin().mul(q));
    return GraphTape.tape(List.of(x), List.of(p, q), root, new LineNotes());
  }

  @Test
  void whatDependsOnParametersAloneIsShared() {
    RowSplit split = RowSplit.of(tape());
    assertEquals(2, split.shared().results().length);
    assertEquals(2, split.rows().size() - split.rows().first());
    double[] shared = split.shared().run(NONE, new double[] {0.3, 2});
    assertArrayEquals(new double[] {Math.exp(0.3), Math.sin(Math.exp(0.3)) * 2}, shared, 1e-15);
    assertEquals(
        tape().run(new double[] {5}, new double[] {0.3, 2})[0],
        split.rows().run(new double[] {5}, shared)[0]);
  }

  @Test
  void aFunctionOfParametersAloneLeavesNothingToTheRows() {
    Value x = Value.placeholder("x");
    Value p = Value.of(0.3);
    RowSplit split = RowSplit.of(GraphTape.tape(List.of(x), List.of(p), p.exp(), new LineNotes()));
    assertEquals(split.rows().first(), split.rows().size());
    assertArrayEquals(new double[] {7}, split.rows().run(new double[] {1}, new double[] {7}));
  }

  @Test
  void derivativesOfRowsComeBackToTheParameters() {
    Tape tape = tape();
    RowSplit split = RowSplit.of(tape);
    double[] shared = split.shared().run(NONE, new double[] {0.3, 2});
    double[] adjoints = new double[shared.length];
    double[] expected = new double[2];
    Tape gradient = tape.differentiated(0, tape.parameterSlots());
    for (double x : new double[] {-1, 0.5, 4}) {
      double[] row = split.weighted().run(new double[] {x, 0.25}, shared);
      double[] alone = gradient.run(new double[] {x}, new double[] {0.3, 2});
      for (int i = 0; i < 2; i++) {
        adjoints[i] += row[i + 1];
        expected[i] += 0.25 * alone[i + 1];
      }
    }
    assertArrayEquals(expected, split.back().run(adjoints, new double[] {0.3, 2}), 1e-14);
  }

  @Test
  void derivativesInTheInputsAreFurtherResults() {
    RowSplit split = RowSplit.of(tape());
    double[] shared = split.shared().run(NONE, new double[] {0.3, 2});
    double[] results = split.gradients().run(new double[] {5}, shared);
    assertEquals(2, results.length);
    assertEquals(Math.exp(0.3), results[1]);
    assertEquals(Op.MUL, split.rows().op(split.rows().first()));
  }
}
