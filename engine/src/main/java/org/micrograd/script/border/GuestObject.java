package org.micrograd.script.border;

import java.io.NotSerializableException;
import java.io.Serial;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.language.FunctionShape;

/**
 * A live view of an object, dict or function of a script: a map of its members, and callable where
 * the script's is. The keys of a dict are as they are, texts or not.
 */
public sealed class GuestObject extends AbstractMap<String, Object>
    implements ScriptObject, ScriptView permits GuestFunction, GuestIterator {
  @Serial private static final long serialVersionUID = 1;

  private final transient Border border;
  private final transient Value guest;
  private final transient Value receiver;
  private final String method;
  private final transient Type keyType;
  private final transient Type entryType;

  /** An object of the script around which the border is. */
  public GuestObject(Border border, Value guest) {
    this(border, guest, null, null);
  }

  /** A method of an object, which keeps its receiver. */
  GuestObject(Border border, Value guest, Value receiver, String method) {
    this(border, guest, receiver, method, null, null);
  }

  private GuestObject(
      Border border, Value guest, Value receiver, String method, Type keyType, Type entryType) {
    this.border = border;
    this.guest = guest;
    this.receiver = receiver;
    this.method = method;
    this.keyType = keyType;
    this.entryType = entryType;
  }

  @Override
  public GuestObject of(Type... types) {
    return types.length == 2
        ? new GuestObject(border, guest, receiver, method, types[0], types[1])
        : this;
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
        ? border.calls().call(guest, null, arguments)
        : border.calls().call(receiver, method, arguments);
  }

  @Override
  public Object callAs(Type type, Object... arguments) {
    return JavaTypes.as(type, call(arguments), "the result");
  }

  @Override
  public Object callAs(Method method, Object... arguments) {
    return JavaTypes.as(
        method.getGenericReturnType(), call(arguments), "the result of " + method.getName());
  }

  /** Whether the script's object has a method of a name. */
  boolean hasMethod(String name) {
    return border.run(() -> guest.canInvokeMember(name));
  }

  /** Calls the function itself, or one of its methods, from code that may be the script's. */
  Object callBack(String name, Object... arguments) {
    return border.calls().callBack(guest, name, arguments);
  }

  /** Whether it is an error of the script. */
  boolean isError() {
    return border.run(guest::isException);
  }

  /** The exception that an error of the script is to Java; null if it is none. */
  ScriptFailure failure() {
    if (!isError()) {
      return null;
    }
    try {
      return border.run(() -> {
        throw guest.throwException();
      });
    } catch (ScriptFailure e) {
      return e;
    }
  }

  /** What tells of a function, or of a method by its name, for which interface it is meant. */
  FunctionShape shape(String name) {
    return border.run(() -> border.language().shape(name == null ? guest : guest.getMember(name)));
  }

  @Override
  public Object get(Object key) {
    return border.run(() -> entryOf(member(key), key));
  }

  private Object entryOf(Value member, Object key) {
    return entryType == null
        ? border.toJava(member)
        : ElementTypes.as(entryType, border.toJava(member), "the entry " + key + " of this map");
  }

  @Override
  public boolean containsKey(Object key) {
    return border.run(() -> member(key) != null);
  }

  @Override
  public Object put(String key, Object value) {
    return border.run(() -> set(key, value));
  }

  private Object set(Object key, Object value) {
    Object old = border.toJava(member(key));
    if (guest.hasHashEntries()) {
      guest.putHashEntry(border.toScript(key), border.toScript(value));
    } else {
      guest.putMember((String) key, border.toScript(value));
    }
    return old;
  }

  @Override
  public Object remove(Object key) {
    return border.run(() -> {
      Object old = border.toJava(member(key));
      boolean _ =
          guest.hasHashEntries()
              ? guest.removeHashEntry(border.toScript(key))
              : key instanceof String name && guest.removeMember(name);
      return old;
    });
  }

  private Value member(Object key) {
    if (guest.hasHashEntries()) {
      Object own = border.toScript(key);
      return guest.hasHashEntry(own) ? guest.getHashValue(own) : null;
    }
    String name = key instanceof String || keyType != null ? String.valueOf(key) : null;
    return name != null && guest.hasMember(name) ? guest.getMember(name) : null;
  }

  /** The keys that are there now: of a dict as the script has them. */
  private List<Object> keys() {
    if (!guest.hasHashEntries()) {
      return new ArrayList<>(guest.getMemberKeys().stream().map(this::named).toList());
    }
    List<Object> all = new ArrayList<>();
    // Polyglot's iterator of keys gives the entries of a map that is no dict.
    Value entries = guest.getHashEntriesIterator();
    while (entries.hasIteratorNextElement()) {
      all.add(entries.getIteratorNextElement().getArrayElement(0));
    }
    return all;
  }

  /** The name of a member as a key: a number may be declared that is written so. */
  private Object named(String name) {
    Object meant = keyType == null ? name : MapKeys.of(ElementTypes.raw(keyType), name);
    return meant == null ? key(name) : meant;
  }

  private Object key(Object own) {
    return ElementTypes.as(keyType, own, "a key of this map");
  }

  private Entry<?, Object> entry(Object key) {
    if (!(key instanceof Value own)) {
      return entry(key, () -> get(key));
    }
    Object mine = border.run(() -> key(border.toJava(own)));
    return entry(mine, () -> border.run(() -> entryOf(guest.getHashValue(own), mine)));
  }

  private Entry<?, Object> entry(Object key, Supplier<Object> value) {
    return new GuestEntry<>(key, value, next -> border.run(() -> set(key, next)));
  }

  /** Of the keys that are there now, with the values that they have when they are asked. */
  @Override
  public Set<Entry<String, Object>> entrySet() {
    List<Object> keys = border.run(this::keys);
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.size();
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new GuestEntries(keys.iterator(), GuestObject.this::entry, GuestObject.this::remove);
      }
    };
  }

  /** Whether it is no more than its entries: a function, or an object of a class, is itself. */
  boolean isEntries() {
    return guest.hasHashEntries() || border.language().isPlainObject(guest);
  }

  /** The names of what an object of a class keeps, as opposed to what its class computes. */
  Set<String> data() {
    return border.run(() -> border.language().data(guest));
  }

  /** Whether another object of the same script equals it there. */
  private boolean isEqual(ScriptView other) {
    return border == other.border()
        && (guest.equals(other.guest())
            || !isEntries() && border.language().areEqual(border.context(), guest, other.guest()));
  }

  @Override
  public boolean equals(Object other) {
    return border.run(() ->
        other instanceof ScriptView view && isEqual(view)
            || isEntries()
                && other instanceof Map
                && Nested.of(this, Integer.MAX_VALUE, true, () -> super.equals(other)));
  }

  @Override
  public int hashCode() {
    return border.run(() ->
        isEntries()
            ? Nested.of(this, Nested.DEEP, 0, super::hashCode)
            : Integer.valueOf(border.language().hash(border.context(), guest)));
  }

  @Override
  public String toString() {
    return border.run(guest::toString);
  }

  @Serial
  final Object writeReplace() throws NotSerializableException {
    return Copied.of(this);
  }
}
