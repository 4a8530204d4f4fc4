package org.micrograd.script.border;

import java.io.NotSerializableException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.graalvm.polyglot.Value;

/** A live view of an array, list or tuple of a script. */
public final class ScriptList extends AbstractList<Object> implements ScriptView {
  @Serial private static final long serialVersionUID = 1;

  private static final int AT_ONCE = 256;

  private final transient Border border;
  private final transient Value guest;
  private final transient Type type;
  private final boolean isOfNumbers;

  ScriptList(Border border, Value guest) {
    this(border, guest, null);
  }

  private ScriptList(Border border, Value guest, Type type) {
    this.border = border;
    this.guest = guest;
    this.type = type;
    this.isOfNumbers = isOfNumbers(guest);
  }

  @Override
  public ScriptList of(Type... types) {
    return new ScriptList(border, guest, types[0]);
  }

  @Override
  public Border border() {
    return border;
  }

  @Override
  public Value guest() {
    return guest;
  }

  /** Python's array.array and memoryview show their bytes as elements, and numbers by call. */
  static boolean isOfNumbers(Value guest) {
    return guest.hasBufferElements() && guest.canInvokeMember("__getitem__");
  }

  private Object element(int index) {
    Object own =
        border.toJava(
            isOfNumbers ? guest.invokeMember("__getitem__", index) : guest.getArrayElement(index));
    return type == null ? own : ElementTypes.as(type, own, "element " + index + " of this list");
  }

  private int length() {
    return isOfNumbers
        ? guest.invokeMember("__len__").asInt()
        : Math.toIntExact(guest.getArraySize());
  }

  @Override
  public Object get(int index) {
    return border.run(() -> element(Objects.checkIndex(index, length())));
  }

  @Override
  public Object set(int index, Object value) {
    return border.run(() -> {
      Object old = get(index);
      Object own = border.toScript(value);
      if (isOfNumbers) {
        Value _ = guest.invokeMember("__setitem__", index, own);
      } else {
        guest.setArrayElement(index, own);
      }
      return old;
    });
  }

  /** All elements, in one run of the script. */
  @Override
  public Object[] toArray() {
    return border.run(() -> {
      Object[] all = new Object[length()];
      Arrays.setAll(all, this::element);
      return all;
    });
  }

  /** Some elements at a time: each reading is a run of the script. */
  @Override
  public Iterator<Object> iterator() {
    return new Iterator<>() {
      private Object[] some = {};
      private int from;
      private int next;

      @Override
      public boolean hasNext() {
        if (next == from + some.length) {
          from = next;
          some = some(from);
        }
        return some.length > 0;
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the list has %d elements".formatted(next));
        }
        return some[next++ - from];
      }

      @Override
      public void remove() {
        next--;
        Object _ = ScriptList.this.remove(next);
        from = next;
        some = some(from);
      }
    };
  }

  private Object[] some(int from) {
    return border.run(() -> {
      Object[] some = new Object[Math.clamp((long) length() - from, 0, AT_ONCE)];
      Arrays.setAll(some, i -> element(from + i));
      return some;
    });
  }

  @Override
  public void add(int index, Object value) {
    border.run(() -> {
      insert(Objects.checkIndex(index, length() + 1), border.toScript(value));
      return null;
    });
  }

  private void insert(int index, Object own) {
    if (guest.canInvokeMember("insert")) {
      Value _ = guest.invokeMember("insert", index, own);
      return;
    }
    for (int i = length(); i > index; i--) {
      guest.setArrayElement(i, guest.getArrayElement(i - 1));
    }
    guest.setArrayElement(index, own);
  }

  @Override
  public Object remove(int index) {
    return border.run(() -> {
      Object old = get(index);
      if (isOfNumbers) {
        Value _ = guest.invokeMember("pop", index);
      } else {
        boolean _ = guest.removeArrayElement(index);
      }
      return old;
    });
  }

  @Override
  public int size() {
    return border.run(this::length);
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

  @Serial
  private Object writeReplace() throws NotSerializableException {
    return Copied.of(this);
  }
}
