package org.micrograd.script.border;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyHashMap;
import org.graalvm.polyglot.proxy.ProxyInstantiable;
import org.graalvm.polyglot.proxy.ProxyIterable;
import org.graalvm.polyglot.proxy.ProxyIterator;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * An object of another host's script, so of another language perhaps: an array is one here, too,
 * and so is a map, a set, an iterator, a function, a class. Its members, elements, arguments and
 * results cross both borders.
 *
 * <p>This has the methods of all kinds; a script sees those of the kinds that the object is of.
 */
final class OtherScript
    implements ProxyObject,
        ProxyArray,
        ProxyHashMap,
        ProxyIterable,
        ProxyIterator,
        ProxyExecutable,
        ProxyInstantiable,
        JavaProxy {
  private final Crossed crossed;
  private final OtherMembers members;
  private final OtherEntries entries;
  private Value steps;

  private OtherScript(Border border, ScriptView view) {
    crossed = new Crossed(border.weakly(), view);
    entries = new OtherEntries(crossed);
    members = new OtherMembers(crossed, entries);
  }

  /** The object as scripts around a border see it. */
  static JavaProxy of(Border border, ScriptView view) {
    OtherScript object = new OtherScript(border, view);
    List<Class<?>> kinds = object.kinds();
    return (JavaProxy)
        Proxy.newProxyInstance(
            OtherScript.class.getClassLoader(),
            kinds.toArray(Class<?>[]::new),
            (proxy, method, arguments) -> {
              try {
                return method.invoke(object, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private List<Class<?>> kinds() {
    return crossed.home(guest -> {
      List<Class<?>> kinds = new ArrayList<>(List.of(JavaProxy.class, ProxyObject.class));
      if (guest.hasArrayElements()) {
        kinds.add(ProxyArray.class);
      } else if (entries.isMap()) {
        kinds.add(ProxyHashMap.class);
        if (!guest.hasHashEntries()) {
          kinds.add(OtherObject.class);
        }
      } else if (guest.isIterator() || crossed.isGenerator()) {
        kinds.add(ProxyIterator.class);
      } else if (guest.hasIterator()) {
        kinds.add(ProxyIterable.class);
      }
      if (crossed.isSet()) {
        kinds.add(OtherSet.class);
      }
      if (crossed.isFunction()) {
        kinds.add(ProxyExecutable.class);
      }
      if (guest.canInstantiate()) {
        kinds.add(ProxyInstantiable.class);
      }
      return kinds;
    });
  }

  @Override
  public Object origin() {
    return crossed.view();
  }

  @Override
  public Object getMember(String key) {
    return members.get(key);
  }

  @Override
  public boolean hasMember(String key) {
    return members.has(key);
  }

  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray(members.keys().toArray());
  }

  @Override
  public void putMember(String key, Value value) {
    members.put(key, value);
  }

  @Override
  public boolean removeMember(String key) {
    return members.remove(key);
  }

  @Override
  public Object get(long index) {
    if (index < 0 || index >= getSize()) {
      throw new ArrayIndexOutOfBoundsException("index " + index + " of " + getSize());
    }
    return crossed.result(guest -> guest.getArrayElement(index));
  }

  @Override
  public void set(long index, Value value) {
    crossed.change(guest -> guest.setArrayElement(index, crossed.given(value)));
  }

  @Override
  public boolean remove(long index) {
    return crossed.home(guest -> guest.removeArrayElement(index));
  }

  @Override
  public long getSize() {
    return crossed.home(Value::getArraySize);
  }

  @Override
  public long getHashSize() {
    return entries.size();
  }

  @Override
  public boolean hasHashEntry(Value key) {
    return entries.has(key);
  }

  @Override
  public Object getHashValue(Value key) {
    return entries.get(key);
  }

  @Override
  public void putHashEntry(Value key, Value value) {
    entries.put(key, value);
  }

  @Override
  public boolean removeHashEntry(Value key) {
    return entries.remove(key);
  }

  @Override
  public Object getHashEntriesIterator() {
    return entries.iterator();
  }

  @Override
  public Object getIterator() {
    return crossed.isArray() ? ProxyArray.super.getIterator() : crossed.elements();
  }

  @Override
  public boolean hasNext() {
    return crossed.home(guest -> steps().hasIteratorNextElement());
  }

  @Override
  public Object getNext() {
    return crossed.result(guest -> steps().getIteratorNextElement());
  }

  /** A generator is the iterator of itself. */
  private Value steps() {
    if (steps == null) {
      Value guest = crossed.view().guest();
      steps = guest.isIterator() ? guest : guest.getIterator();
    }
    return steps;
  }

  @Override
  public Object execute(Value... arguments) {
    return crossed.home(guest -> crossed.view().border().language().isClass(guest))
        ? newInstance(arguments)
        : crossed.call(arguments);
  }

  @Override
  public Object newInstance(Value... arguments) {
    return crossed.result(guest -> guest.newInstance(crossed.given(arguments)));
  }

  @Override
  public String toString() {
    return crossed.text();
  }
}
