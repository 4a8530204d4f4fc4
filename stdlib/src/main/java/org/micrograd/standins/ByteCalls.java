package org.micrograd.standins;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.HostAccess.Export;

/** Many items at once between the stand-in for numpy and its arrays, numbers as bytes. */
public final class ByteCalls {
  private static final int PIECE = 1 << 20;

  /** All items in order, as a list of Python can be made of them. */
  @Export
  public Object items(NdArray a) {
    if (a.type() == DType.BOOL) {
      long[] all = a.longs();
      boolean[] found = new boolean[all.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = all[i] != 0;
      }
      return found;
    }
    return a.type().isFloat() ? a.doubles() : a.type().isWhole() ? a.longs() : a.objects();
  }

  /**
   * All numbers in order as bytes, each a character, behind a letter for their kind; nothing where
   * they are so many that they have to cross in pieces, between which a script can be stopped.
   */
  @Export
  public String packed(NdArray a) {
    return !a.type().isNumber() ? null : a.size() > PIECE ? "" : bytes(a);
  }

  /** The same of a piece of a row, from a place on; nothing behind its end. */
  @Export
  public String piece(NdArray row, int start) {
    int count = Math.min(PIECE, row.size() - start);
    int step = row.strides()[0];
    return count <= 0
        ? ""
        : bytes(row.view(row.offset() + start * step, new int[] {count}, new int[] {step}));
  }

  private static String bytes(NdArray a) {
    char kind =
        a.type().isFloat()
            ? 'd'
            : a.type() == DType.BOOL ? 'b' : a.type().isUnsignedLong() ? 'Q' : 'q';
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.addExact(1, Math.multiplyExact(8, a.size())))
            .order(ByteOrder.nativeOrder())
            .put((byte) kind);
    if (a.type().isFloat()) {
      bytes.slice().order(ByteOrder.nativeOrder()).asDoubleBuffer().put(a.doubles());
    } else {
      bytes.slice().order(ByteOrder.nativeOrder()).asLongBuffer().put(a.longs());
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer unpacked(String items) {
    return ByteBuffer.wrap(items.getBytes(StandardCharsets.ISO_8859_1))
        .order(ByteOrder.nativeOrder());
  }

  /** An array of the real numbers that bytes hold. */
  @Export
  public Object reals(String type, String items, int[] shape) {
    double[] found = new double[items.length() / 8];
    unpacked(items).asDoubleBuffer().get(found);
    return Elementwise.rounded(DType.of(type), found, shape);
  }

  /** An array of the whole numbers or truths that bytes hold. */
  @Export
  public Object wholes(String type, String items, int[] shape) {
    long[] found = new long[items.length() / 8];
    unpacked(items).asLongBuffer().get(found);
    return NdArray.of(DType.INT64, found, shape).as(DType.of(type));
  }

  /** An array of the numbers that bytes hold, in the order of the largest byte first or last. */
  @Export
  public Object ofBytes(String type, String items, boolean isLargestFirst) {
    DType kind = DType.of(type);
    ByteBuffer bytes =
        ByteBuffer.wrap(items.getBytes(StandardCharsets.ISO_8859_1))
            .order(isLargestFirst ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int n = items.length() / kind.bytes;
    return kind.isFloat()
        ? NdArray.of(kind, QuickDraws.many(n, () -> real(bytes, kind)), n)
        : NdArray.of(kind, QuickDraws.longs(n, () -> kind.wrap(whole(bytes, kind))), n);
  }

  private static double real(ByteBuffer bytes, DType kind) {
    return switch (kind.bytes) {
      case 2 -> Float.float16ToFloat(bytes.getShort());
      case 4 -> bytes.getFloat();
      default -> bytes.getDouble();
    };
  }

  private static long whole(ByteBuffer bytes, DType kind) {
    return switch (kind.bytes) {
      case 1 -> bytes.get();
      case 2 -> bytes.getShort();
      case 4 -> bytes.getInt();
      default -> bytes.getLong();
    };
  }
}
