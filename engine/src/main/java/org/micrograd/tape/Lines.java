package org.micrograd.tape;

import java.util.Arrays;
import org.micrograd.autograd.Value;

/** By which lines of a script a graph is made, noted while it is made. */
public final class Lines {
  /** To ask a script where it is costs more than an operation does. */
  private static final int MOST = 20_000;

  /** What a class can say of an instruction. */
  static final int LAST = 0xffff;

  private String file;
  private long[] ids = new long[64];
  private int[] lines = new int[64];
  private int count;

  /** Nothing noted: as for a program that is no script. */
  public Lines() {}

  /** Whether more is noted: not for the far end of a long function. */
  public boolean isOpen() {
    return count < MOST;
  }

  /** Notes the line of all nodes made since the last note; a second file is not told apart. */
  public void mark(String where, int line) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    file = file == null ? where : file;
    ids[count] = Value.number(0).id();
    lines[count++] = where.equals(file) && line <= LAST ? line : 0;
  }

  /** The name of the script, or null. */
  String file() {
    return file;
  }

  /** The line that made a node, 0 where unknown. */
  int of(Value node) {
    int place = Arrays.binarySearch(ids, 0, count, node.id());
    int next = place < 0 ? -1 - place : place;
    return next < count ? lines[next] : 0;
  }
}
