package org.micrograd.script.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.compile.SparseMatrix;

/** A sparse matrix as a script reads it. */
public record Entries(SparseMatrix matrix) {
  @Export
  public int height() {
    return matrix.rowCount();
  }

  @Export
  public int width() {
    return matrix.columnCount();
  }

  @Export
  public int[] rows() {
    return matrix.rows();
  }

  @Export
  public int[] columns() {
    return matrix.columns();
  }

  @Export
  public double[] values() {
    return matrix.values();
  }

  /** Whole numbers as a buffer, in the machine's order: JavaScript reads it at once. */
  @Export
  public ByteBuffer places(int[] numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.nativeOrder());
    bytes.asIntBuffer().put(numbers);
    return bytes;
  }
}
