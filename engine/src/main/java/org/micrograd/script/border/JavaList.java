package org.micrograd.script.border;

import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** A Java list, or an array as a list, in a script. */
record JavaList(Border border, List<?> list, Object origin) implements ProxyArray, JavaProxy {
  @Override
  public Object get(long index) {
    return border.toScript(list.get((int) index));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void set(long index, Value value) {
    if (index == list.size()) {
      ((List<Object>) list).add(border.toJava(value));
    } else {
      ((List<Object>) list).set((int) index, border.toJava(value));
    }
  }

  @Override
  public long getSize() {
    return list.size();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
