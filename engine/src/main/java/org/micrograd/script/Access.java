package org.micrograd.script;

/** What a script may touch beside Values, the library and what the application bound. */
public enum Access {
  /**
   * Nothing: no files, Java classes, network, processes, threads or environment. For scripts of
   * others.
   */
  RESTRICTED,
  /**
   * Everything that the Java program itself may. For one's own scripts, as the launcher runs them.
   */
  TRUSTED
}
