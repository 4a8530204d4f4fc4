package org.micrograd.script.border;

/** What stands for a Java object in a script, and gives it back. */
public interface JavaProxy {
  /** The Java object itself. */
  Object origin();
}
