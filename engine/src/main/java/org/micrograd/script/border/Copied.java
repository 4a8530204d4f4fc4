package org.micrograd.script.border;

import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * What views of a script's objects are when they leave the JVM: Java's own collections with all
 * that is in them at the time. What holds itself does so in the copy.
 */
final class Copied {
  private final Map<Value, Object> made = new HashMap<>();

  private Copied() {}

  /**
   * The copy of a view.
   *
   * @throws NotSerializableException for a function or an iterator of a script
   */
  static Object of(ScriptView view) throws NotSerializableException {
    return new Copied().copy(view);
  }

  private Object copy(Object o) throws NotSerializableException {
    if (!(o instanceof ScriptView view)) {
      return o;
    }
    Object known = made.get(view.guest());
    if (known != null) {
      return known;
    }
    return switch (view) {
      case ScriptList list -> filled(view, new ArrayList<>(), list);
      case ScriptValues values -> filled(view, new ArrayList<>(), values);
      case ScriptSet set -> filled(view, new LinkedHashSet<>(), set);
      case GuestObject function when function.isFunction() ->
          throw new NotSerializableException(
              "a function of a script: what compile makes of it can be written");
      case GuestIterator _ -> throw new NotSerializableException("an iterator of a script");
      case GuestObject object -> filled(object);
    };
  }

  private Object filled(ScriptView view, Collection<Object> copy, Collection<Object> all)
      throws NotSerializableException {
    made.put(view.guest(), copy);
    for (Object each : all) {
      boolean _ = copy.add(copy(each));
    }
    return copy;
  }

  /**
   * The entries of a map; the data of any other object, without the functions among its members.
   */
  private Object filled(GuestObject object) throws NotSerializableException {
    boolean isMap = object.guest().hasHashEntries();
    Set<String> data = isMap || object.isEntries() ? null : object.data();
    if (data != null && data.isEmpty()) {
      throw new NotSerializableException(object + " of a script");
    }
    Map<Object, Object> copy = new LinkedHashMap<>();
    made.put(object.guest(), copy);
    Set<? extends Map.Entry<?, Object>> entries = object.entrySet();
    for (Map.Entry<?, Object> each : entries) {
      boolean isData = data == null || data.contains(each.getKey());
      Object value = isData ? each.getValue() : null;
      if (isMap || isData && !(value instanceof GuestFunction)) {
        copy.put(copy(each.getKey()), copy(value));
      }
    }
    return copy;
  }
}
