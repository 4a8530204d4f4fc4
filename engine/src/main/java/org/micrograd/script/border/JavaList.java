package org.micrograd.script.border;

import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** A Java list, an array of objects or a map's entry in a script: as an array of the language. */
final class JavaList extends JavaObject implements ProxyArray {
  /** What a script's own arrays have by these names is meant by them. */
  private static final Set<String> OF_ARRAYS =
      Set.of("sort", "forEach", "indexOf", "lastIndexOf", "length");

  private final List<?> list;

  /**
   * A list in a script.
   *
   * @param list the elements of the origin, live
   */
  JavaList(Border border, Object origin, List<?> list) {
    super(border, origin);
    this.list = list;
  }

  @Override
  public boolean hasMember(String name) {
    boolean hidden =
        OF_ARRAYS.contains(name) || name.equals("toString") && origin.getClass().isArray();
    return !hidden && super.hasMember(name);
  }

  /** Its elements are what a script finds in it. */
  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray();
  }

  @Override
  public Object get(long index) {
    if (index < 0 || index >= list.size()) {
      throw new ArrayIndexOutOfBoundsException(
          "index " + index + " of a list of " + list.size() + " elements");
    }
    return border.toScript(list.get((int) index));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void set(long index, Value value) {
    if (index > list.size()) {
      throw new IndexOutOfBoundsException(
          "a Java list has no gaps: it has %d elements, and %d was set"
              .formatted(list.size(), index));
    }
    List<Object> elements = (List<Object>) list;
    Object element = border.toJava(value);
    Object _ =
        changed(() ->
            index == elements.size()
                ? (Object) elements.add(element)
                : elements.set((int) index, element));
  }

  @Override
  public boolean remove(long index) {
    if (index < 0 || index >= list.size()) {
      return false;
    }
    Object _ = changed(() -> list.remove((int) index));
    return true;
  }

  @Override
  public long getSize() {
    return list.size();
  }
}
