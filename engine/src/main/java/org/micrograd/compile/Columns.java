package org.micrograd.compile;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Numbers by column and row: where a batch reads its inputs, or writes its results. */
interface Columns {
  /** The number of columns. */
  int count();

  /** The number of rows of a column. */
  long rows(int column);

  /** Reads a column's rows from one on. */
  void read(int column, long from, double[] to, int at, int count);

  /** Writes a column's rows from one on. */
  void write(int column, long to, double[] from, int at, int count);

  /** Columns that are arrays. */
  record InArrays(double[][] columns) implements Columns {
    @Override
    public int count() {
      return columns.length;
    }

    @Override
    public long rows(int column) {
      return columns[column].length;
    }

    @Override
    public void read(int column, long from, double[] to, int at, int count) {
      System.arraycopy(columns[column], (int) from, to, at, count);
    }

    @Override
    public void write(int column, long to, double[] from, int at, int count) {
      System.arraycopy(from, at, columns[column], (int) to, count);
    }
  }

  /** Columns in native memory, or in arrays seen as such: doubles in the order of the machine. */
  record InSegments(MemorySegment[] columns) implements Columns {
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    @Override
    public int count() {
      return columns.length;
    }

    @Override
    public long rows(int column) {
      return columns[column].byteSize() / Double.BYTES;
    }

    @Override
    public void read(int column, long from, double[] to, int at, int count) {
      MemorySegment.copy(columns[column], DOUBLE, from * 8, to, at, count);
    }

    @Override
    public void write(int column, long to, double[] from, int at, int count) {
      MemorySegment.copy(from, at, columns[column], DOUBLE, to * 8, count);
    }
  }
}
