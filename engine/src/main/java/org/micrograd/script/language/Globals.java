package org.micrograd.script.language;

import java.util.List;
import org.graalvm.polyglot.Value;

/** The globals that a script or the application made. */
public interface Globals {
  /** Whether the name is there; in JavaScript, one that is undefined counts as absent. */
  boolean has(String name);

  /** The value of a name; null where there is none. */
  Value get(String name);

  /**
   * Sets a name.
   *
   * @throws IllegalStateException for a constant of the script
   */
  void put(String name, Object value);

  /** Removes a name; false if it is not there, or a constant of the script. */
  boolean remove(String name);

  /**
   * Removes all names but constants, the newest first: what is removed in order is copied each
   * time.
   */
  default void clear() {
    names().reversed().forEach(this::remove);
  }

  /** The names, without those that the language itself puts there. */
  List<String> names();
}
