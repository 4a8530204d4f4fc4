package org.micrograd.script.border;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * The entries of another script's map. To a language whose maps are no objects, a plain object of
 * one where they are is a map of its members.
 */
record OtherEntries(Crossed crossed) {
  private boolean isHash() {
    return crossed.view().guest().hasHashEntries();
  }

  /** Whether the object is a map where it is seen. */
  boolean isMap() {
    return isHash()
        || !crossed.border().language().hasMapsOfMembers()
            && crossed.view().border().language().isPlainObject(crossed.view().guest());
  }

  long size() {
    return crossed.home(guest -> isHash() ? guest.getHashSize() : guest.getMemberKeys().size());
  }

  boolean has(Value key) {
    return has(crossed.given(key));
  }

  boolean has(Object key) {
    return crossed.home(guest ->
        isHash()
            ? guest.hasHashEntry(key)
            : key instanceof String name && guest.getMemberKeys().contains(name));
  }

  Object get(Value key) {
    return get(crossed.given(key));
  }

  Object get(Object key) {
    return crossed.result(
        guest -> isHash() ? guest.getHashValue(key) : guest.getMember((String) key));
  }

  void put(Value key, Value value) {
    put(crossed.given(key), value);
  }

  void put(Object key, Value value) {
    crossed.change(guest -> {
      if (isHash()) {
        guest.putHashEntry(key, crossed.given(value));
      } else {
        guest.putMember(String.valueOf(key), crossed.given(value));
      }
    });
  }

  boolean remove(Value key) {
    return remove(crossed.given(key));
  }

  boolean remove(Object key) {
    return crossed.home(
        guest -> isHash() ? guest.removeHashEntry(key) : guest.removeMember(String.valueOf(key)));
  }

  /** The keys that are texts. */
  Set<String> names() {
    return crossed.home(guest -> {
      if (!isHash()) {
        return guest.getMemberKeys();
      }
      Set<String> names = new java.util.LinkedHashSet<>();
      Value entries = guest.getHashEntriesIterator();
      while (entries.hasIteratorNextElement()) {
        Value key = entries.getIteratorNextElement().getArrayElement(0);
        if (key.isString()) {
          names.add(key.asString());
        }
      }
      return names;
    });
  }

  /** The pairs of keys and values. */
  Object iterator() {
    if (crossed.home(guest -> isHash())) {
      return crossed.iterator(crossed.home(Value::getHashEntriesIterator));
    }
    Iterator<String> keys = names().iterator();
    return new JavaIterator(
        crossed.border(),
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return keys.hasNext();
          }

          @Override
          public Object next() {
            String key = keys.next();
            return new AbstractMap.SimpleImmutableEntry<>(
                key, crossed.home(guest -> crossed.view().border().toJava(guest.getMember(key))));
          }
        });
  }
}
