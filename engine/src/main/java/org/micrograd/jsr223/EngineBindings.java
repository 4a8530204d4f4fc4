package org.micrograd.jsr223;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.script.Bindings;
import org.micrograd.script.ScriptHost;

/** The globals of a script context as the engine scope: what one side sets, the other sees. */
final class EngineBindings extends AbstractMap<String, Object> implements Bindings {
  private final ScriptHost host;

  EngineBindings(ScriptHost host) {
    this.host = host;
  }

  @Override
  public Object put(String key, Object value) {
    String name = name(key);
    Object old = get(name);
    host.put(name, value);
    return old;
  }

  @Override
  public Object get(Object key) {
    return host.get(name(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return host.names().contains(name(key));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException for a constant of JavaScript
   */
  @Override
  public Object remove(Object key) {
    Object old = get(key);
    if (!host.remove(name(key)) && containsKey(key)) {
      throw new IllegalStateException(
          key + " is a constant and cannot be removed: declare it with let or var");
    }
    return old;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    for (String name : host.names()) {
      entries.add(new SimpleEntry<>(name, host.get(name)));
    }
    return entries;
  }

  /** Removes all names but the constants of JavaScript. */
  @Override
  public void clear() {
    host.names().forEach(host::remove);
  }

  private static String name(Object key) {
    String name = (String) Objects.requireNonNull(key, "a binding needs a name, got null");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a binding needs a name, got an empty one");
    }
    return name;
  }
}
