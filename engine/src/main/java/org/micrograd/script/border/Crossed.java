package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/**
 * What crosses from a script into that of another host, and the way between both.
 *
 * @param seer the border of the script that sees it, which what polyglot keeps of the object must
 *     not keep
 */
record Crossed(WeakReference<Border> seer, ScriptView view) {
  Border border() {
    return seer.get();
  }

  /** Does something where the object is at home. */
  <T> T home(Function<Value, T> action) {
    try {
      return view.border().run(() -> action.apply(view.guest()));
    } catch (RuntimeException e) {
      throw border().errors().passed(e);
    }
  }

  /** Does something where the object is at home, and lets the result cross. */
  Object result(Function<Value, Value> action) {
    return border().fromScript(home(guest -> view.border().toJava(action.apply(guest))));
  }

  /** Changes the object where it is at home. */
  void change(Consumer<Value> action) {
    Object _ =
        home(guest -> {
          action.accept(guest);
          return null;
        });
  }

  /** What is given by the script that sees the object, at the object's home. */
  Object given(Value value) {
    return view.border().fromScript(border().toJava(value));
  }

  Object[] given(Value... values) {
    return Arrays.stream(values).map(this::given).toArray();
  }

  boolean isArray() {
    return view instanceof ScriptList;
  }

  boolean isFunction() {
    return view instanceof GuestObject object && object.isFunction();
  }

  boolean isSet() {
    return view.border().language().isSet(view.guest());
  }

  boolean isGenerator() {
    return view.border().language().isGenerator(view.guest());
  }

  /** Calls a function, which may be a method of another object. */
  Object call(Value... arguments) {
    Object[] all = Arrays.stream(arguments).map(border()::toJava).toArray();
    try {
      return border().fromScript(((GuestObject) view).call(all));
    } catch (RuntimeException e) {
      throw border().errors().passed(e);
    }
  }

  /** The elements one after the other. */
  JavaIterator elements() {
    return iterator(home(Value::getIterator));
  }

  /** What an iterator of the object's home gives. */
  JavaIterator iterator(Value steps) {
    return new JavaIterator(
        border(),
        new java.util.Iterator<>() {
          @Override
          public boolean hasNext() {
            return home(guest -> steps.hasIteratorNextElement());
          }

          @Override
          public Object next() {
            return home(guest -> view.border().toJava(steps.getIteratorNextElement()));
          }
        });
  }

  String text() {
    return home(Value::toString);
  }
}
