package org.micrograd.tape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.micrograd.autograd.ChainRule;
import org.micrograd.autograd.Op;

/** Derivatives of slots, written behind them: a sweep from results down, or from leaves up. */
final class Sweep {
  private final TapeBuilder builder;

  /** By slot, the adjoint or the tangent, a slot; -1 where there is none. */
  private final int[] derivatives;

  private final int top;

  private Sweep(TapeBuilder builder, int[] roots) {
    this.builder = builder;
    this.top = IntStream.of(roots).max().orElse(-1) + 1;
    this.derivatives = new int[Math.max(top, builder.leaves())];
    Arrays.fill(derivatives, -1);
  }

  /**
   * Writes the reverse sweep from roots down.
   *
   * @param roots slots that are differentiated
   * @param seeds the adjoint of each, a slot
   * @param with the slots with respect to which
   * @return the adjoint of each of these, a slot
   */
  static int[] reverse(TapeBuilder builder, int[] roots, int[] seeds, int[] with) {
    Sweep sweep = new Sweep(builder, roots);
    boolean[] active = sweep.active(with);
    for (int i = 0; i < roots.length; i++) {
      sweep.add(roots[i], seeds[i]);
    }
    for (int slot = sweep.top - 1; slot >= 0; slot--) {
      builder.at(builder.line(slot));
      for (int k = 0; sweep.derivatives[slot] >= 0 && k < 3; k++) {
        int operand = builder.operand(slot, k);
        if (operand >= 0 && active[operand]) {
          sweep.add(operand, sweep.along(sweep.derivatives[slot], slot, k));
        }
      }
    }
    return sweep.of(with);
  }

  /**
   * Writes the forward sweep up to roots.
   *
   * @param roots slots that are differentiated
   * @param with the slots that move
   * @param tangents how fast each of these does, a slot
   * @return how fast each root moves, a slot
   */
  static int[] forward(TapeBuilder builder, int[] roots, int[] with, int[] tangents) {
    Sweep sweep = new Sweep(builder, roots);
    for (int i = 0; i < with.length; i++) {
      sweep.add(with[i], tangents[i]);
    }
    for (int slot = 0; slot < sweep.top; slot++) {
      builder.at(builder.line(slot));
      for (int k = 0; k < 3; k++) {
        int operand = builder.operand(slot, k);
        if (operand >= 0 && sweep.derivatives[operand] >= 0) {
          sweep.add(slot, sweep.along(sweep.derivatives[operand], slot, k));
        }
      }
    }
    return sweep.of(roots);
  }

  private void add(int slot, Integer share) {
    if (share != null) {
      derivatives[slot] = derivatives[slot] < 0 ? share : builder.sum(derivatives[slot], share);
    }
  }

  /** What goes along an edge, from a user to its operand or the other way; null for nothing. */
  private Integer along(int derivative, int slot, int index) {
    int y = builder.operand(slot, 1);
    int z = builder.operand(slot, 2);
    return builder.pass(
        derivative,
        builder.op(slot),
        index,
        builder.operand(slot, 0),
        y < 0 ? null : Integer.valueOf(y),
        z < 0 ? null : Integer.valueOf(z),
        slot);
  }

  private int[] of(int[] slots) {
    return IntStream.of(slots)
        .map(s ->
            s < derivatives.length && derivatives[s] >= 0 ? derivatives[s] : builder.constant(0))
        .toArray();
  }

  /** Which slots depend on some through operations that pass a derivative. */
  private boolean[] active(int[] with) {
    boolean[] active = new boolean[derivatives.length];
    for (int slot : with) {
      active[slot] = true;
    }
    for (int slot = 0; slot < top; slot++) {
      Op op = builder.op(slot);
      for (int k = 0; op != null && k < op.arity(); k++) {
        active[slot] |= active[builder.operand(slot, k)] && ChainRule.passes(op, k);
      }
    }
    return active;
  }
}
