package org.micrograd.script.border;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Value;

/** A live view of an array, list or tuple of a script. */
public final class ScriptList extends AbstractList<Object> implements ScriptView {
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

  /**
   * Python's array.array and memoryview show their bytes as elements, and their numbers by call.
   */
  private boolean isOfNumbers() {
    return guest.hasBufferElements() && guest.canInvokeMember("__getitem__");
  }

  private Value element(int index) {
    return isOfNumbers() ? guest.invokeMember("__getitem__", index) : guest.getArrayElement(index);
  }

  private void write(int index, Object value) {
    if (isOfNumbers()) {
      Value _ = guest.invokeMember("__setitem__", index, border.toScript(value));
    } else {
      guest.setArrayElement(index, border.toScript(value));
    }
  }

  @Override
  public Object get(int index) {
    return border.run(() -> border.toJava(element(Objects.checkIndex(index, size()))));
  }

  @Override
  public Object set(int index, Object value) {
    return border.run(() -> {
      Object old = get(index);
      write(index, value);
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
  public Object remove(int index) {
    return border.run(() -> {
      Object old = get(index);
      boolean _ = guest.removeArrayElement(index);
      return old;
    });
  }

  @Override
  public int size() {
    return border.run(() ->
        isOfNumbers()
            ? guest.invokeMember("__len__").asInt()
            : Math.toIntExact(guest.getArraySize()));
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof List
            && Nested.of(this, Integer.MAX_VALUE, true, () -> super.equals(other));
  }

  @Override
  public int hashCode() {
    return Nested.of(this, Nested.DEEP, 0, super::hashCode);
  }

  @Override
  public String toString() {
    return Nested.of(this, Nested.DEEP, "[...]", super::toString);
  }
}
