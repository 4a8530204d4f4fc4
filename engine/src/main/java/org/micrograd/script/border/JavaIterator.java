package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.Iterator;

/**
 * A Java iterator in a script. It is an iterator of Java itself: with a proxy JavaScript would take
 * Java's {@code next} for its own.
 */
record JavaIterator(WeakReference<Border> border, Iterator<?> origin)
    implements Iterator<Object>, JavaProxy {
  JavaIterator(Border border, Iterator<?> origin) {
    this(border.weakly(), origin);
  }

  @Override
  public boolean hasNext() {
    return origin.hasNext();
  }

  @Override
  public Object next() {
    return border.get().toScript(origin.next());
  }

  @Override
  public void remove() {
    origin.remove();
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
