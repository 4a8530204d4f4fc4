package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Set;
import org.graalvm.polyglot.proxy.ProxyIterable;

/**
 * A Java iterator in a script. It is an iterator of Java itself: with a proxy JavaScript would take
 * Java's {@code next} for its own.
 */
record JavaIterator(WeakReference<Border> border, Iterator<?> origin)
    implements Iterator<Object>, JavaProxy {
  private static final Set<String> OF_ITERATORS =
      Set.of(
          "hasNext",
          "next",
          "remove",
          "forEachRemaining",
          "hasMoreElements",
          "nextElement",
          "asIterator");

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

  /** Whether scripts use more of an iterator than its elements, as of a scanner. */
  static boolean hasMembers(Iterator<?> iterator) {
    return !OF_ITERATORS.containsAll(PublicNames.of(iterator.getClass()));
  }

  /** An iterator with members. */
  static final class Steps extends JavaObject implements ProxyIterable {
    Steps(Border border, Iterator<?> origin) {
      super(border, origin);
    }

    @Override
    public Object getIterator() {
      return new JavaIterator(border(), (Iterator<?>) origin);
    }
  }
}
