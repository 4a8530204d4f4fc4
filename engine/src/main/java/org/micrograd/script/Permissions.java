package org.micrograd.script;

import java.nio.file.Path;

/** What a part of the library may do for a script: it asks before it does it. */
public interface Permissions {
  /** Whether the script may do what the Java program itself may. */
  boolean trusted();

  /**
   * The file that a script means by a name: one that is not absolute lies in its current folder.
   */
  Path path(String name);

  /** Whether the script may read a file, wherever links lead. */
  boolean mayRead(Path file);

  /** Whether the script may write a file, wherever links lead. */
  boolean mayWrite(Path file);

  /** Writes to the script's output, or where it writes its errors. */
  void write(boolean error, String text);

  /** The width of the terminal that the script's errors appear on; 0 where there is none. */
  int columns();
}
