package org.micrograd.script.border;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.graalvm.polyglot.Value;

/** A live view of an array, list or tuple of a script. */
public final class ScriptList extends AbstractList<Object> implements ScriptView {
  private static final int DEEP = 50;
  private static final ThreadLocal<Set<Value>> PRINTED = ThreadLocal.withInitial(HashSet::new);

  private final Border border;
  private final Value guest;

  ScriptList(Border border, Value guest) {
    this.border = border;
    this.guest = guest;
  }

  @Override
  public Border border() {
    return border;
  }

  @Override
  public Value guest() {
    return guest;
  }

  @Override
  public Object get(int index) {
    return border.run(() -> {
      if (index < 0 || index >= guest.getArraySize()) {
        throw new IndexOutOfBoundsException(
            "index " + index + " of " + guest.getArraySize() + " elements");
      }
      return border.toJava(guest.getArrayElement(index));
    });
  }

  @Override
  public Object set(int index, Object value) {
    return border.run(() -> {
      Object old = get(index);
      guest.setArrayElement(index, border.toScript(value));
      return old;
    });
  }

  /** All elements, in one run of the script. */
  @Override
  public Object[] toArray() {
    return border.run(() -> {
      Object[] all = new Object[size()];
      Arrays.setAll(all, this::get);
      return all;
    });
  }

  /** Appends: an element can be added at the end only. */
  @Override
  public void add(int index, Object value) {
    border.run(() -> {
      if (index != size()) {
        throw new IndexOutOfBoundsException("a script's list grows at its end only");
      }
      guest.setArrayElement(index, border.toScript(value));
      return null;
    });
  }

  @Override
  public int size() {
    return border.run(() -> Math.toIntExact(guest.getArraySize()));
  }

  /** A script's list may contain itself, or lie deeper than a stack. */
  @Override
  public String toString() {
    return border.run(() -> {
      Set<Value> outer = PRINTED.get();
      if (outer.size() == DEEP || !outer.add(guest)) {
        return "[...]";
      }
      try {
        return super.toString();
      } finally {
        outer.remove(guest);
      }
    });
  }
}
