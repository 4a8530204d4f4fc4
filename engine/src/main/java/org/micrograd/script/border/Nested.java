package org.micrograd.script.border;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/**
 * What is made of all that views of a script's objects hold: an object may contain itself, or lie
 * deeper than a stack.
 */
final class Nested {
  /** So deep a text or a hash goes. */
  static final int DEEP = 50;

  private static final ThreadLocal<Set<Value>> OUTER = ThreadLocal.withInitial(HashSet::new);

  private Nested() {}

  /**
   * Makes something of a view.
   *
   * @param otherwise what it is inside itself, and deeper than a number of views
   */
  static <T> T of(ScriptView view, int deepest, T otherwise, Supplier<T> made) {
    return view.border()
        .run(() -> {
          Set<Value> outer = OUTER.get();
          if (outer.size() >= deepest || !outer.add(view.guest())) {
            return otherwise;
          }
          try {
            return made.get();
          } finally {
            outer.remove(view.guest());
          }
        });
  }
}
