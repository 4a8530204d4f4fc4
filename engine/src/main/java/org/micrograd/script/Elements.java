package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/** The elements of a script's list, or of what it can iterate over. */
final class Elements {
  private Elements() {}

  /** All elements, in their order; what gives them only once has none left then. */
  static List<Value> of(Value v) {
    List<Value> all = new ArrayList<>();
    // Python's array.array shows its bytes as elements, and its numbers to an iterator.
    if (v.hasArrayElements() && !(v.hasBufferElements() && v.hasIterator())) {
      for (long i = 0; i < v.getArraySize(); i++) {
        all.add(v.getArrayElement(i));
      }
    } else {
      Value iterator = v.isIterator() ? v : v.getIterator();
      while (iterator.hasIteratorNextElement()) {
        all.add(iterator.getIteratorNextElement());
      }
    }
    return all;
  }
}
