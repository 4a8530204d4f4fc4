package org.micrograd.script.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** A Java list, an array of objects or a map's entry in a script: as an array of the language. */
class JavaList extends JavaObject implements ProxyArray {
  /** What a script's own arrays have by these names is meant by them. */
  private static final Set<String> OF_ARRAYS =
      Set.of("sort", "forEach", "indexOf", "lastIndexOf", "length");

  private static final Set<String> OWN = Set.of("splice", "unshift");

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

  /** What arrays do element by element, with gaps that a Java list has not. */
  @Override
  public Object getMember(String name) {
    return switch (name) {
      case "splice" -> (ProxyExecutable) this::splice;
      case "unshift" -> (ProxyExecutable) this::unshift;
      default -> super.getMember(name);
    };
  }

  private Object splice(Value... all) {
    int from = all.length == 0 ? 0 : position(all[0]);
    int most = all.length == 0 ? 0 : list.size() - from;
    int count = all.length < 2 ? most : Math.clamp((long) all[1].asDouble(), 0, most);
    List<Object> removed = new ArrayList<>(list.subList(from, from + count));
    insert(from, count, all.length < 2 ? new Value[0] : Arrays.copyOfRange(all, 2, all.length));
    return border().toScript(removed);
  }

  private Object unshift(Value... all) {
    insert(0, 0, all);
    return list.size();
  }

  private int position(Value index) {
    long at = (long) index.asDouble();
    return Math.clamp(at < 0 ? at + list.size() : at, 0, list.size());
  }

  @SuppressWarnings("unchecked")
  private void insert(int from, int instead, Value... elements) {
    List<Object> fresh = Arrays.stream(elements).map(border()::toJava).toList();
    boolean _ =
        Change.of(
            list,
            () -> {
              List<Object> all = (List<Object>) list;
              all.subList(from, from + instead).clear();
              return all.addAll(from, fresh);
            });
  }

  @Override
  public boolean hasMember(String name) {
    boolean hidden =
        OF_ARRAYS.contains(name) || name.equals("toString") && origin.getClass().isArray();
    return OWN.contains(name) || !hidden && super.hasMember(name);
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
    return border().toScript(list.get((int) index));
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
    Object element = element(border().toJava(value));
    Object _ =
        Change.of(
            list,
            () ->
                index == elements.size()
                    ? (Object) elements.add(element)
                    : elements.set((int) index, element));
  }

  /** An array takes no other type than its own. */
  private Object element(Object o) {
    Class<?> type = origin.getClass().getComponentType();
    return type == null ? o : JavaTypes.as(type, o, "an element of this array");
  }

  @Override
  public boolean remove(long index) {
    if (index < 0 || index >= list.size()) {
      return false;
    }
    Object _ = Change.of(list, () -> list.remove((int) index));
    return true;
  }

  @Override
  public long getSize() {
    return list.size();
  }

  /** A list that is a function, too. */
  static final class Called extends JavaList implements ProxyExecutable {
    private final JavaCall call = JavaCall.of(this);

    Called(Border border, List<?> list) {
      super(border, list, list);
    }

    @Override
    public Object execute(Value... arguments) {
      return call.execute(arguments);
    }
  }
}
