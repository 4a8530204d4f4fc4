package org.micrograd.script.border;

import org.graalvm.polyglot.Value;

/** What Java has of an object of a script: a live view of it. */
sealed interface ScriptView permits GuestObject, ScriptList {
  /** The border of the script. */
  Border border();

  /** The script's object. */
  Value guest();

  /** Whether two views are of the same object. */
  static boolean areSame(ScriptView one, ScriptView other) {
    return one.border() == other.border()
        && one.border().run(() -> one.guest().equals(other.guest()));
  }
}
