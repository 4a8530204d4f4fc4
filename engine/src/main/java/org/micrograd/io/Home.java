package org.micrograd.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The user's home folder. */
public final class Home {
  private Home() {}

  /**
   * What HOME names, as other programs take it, else what the JVM knows; null for none: a user
   * without a name has "?", and a name may have letters that the JVM's charset for names has not.
   */
  public static Path folder() {
    Path told = absolute(System.getenv("HOME"));
    return told == null ? absolute(System.getProperty("user.home")) : told;
  }

  private static Path absolute(String name) {
    try {
      Path path = name == null ? null : Path.of(name);
      return path != null && path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
