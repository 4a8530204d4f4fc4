package org.micrograd.script.border;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Value;

/** What Java has of an object of a script: a live view of it. */
sealed interface ScriptView extends Serializable
    permits GuestObject, ScriptList, ScriptSet, ScriptValues {
  /** The border of the script. */
  Border border();

  /** The script's object. */
  Value guest();

  /** The same view, its elements, or keys and entries, as what Java declares of them. */
  ScriptView of(Type... types);

  /**
   * The view of an object.
   *
   * @param mapping what polyglot sees as a map, for a map that it takes for something else; null
   *     where none is
   */
  static ScriptView of(Border border, Value v, Value mapping) {
    if (isMapping(v, mapping)) {
      return new GuestObject(border, mapping.execute(v));
    }
    if (v.hasArrayElements()) {
      return new ScriptList(border, v);
    }
    if (border.language().isSet(v)) {
      return new ScriptSet(border, v);
    }
    if (border.language().isSized(v)) {
      return new ScriptValues(border, v);
    }
    if (v.isIterator() || border.language().isGenerator(v)) {
      return new GuestIterator(border, v);
    }
    return v.canExecute() ? new GuestFunction(border, v) : new GuestObject(border, v);
  }

  /** The elements of what can be iterated over. */
  static List<Object> elements(ScriptView view, Type type) {
    return view.border()
        .run(() -> {
          List<Object> all = new ArrayList<>();
          Value steps = view.guest().getIterator();
          while (steps.hasIteratorNextElement()) {
            Object own = view.border().toJava(steps.getIteratorNextElement());
            all.add(ElementTypes.as(type, own, "an element"));
          }
          return all;
        });
  }

  /** Whether polyglot does not see an object as a type that it is: no set, no array of numbers. */
  static boolean isUnseen(Class<?> type, Value v) {
    return v.hasArrayElements() || v.hasBufferElements()
        ? Iterable.class.isAssignableFrom(type) && ScriptList.isOfNumbers(v)
        : Collection.class.isAssignableFrom(type);
  }

  /** Whether polyglot makes a map of the members of what is asked for one by one. */
  static boolean isNoMap(Value v) {
    return (v.hasIterator() || v.isIterator()) && !v.hasArrayElements() && !v.hasHashEntries();
  }

  private static boolean isMapping(Value v, Value mapping) {
    return mapping != null
        && !v.hasHashEntries()
        && v.canInvokeMember("keys")
        && v.canInvokeMember("__getitem__");
  }

  /** Whether two views are of the same object. */
  static boolean areSame(ScriptView one, ScriptView other) {
    return one.border() == other.border()
        && one.border().run(() -> one.guest().equals(other.guest()));
  }
}
