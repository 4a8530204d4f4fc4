package org.micrograd.script.border;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyHashMap;
import org.graalvm.polyglot.proxy.ProxyIterator;
import org.graalvm.polyglot.proxy.ProxyObject;

/** A Java map in a script: by its text keys as members, by all keys as a dict of Python. */
record JavaMap(Border border, Map<?, ?> map) implements ProxyObject, ProxyHashMap, JavaProxy {
  @Override
  public Object origin() {
    return map;
  }

  @Override
  public Object getMember(String key) {
    return border.toScript(map.get(key));
  }

  @Override
  public Object getMemberKeys() {
    Collection<?> keys = map.keySet();
    return ProxyArray.fromArray(keys.stream().map(String::valueOf).toArray());
  }

  @Override
  public boolean hasMember(String key) {
    return map.containsKey(key);
  }

  @Override
  public void putMember(String key, Value value) {
    put(key, value);
  }

  @Override
  public long getHashSize() {
    return map.size();
  }

  @Override
  public boolean hasHashEntry(Value key) {
    return map.containsKey(border.toJava(key));
  }

  @Override
  public Object getHashValue(Value key) {
    return border.toScript(map.get(border.toJava(key)));
  }

  @Override
  public void putHashEntry(Value key, Value value) {
    put(border.toJava(key), value);
  }

  @SuppressWarnings("unchecked")
  private void put(Object key, Value value) {
    ((Map<Object, Object>) map).put(key, border.toJava(value));
  }

  @Override
  public boolean removeHashEntry(Value key) {
    Object name = border.toJava(key);
    boolean found = map.containsKey(name);
    map.remove(name);
    return found;
  }

  @Override
  public Object getHashEntriesIterator() {
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    return new ProxyIterator() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Object getNext() {
        Map.Entry<?, ?> entry = entries.next();
        return ProxyArray.fromArray(
            border.toScript(entry.getKey()), border.toScript(entry.getValue()));
      }
    };
  }

  @Override
  public String toString() {
    return map.toString();
  }
}
