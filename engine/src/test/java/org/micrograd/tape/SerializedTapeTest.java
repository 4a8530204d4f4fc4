package org.micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/** A tape goes through a stream and back; what a stream holds is checked. */
class SerializedTapeTest {
  private static Object again(Object written) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(written);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void aTapeComputesTheSameWhereItIsRead() throws Exception {
    Value x = Value.placeholder("x");
    Value p = Value.of(2);
    LineNotes notes = new LineNotes("f.py", 4);
    Value root = x.exp().mul(p).where(x.max(p), p.neg()).add(0.5);
    Tape tape = GraphTape.tape(List.of(x), List.of(p), root, notes);
    Tape read = (Tape) again(tape);
    double[] at = {0.7};
    assertArrayEquals(tape.run(at, new double[] {2}), read.run(at, new double[] {2}));
    assertEquals("f.py", read.file());
    assertEquals(4, read.line(read.first()));
    assertEquals(tape.size(), read.size());
  }

  private static SerializedTape form(
      int inputs, String[] names, byte[] ops, int[] operands, int[] results, int[] lines) {
    return new SerializedTape(inputs, 0, new double[0], names, ops, operands, results, null, lines);
  }

  private static final String[] SUM = {"ADD"};
  private static final byte[] ONE = {0};
  private static final int[] LINE = {0};

  static List<SerializedTape> broken() {
    return List.of(
        form(1, SUM, ONE, new int[] {0, 1, -1}, new int[] {1}, LINE),
        form(1, SUM, ONE, new int[] {0, -1, -1}, new int[] {1}, LINE),
        form(1, SUM, ONE, new int[] {0, 0, 0}, new int[] {1}, LINE),
        form(1, SUM, ONE, new int[] {0, 0}, new int[] {1}, LINE),
        form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {2}, LINE),
        form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {-1}, LINE),
        form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {1}, new int[] {-1}),
        form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {1}, new int[] {70_000}),
        form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {1}, new int[0]),
        form(-1, SUM, ONE, new int[] {0, 0, -1}, new int[] {1}, LINE),
        form(1, SUM, new byte[] {1}, new int[] {0, 0, -1}, new int[] {1}, LINE),
        form(1, new String[] {"NO_SUCH"}, ONE, new int[] {0, 0, -1}, new int[] {1}, LINE),
        form(1, null, ONE, new int[] {0, 0, -1}, new int[] {1}, LINE));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aStreamThatHoldsNoTapeIsRefused(SerializedTape form) {
    assertThrows(InvalidObjectException.class, () -> again(form));
  }

  @Test
  void theSameFormUnbrokenIsRead() throws Exception {
    Tape tape = (Tape) again(form(1, SUM, ONE, new int[] {0, 0, -1}, new int[] {1}, LINE));
    assertArrayEquals(new double[] {6}, tape.run(new double[] {3}, new double[0]));
  }
}
