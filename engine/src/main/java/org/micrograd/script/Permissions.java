package org.micrograd.script;

import java.nio.file.Path;

/** What the Java part of a library may do for a script: it asks before it does it. */
public interface Permissions {
  /** Whether the script may do all that the Java program itself may. */
  boolean trusted();

  /** Whether the script may read a file. */
  boolean mayRead(Path file);

  /** Whether the script may write a file. */
  boolean mayWrite(Path file);

  /** The width of the terminal that the script's errors appear on; 0 where there is none. */
  int columns();

  /** Writes to where the script's errors appear. */
  void report(String text);
}
