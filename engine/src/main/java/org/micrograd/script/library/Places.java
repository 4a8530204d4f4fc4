package org.micrograd.script.library;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import org.micrograd.script.border.SeenObjects;

/** Reads a list from one place to the next: it may grow and shrink meanwhile, as in Python. */
final class Places implements Iterator<Object> {
  private final List<?> list;
  private Iterator<?> steps;
  private int next;

  Places(List<?> list) {
    this.list = list;
  }

  @Override
  public boolean hasNext() {
    return next < list.size();
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has %d elements".formatted(list.size()));
    }
    Object element = list instanceof RandomAccess ? list.get(next) : step();
    next++;
    return SeenObjects.element(element);
  }

  /** Such a list finds a place by going there. */
  private Object step() {
    if (steps != null) {
      try {
        return steps.next();
      } catch (ConcurrentModificationException e) {
        // It is another list now: the place is looked for again.
      }
    }
    steps = list.listIterator(next);
    return steps.next();
  }
}
