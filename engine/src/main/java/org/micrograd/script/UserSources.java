package org.micrograd.script;

import org.graalvm.polyglot.SourceSection;

/** The user's own scripts, as opposed to the prelude and a language's own library. */
public final class UserSources {
  private UserSources() {}

  /** Whether a section is the user's: not of the prelude or of a language's own library. */
  public static boolean isOurs(SourceSection section) {
    return section != null
        && section.isAvailable()
        && !section.getSource().isInternal()
        && !isLibrary(section.getSource().getName())
        && (section.getSource().getPath() == null || !isLibrary(section.getSource().getPath()));
  }

  /** Whether a file is the prelude's or of a language's own library. */
  public static boolean isLibrary(String file) {
    return file.startsWith("micrograd/")
        || file.startsWith("<frozen")
        || file.replace('\\', '/').contains("/lib/python3.");
  }
}
