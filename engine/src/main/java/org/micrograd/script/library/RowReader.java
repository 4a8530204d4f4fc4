package org.micrograd.script.library;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.micrograd.script.border.JavaProxy;

/**
 * Reads the columns of a table that a script hands over, each as a whole: a loop of a script over a
 * million rows takes a hundred times as long.
 */
final class RowReader {
  private RowReader() {}

  /**
   * Columns of numbers, or of rows of numbers, each of which is as many columns; null where
   * anything is no number or has another form than what came before it.
   */
  static double[][] columns(Value... given) {
    List<double[]> columns = new ArrayList<>();
    try {
      for (Value column : given) {
        if (isNested(column)) {
          columns.addAll(transposed(column.as(double[][].class)));
        } else {
          columns.add(numbers(column));
        }
      }
    } catch (ClassCastException | NullPointerException | IllegalStateException e) {
      // The script looks for what was wrong, and says it in its own words.
      return null;
    }
    boolean even = columns.stream().allMatch(c -> c.length == columns.getFirst().length);
    return even ? columns.toArray(double[][]::new) : null;
  }

  private static boolean isNested(Value column) {
    return column.hasArrayElements()
        && column.getArraySize() > 0
        && column.getArrayElement(0).hasArrayElements();
  }

  private static double[] numbers(Value column) {
    return switch (java(column)) {
      case double[] own -> own.clone();
      case MemorySegment segment -> segment.toArray(ValueLayout.JAVA_DOUBLE);
      case null, default -> column.as(double[].class);
    };
  }

  /** The numbers of a memory segment; null for anything else. */
  static double[] segment(Value given) {
    return java(given) instanceof MemorySegment segment
        ? segment.toArray(ValueLayout.JAVA_DOUBLE)
        : null;
  }

  /** The Java object that a script has; null for one of its own. */
  private static Object java(Value given) {
    if (given.isProxyObject() && given.asProxyObject() instanceof JavaProxy view) {
      return view.origin();
    }
    return given.isHostObject() ? given.asHostObject() : null;
  }

  private static List<double[]> transposed(double[]... rows) {
    List<double[]> columns = new ArrayList<>();
    for (int k = 0; k < rows[0].length; k++) {
      int column = k;
      if (k == 0 && Arrays.stream(rows).anyMatch(row -> row.length != rows[0].length)) {
        throw new IllegalStateException("rows of different lengths");
      }
      columns.add(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
    }
    return columns;
  }

  /** Doubles that lie in a buffer, in the machine's order. */
  static double[] doubles(Value buffer, long offset, int count) {
    byte[] bytes = new byte[count * Double.BYTES];
    buffer.readBuffer(offset, bytes, 0, bytes.length);
    double[] numbers = new double[count];
    ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asDoubleBuffer().get(numbers);
    return numbers;
  }
}
