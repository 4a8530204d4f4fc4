package org.micrograd.script;

import org.graalvm.polyglot.Value;

/** How arguments and calls of library functions cross between Java and the scripts of a context. */
public interface Crossing {
  /** A script's argument with the nodes of its Values in their places, in lists of any depth. */
  Value lowered(Value argument);

  /** The same of Values whose graphs go to Java: it may answer any node of them. */
  Value left(Value argument);

  /** Calls a function of the script with arguments of Java's. */
  Value apply(Value function, Object... arguments);

  /** What the script may do. */
  Permissions permissions();
}
