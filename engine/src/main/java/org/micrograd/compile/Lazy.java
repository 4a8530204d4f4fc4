package org.micrograd.compile;

import java.util.function.Supplier;

/** Something made when it is first asked for, once, whichever threads ask. */
final class Lazy<T> {
  private Supplier<T> maker;
  private volatile T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T there = made;
    return there != null ? there : make();
  }

  private synchronized T make() {
    if (made == null) {
      made = maker.get();
      maker = null;
    }
    return made;
  }
}
