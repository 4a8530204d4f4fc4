package org.micrograd.script.border;

/** What stands for a Java object in a script, and gives it back. */
sealed interface JavaProxy permits JavaObject, JavaFunction, JavaList, JavaMap, OtherScript {
  /** The Java object itself. */
  Object origin();
}
