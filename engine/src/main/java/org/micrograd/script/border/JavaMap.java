package org.micrograd.script.border;

import java.util.Collection;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyHashMap;

/**
 * A Java map in a script: its entries by the texts of their keys as members, and by all keys as a
 * map of the language; by other names the members of the Java object.
 */
class JavaMap extends JavaObject implements ProxyHashMap {
  private final Map<?, ?> map;

  JavaMap(Border border, Map<?, ?> map) {
    super(border, map);
    this.map = map;
  }

  @Override
  public Object getMember(String name) {
    Object key = MapKeys.of(map, name);
    return MapKeys.has(map, key) ? border().toScript(map.get(key)) : super.getMember(name);
  }

  @Override
  public Object getMemberKeys() {
    Collection<?> keys = map.keySet();
    return ProxyArray.fromArray(keys.stream().map(String::valueOf).toArray());
  }

  @Override
  public boolean hasMember(String name) {
    return MapKeys.has(map, MapKeys.of(map, name)) || super.hasMember(name);
  }

  @Override
  public void putMember(String name, Value value) {
    put(MapKeys.of(map, name), value);
  }

  @Override
  public boolean removeMember(String name) {
    return remove(MapKeys.of(map, name));
  }

  @Override
  public long getHashSize() {
    return map.size();
  }

  /** What a script writes as a number in brackets comes as a text, as the name of a member does. */
  private Object key(Value key) {
    Object own = border().toJava(key);
    return own instanceof String text ? MapKeys.of(map, text) : own;
  }

  @Override
  public boolean hasHashEntry(Value key) {
    return MapKeys.has(map, key(key));
  }

  @Override
  public Object getHashValue(Value key) {
    return border().toScript(map.get(key(key)));
  }

  @Override
  public void putHashEntry(Value key, Value value) {
    put(key(key), value);
  }

  @SuppressWarnings("unchecked")
  private void put(Object key, Value value) {
    Object _ = Change.of(map, () -> ((Map<Object, Object>) map).put(key, border().toJava(value)));
  }

  @Override
  public boolean removeHashEntry(Value key) {
    return remove(key(key));
  }

  private boolean remove(Object key) {
    boolean found = MapKeys.has(map, key);
    if (found) {
      Object _ = Change.of(map, () -> map.remove(key));
    }
    return found;
  }

  @Override
  public Object getHashEntriesIterator() {
    return new JavaIterator(border(), map.entrySet().iterator());
  }

  /** A map that is a function, too. */
  static final class Called extends JavaMap implements ProxyExecutable {
    private final JavaCall call = JavaCall.of(this);

    Called(Border border, Map<?, ?> map) {
      super(border, map);
    }

    @Override
    public Object execute(Value... arguments) {
      return call.execute(arguments);
    }
  }
}
