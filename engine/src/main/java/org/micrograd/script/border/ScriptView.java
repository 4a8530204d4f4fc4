package org.micrograd.script.border;

import org.graalvm.polyglot.Value;

/** What Java has of an object of a script: a live view of it. */
sealed interface ScriptView permits GuestObject, ScriptList, ScriptSet {
  /** The border of the script. */
  Border border();

  /** The script's object. */
  Value guest();

  /**
   * The view of an object.
   *
   * @param mapping lets polyglot see a map as one that it takes for a list; null where none is
   */
  static ScriptView of(Border border, Value v, Value mapping) {
    if (v.hasArrayElements() && !isMapping(v, mapping)) {
      return new ScriptList(border, v);
    }
    if (border.language().isSet(v)) {
      return new ScriptSet(border, v);
    }
    if (v.isIterator() || border.language().isGenerator(v)) {
      return new GuestIterator(border, v);
    }
    return v.canExecute() ? new GuestFunction(border, v) : new GuestObject(border, v);
  }

  private static boolean isMapping(Value v, Value mapping) {
    if (mapping == null || !v.canInvokeMember("keys")) {
      return false;
    }
    Value _ = mapping.execute(v);
    return true;
  }

  /** Whether two views are of the same object. */
  static boolean areSame(ScriptView one, ScriptView other) {
    return one.border() == other.border()
        && one.border().run(() -> one.guest().equals(other.guest()));
  }
}
