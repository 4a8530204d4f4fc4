package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/** The elements of what a script takes for a list. */
final class Elements {
  private Elements() {}

  /** Whether it is an array, a list or anything else that gives one after the other; no text. */
  static boolean areIn(Value v) {
    return !v.isString()
        && (v.hasArrayElements() || !v.hasHashEntries() && (v.hasIterator() || v.isIterator()));
  }

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
