package org.micrograd.script.border;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Value;

/** The classes that a script has for those of Java's objects: each is given its name once. */
final class ClassNames {
  private final Set<Class<?>> named = Collections.newSetFromMap(new WeakHashMap<>());
  private final Value name;

  /**
   * Names of no class yet.
   *
   * @param name names the class of an object in the script; null where that has no such classes
   */
  ClassNames(Value name) {
    this.name = name;
  }

  /** The object, its class named. */
  Object of(Object seen) {
    if (name != null && named.add(seen.getClass())) {
      Value _ = name.execute(seen);
    }
    return seen;
  }
}
