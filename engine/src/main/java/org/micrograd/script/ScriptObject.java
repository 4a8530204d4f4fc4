package org.micrograd.script;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * A live view of an object, dict or function of a script: a map of its members, and callable where
 * the script's is.
 */
public final class ScriptObject extends AbstractMap<String, Object> {
  private final ScriptHost host;
  private final Value guest;
  private final Value receiver;
  private final String method;

  ScriptObject(ScriptHost host, Value guest) {
    this(host, guest, null, null);
  }

  /** A method of an object, which keeps its receiver. */
  ScriptObject(ScriptHost host, Value guest, Value receiver, String method) {
    this.host = host;
    this.guest = guest;
    this.receiver = receiver;
    this.method = method;
  }

  ScriptHost host() {
    return host;
  }

  Value guest() {
    return guest;
  }

  /** Whether {@link #call} works. */
  public boolean isFunction() {
    return guest.canExecute();
  }

  /**
   * Calls the function with Java arguments.
   *
   * @throws ScriptFailure if the script throws
   */
  public Object call(Object... arguments) {
    return receiver == null
        ? host.call(guest, arguments)
        : host.invoke(receiver, method, arguments);
  }

  /**
   * Calls the function and converts its result: numbers to the number types that hold them.
   *
   * @throws ClassCastException if the result is none of that type
   */
  public Object callAs(Class<?> type, Object... arguments) {
    return Border.as(type, call(arguments), "the result");
  }

  @Override
  public Object get(Object key) {
    return host.run(() -> host.border().toJava(member((String) key)));
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && host.run(() -> member(name) != null);
  }

  @Override
  public Object put(String key, Object value) {
    return host.run(() -> {
      Object old = host.border().toJava(member(key));
      if (guest.hasHashEntries()) {
        guest.putHashEntry(key, host.border().toScript(value));
      } else {
        guest.putMember(key, host.border().toScript(value));
      }
      return old;
    });
  }

  private Value member(String key) {
    if (guest.hasHashEntries()) {
      return guest.hasHashEntry(key) ? guest.getHashValue(key) : null;
    }
    return guest.hasMember(key) ? guest.getMember(key) : null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return host.run(() -> {
      Set<Entry<String, Object>> entries = new LinkedHashSet<>();
      if (guest.hasHashEntries()) {
        Value keys = guest.getHashKeysIterator();
        while (keys.hasIteratorNextElement()) {
          Value key = keys.getIteratorNextElement();
          entries.add(
              new SimpleEntry<>(
                  String.valueOf(host.border().toJava(key)),
                  host.border().toJava(guest.getHashValue(key))));
        }
      } else {
        for (String key : guest.getMemberKeys()) {
          entries.add(new SimpleEntry<>(key, host.border().toJava(guest.getMember(key))));
        }
      }
      return entries;
    });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScriptObject o && o.guest.equals(guest);
  }

  @Override
  public int hashCode() {
    return guest.hashCode();
  }

  @Override
  public String toString() {
    return host.run(guest::toString);
  }
}
