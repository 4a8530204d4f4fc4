package org.micrograd.tape;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.micrograd.autograd.Op;

/**
 * A tape as it is written to a stream: operations by their names, so that it may be read where the
 * table has other rows as well.
 *
 * @param names the operations used
 * @param ops the operation of each slot, a place among the names
 */
record SerializedTape(
    int inputs,
    int parameters,
    double[] constants,
    String[] names,
    byte[] ops,
    int[] operands,
    int[] results,
    String file,
    int[] lines)
    implements Serializable {
  static SerializedTape of(Tape tape) {
    Map<Op, Byte> places = new EnumMap<>(Op.class);
    int first = tape.first();
    byte[] ops = new byte[tape.size() - first];
    int[] operands = new int[3 * ops.length];
    int[] lines = new int[ops.length];
    for (int i = 0; i < ops.length; i++) {
      Op op = tape.op(first + i);
      ops[i] = places.computeIfAbsent(op, o -> (byte) places.size());
      lines[i] = tape.line(first + i);
      for (int k = 0; k < 3; k++) {
        operands[3 * i + k] = tape.operand(first + i, k);
      }
    }
    String[] names = new String[places.size()];
    places.forEach((op, place) -> names[place] = op.name());
    return new SerializedTape(
        tape.inputs(),
        tape.parameters(),
        tape.constants(),
        names,
        ops,
        operands,
        tape.results(),
        tape.file(),
        lines);
  }

  /** The tape, checked: a stream may hold anything. */
  private Object readResolve() throws ObjectStreamException {
    try {
      Op[] rows = new Op[names.length];
      for (int i = 0; i < names.length; i++) {
        rows[i] = Op.valueOf(names[i]);
      }
      byte[] ordinals = new byte[ops.length];
      int first = inputs + parameters + constants.length;
      boolean sound = inputs >= 0 && parameters >= 0 && operands.length == 3 * ops.length;
      sound &=
          lines.length == ops.length
              && IntStream.of(lines).allMatch(n -> n >= 0 && n <= LineNotes.LAST);
      for (int i = 0; i < ops.length; i++) {
        Op op = rows[ops[i]];
        ordinals[i] = (byte) op.ordinal();
        for (int k = 0; k < 3; k++) {
          int operand = operands[3 * i + k];
          sound &= k < op.arity() ? operand >= 0 && operand < first + i : operand == -1;
        }
      }
      int size = first + ops.length;
      if (!sound || IntStream.of(results).anyMatch(r -> r < 0 || r >= size)) {
        throw new InvalidObjectException("a slot of the tape refers to one that is not before it");
      }
      return new Tape(inputs, parameters, constants, ordinals, operands, results, file, lines);
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      InvalidObjectException invalid =
          new InvalidObjectException("this is no tape of a function: " + e.getMessage());
      invalid.initCause(e);
      throw invalid;
    }
  }
}
