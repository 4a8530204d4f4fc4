package org.micrograd.script.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.HostAccess.Export;

/** Columns of numbers that a script keeps for many batches. */
public record Rows(double[][] columns) {
  @Export
  public int width() {
    return columns.length;
  }

  @Export
  public int length() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /** Numbers as a buffer, in the machine's order. */
  static ByteBuffer buffer(double... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.nativeOrder());
    bytes.asDoubleBuffer().put(numbers);
    return bytes;
  }
}
