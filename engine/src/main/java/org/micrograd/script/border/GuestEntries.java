package org.micrograd.script.border;

import java.util.Iterator;
import java.util.Map.Entry;
import java.util.function.Consumer;
import java.util.function.Function;

/** The entries of a script's container, for the keys that it had at first. */
final class GuestEntries implements Iterator<Entry<String, Object>> {
  private final Iterator<Object> keys;
  private final Function<Object, Entry<?, Object>> entries;
  private final Consumer<Object> removal;
  private Entry<?, Object> last;

  /** Of keys, with what makes the entry of one, and what removes one from the container. */
  GuestEntries(
      Iterator<Object> keys, Function<Object, Entry<?, Object>> entries, Consumer<Object> removal) {
    this.keys = keys;
    this.entries = entries;
    this.removal = removal;
  }

  @Override
  public boolean hasNext() {
    return keys.hasNext();
  }

  @Override
  @SuppressWarnings("unchecked") // Of a dict the keys may be of any kind.
  public Entry<String, Object> next() {
    last = entries.apply(keys.next());
    return (Entry<String, Object>) last;
  }

  @Override
  public void remove() {
    keys.remove();
    removal.accept(last.getKey());
  }
}
