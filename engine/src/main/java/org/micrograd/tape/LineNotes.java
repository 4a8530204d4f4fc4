package org.micrograd.tape;

import java.util.Arrays;
import org.micrograd.autograd.Value;

/** By which lines of a script a graph is made: one for all, or as noted while it is made. */
public final class LineNotes {
  /** What a class can say of an instruction. */
  static final int LAST = 0xffff;

  private final String file;
  private final int first;
  private long[] ids = new long[64];
  private int[] lines = new int[64];
  private int count;

  /** Those of a program that is no script. */
  public LineNotes() {
    this(null, 0);
  }

  /**
   * Those of a function in a script.
   *
   * @param first the line where it begins, which all nodes have that no note tells about
   */
  public LineNotes(String file, int first) {
    this.file = file;
    this.first = known(first);
  }

  private static int known(int line) {
    return line <= LAST ? line : 0;
  }

  /** Notes the line of all nodes made since the last note; those of other files are not known. */
  public void mark(String where, int line) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    ids[count] = Value.number(0).id();
    lines[count++] = name(where).equals(name(file)) ? known(line) : 0;
  }

  /** A file by its name alone: a language may know it by its path as well. */
  private static String name(String file) {
    return file == null ? "" : file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
  }

  /** The name of the script, or null. */
  String file() {
    return file;
  }

  /** The line that made a node, 0 where unknown. */
  int of(Value node) {
    int place = Arrays.binarySearch(ids, 0, count, node.id());
    int next = place < 0 ? -1 - place : place;
    return next < count ? lines[next] : first;
  }
}
