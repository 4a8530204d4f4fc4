package org.micrograd.jsr223;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.script.Bindings;
import org.micrograd.script.host.ScriptHost;

/**
 * The globals of a script context as the engine scope: what one side sets, the other sees. Reserved
 * names stay on the side of the application.
 */
final class EngineBindings extends AbstractMap<String, Object> implements Bindings {
  private final Supplier<ScriptHost> host;
  private final Map<String, Object> reserved = new ConcurrentHashMap<>();

  /** The globals of a context that is opened when it is first needed. */
  EngineBindings(Supplier<ScriptHost> host) {
    this.host = host;
  }

  @Override
  public Object put(String key, Object value) {
    String name = name(key);
    if (Reserved.has(name)) {
      return value == null ? reserved.remove(name) : reserved.put(name, value);
    }
    Object old = get(name);
    host.get().globals().put(name, value);
    return old;
  }

  @Override
  public Object get(Object key) {
    String name = name(key);
    return Reserved.has(name) ? reserved.get(name) : host.get().globals().get(name);
  }

  @Override
  public boolean containsKey(Object key) {
    String name = name(key);
    return Reserved.has(name) ? reserved.containsKey(name) : host.get().globals().has(name);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException for a constant of JavaScript
   */
  @Override
  public Object remove(Object key) {
    String name = name(key);
    if (Reserved.has(name)) {
      return reserved.remove(name);
    }
    Object old = get(key);
    if (!host.get().globals().remove(name) && containsKey(key)) {
      throw new IllegalStateException(
          key + " is a constant and cannot be removed: declare it with let or var");
    }
    return old;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    reserved.forEach((name, value) -> entries.add(new SimpleEntry<>(name, value)));
    for (String name : host.get().globals().names()) {
      entries.add(new SimpleEntry<>(name, host.get().globals().get(name)));
    }
    return entries;
  }

  @Override
  public int size() {
    return reserved.size() + host.get().globals().names().size();
  }

  /** Removes all names but the constants of JavaScript. */
  @Override
  public void clear() {
    reserved.clear();
    host.get().globals().clear();
  }

  private static String name(Object key) {
    String name = (String) Objects.requireNonNull(key, "a binding needs a name, got null");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a binding needs a name, got an empty one");
    }
    return name;
  }
}
