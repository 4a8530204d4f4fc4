package org.micrograd.script.border;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptObject;

/**
 * A live view of an object, dict or function of a script: a map of its members, and callable where
 * the script's is.
 */
public final class GuestObject extends AbstractMap<String, Object>
    implements ScriptObject, ScriptView {
  private final Border border;
  private final Value guest;
  private final Value receiver;
  private final String method;

  /** An object of the script around which the border is. */
  public GuestObject(Border border, Value guest) {
    this(border, guest, null, null);
  }

  /** A method of an object, which keeps its receiver. */
  GuestObject(Border border, Value guest, Value receiver, String method) {
    this.border = border;
    this.guest = guest;
    this.receiver = receiver;
    this.method = method;
  }

  @Override
  public Border border() {
    return border;
  }

  @Override
  public Value guest() {
    return guest;
  }

  /** Whether it is a method that keeps its receiver: another with another receiver differs. */
  boolean isBound() {
    return receiver != null;
  }

  @Override
  public boolean isFunction() {
    return border.run(guest::canExecute);
  }

  @Override
  public Object call(Object... arguments) {
    return receiver == null
        ? border.call(guest, arguments)
        : border.invoke(receiver, method, arguments);
  }

  @Override
  public Object callAs(Class<?> type, Object... arguments) {
    return JavaTypes.as(type, call(arguments), "the result");
  }

  @Override
  public Object get(Object key) {
    return border.run(() -> border.toJava(member((String) key)));
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && border.run(() -> member(name) != null);
  }

  @Override
  public Object put(String key, Object value) {
    return border.run(() -> {
      Object old = border.toJava(member(key));
      if (guest.hasHashEntries()) {
        guest.putHashEntry(key, border.toScript(value));
      } else {
        guest.putMember(key, border.toScript(value));
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
    return border.run(() -> {
      Set<Entry<String, Object>> entries = new LinkedHashSet<>();
      if (guest.hasHashEntries()) {
        Value keys = guest.getHashKeysIterator();
        while (keys.hasIteratorNextElement()) {
          Value key = keys.getIteratorNextElement();
          entries.add(
              new SimpleEntry<>(
                  String.valueOf(border.toJava(key)), border.toJava(guest.getHashValue(key))));
        }
      } else {
        for (String key : guest.getMemberKeys()) {
          entries.add(new SimpleEntry<>(key, border.toJava(guest.getMember(key))));
        }
      }
      return entries;
    });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GuestObject o && border.run(() -> o.guest.equals(guest));
  }

  @Override
  public int hashCode() {
    return border.run(guest::hashCode);
  }

  @Override
  public String toString() {
    return border.run(guest::toString);
  }
}
