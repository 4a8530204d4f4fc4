package org.micrograd.script.border;

import java.util.Iterator;
import org.graalvm.polyglot.Value;

/** What an object of a script gives a loop over it, where Java asks for no more than that. */
record GuestElements(GuestObject object) implements Iterable<Object> {
  static boolean isFor(GuestObject object) {
    return object.border().run(() -> object.guest().hasIterator() || object.guest().isIterator());
  }

  @Override
  public Iterator<Object> iterator() {
    Border border = object.border();
    Value guest = object.guest();
    return border.run(
        () -> new GuestIterator(border, guest.isIterator() ? guest : guest.getIterator()));
  }

  @Override
  public String toString() {
    return object.toString();
  }
}
