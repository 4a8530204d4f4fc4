package org.micrograd.script.language;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** Numbers for objects, whatever they say that they equal; they do not keep them. */
final class Numbered {
  private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();
  private final Map<Key, Long> numbers = new HashMap<>();
  private long last;

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, ReferenceQueue<Object> dropped) {
      super(object, dropped);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return this == other || other instanceof Key key && get() != null && get() == key.get();
    }
  }

  /** The number of an object, from 1 on. */
  long of(Object object) {
    return numbers.computeIfAbsent(new Key(object, dropped), key -> ++last);
  }

  /** The number that an object already has, or 0. */
  long known(Object object) {
    return numbers.isEmpty() ? 0 : numbers.getOrDefault(new Key(object, null), 0L);
  }

  /** Tells the numbers whose objects are there no more. */
  void drop(LongConsumer number) {
    for (Reference<?> gone = dropped.poll(); gone != null; gone = dropped.poll()) {
      Long old = numbers.remove(gone);
      if (old != null) {
        number.accept(old);
      }
    }
  }
}
