package org.micrograd.script.border;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A change of a Java object by a script. */
final class Change {
  private Change() {}

  /** Changes an object; one that cannot be changed says so to the script. */
  static <T> T of(Object origin, Supplier<T> change) {
    try {
      return change.get();
    } catch (UnsupportedOperationException e) {
      // The polyglot API would take it for a proxy that has no such message, and JavaScript is
      // silent.
      throw new IllegalStateException(
          "this %s of Java cannot be changed so: change a copy of it".formatted(kind(origin)), e);
    }
  }

  private static String kind(Object origin) {
    return switch (origin) {
      case Map<?, ?> _ -> "map";
      case List<?> _ -> "list";
      default -> origin.getClass().getSimpleName();
    };
  }
}
