package org.micrograd.script;

import java.util.AbstractList;
import org.graalvm.polyglot.Value;

/** A live view of an array, list or tuple of a script. */
public final class ScriptList extends AbstractList<Object> {
  private final ScriptHost host;
  private final Value guest;

  ScriptList(ScriptHost host, Value guest) {
    this.host = host;
    this.guest = guest;
  }

  ScriptHost host() {
    return host;
  }

  Value guest() {
    return guest;
  }

  @Override
  public Object get(int index) {
    return host.locked(() -> {
      if (index < 0 || index >= guest.getArraySize()) {
        throw new IndexOutOfBoundsException(
            "index " + index + " of " + guest.getArraySize() + " elements");
      }
      return host.border().toJava(guest.getArrayElement(index));
    });
  }

  @Override
  public Object set(int index, Object value) {
    return host.locked(() -> {
      Object old = get(index);
      guest.setArrayElement(index, host.border().toScript(value));
      return old;
    });
  }

  /** Appends: an element can be added at the end only. */
  @Override
  public void add(int index, Object value) {
    host.locked(() -> {
      if (index != size()) {
        throw new IndexOutOfBoundsException("a script's list grows at its end only");
      }
      guest.setArrayElement(index, host.border().toScript(value));
      return null;
    });
  }

  @Override
  public int size() {
    return host.locked(() -> Math.toIntExact(guest.getArraySize()));
  }
}
