package org.micrograd.script.border;

import java.util.AbstractMap.SimpleEntry;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An entry of a script's container.
 *
 * @param value what the container has for the key when it is asked
 * @param change sets that, and answers what was there
 */
record GuestEntry<K>(K key, Supplier<Object> value, UnaryOperator<Object> change)
    implements Entry<K, Object> {
  @Override
  public K getKey() {
    return key;
  }

  @Override
  public Object getValue() {
    return value.get();
  }

  @Override
  public Object setValue(Object next) {
    return change.apply(next);
  }

  @Override
  public boolean equals(Object other) {
    return new SimpleEntry<>(key, getValue()).equals(other);
  }

  @Override
  public int hashCode() {
    return new SimpleEntry<>(key, getValue()).hashCode();
  }

  @Override
  public String toString() {
    return key + "=" + getValue();
  }
}
