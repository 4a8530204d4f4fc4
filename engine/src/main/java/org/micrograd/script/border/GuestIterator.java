package org.micrograd.script.border;

import java.io.Serial;
import java.util.Iterator;
import org.graalvm.polyglot.Value;

/** An object of a script that gives elements one after the other, as a generator does. */
final class GuestIterator extends GuestObject implements Iterator<Object> {
  @Serial private static final long serialVersionUID = 1;

  private transient Value steps;

  GuestIterator(Border border, Value guest) {
    super(border, guest);
  }

  /** A generator of JavaScript is not polyglot's iterator, but has one. */
  private Value steps() {
    if (steps == null) {
      steps = guest().isIterator() ? guest() : guest().getIterator();
    }
    return steps;
  }

  @Override
  public boolean hasNext() {
    return border().run(() -> steps().hasIteratorNextElement());
  }

  @Override
  public Object next() {
    return border().run(() -> border().toJava(steps().getIteratorNextElement()));
  }
}
