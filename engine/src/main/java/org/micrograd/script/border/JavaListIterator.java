package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.ListIterator;

/**
 * An iterator of a Java list, which goes both ways and changes the list, as {@link JavaIterator}.
 */
record JavaListIterator(WeakReference<Border> border, ListIterator<Object> origin)
    implements ListIterator<Object>, JavaProxy {
  @SuppressWarnings("unchecked")
  JavaListIterator(Border border, ListIterator<?> origin) {
    this(border.weakly(), (ListIterator<Object>) origin);
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
  public boolean hasPrevious() {
    return origin.hasPrevious();
  }

  @Override
  public Object previous() {
    return border.get().toScript(origin.previous());
  }

  @Override
  public int nextIndex() {
    return origin.nextIndex();
  }

  @Override
  public int previousIndex() {
    return origin.previousIndex();
  }

  @Override
  public void remove() {
    origin.remove();
  }

  @Override
  public void set(Object element) {
    origin.set(element);
  }

  @Override
  public void add(Object element) {
    origin.add(element);
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
