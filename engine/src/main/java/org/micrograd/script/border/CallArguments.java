package org.micrograd.script.border;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import org.graalvm.polyglot.Value;

/**
 * What a script gives to a method of Java, as what that declares. Polyglot looks at the types of
 * elements, but not in a view of a script's container, and finds no overload where several take a
 * function.
 */
final class CallArguments {
  private final Border border;
  private final Class<?> owner;
  private final String method;
  private final int count;

  private CallArguments(JavaObject object, String method, int count) {
    this.border = object.border();
    this.owner = object.owner();
    this.method = method;
    this.count = count;
  }

  /** The arguments of a method of an object, as polyglot takes them. */
  static Object[] of(JavaObject object, String method, Value... arguments) {
    CallArguments call = new CallArguments(object, method, arguments.length);
    return call.declared(object.toJava(arguments), arguments);
  }

  private Object[] declared(Object[] all, Value... arguments) {
    Object[] own = new Object[count];
    boolean hasViews = false;
    for (int i = 0; i < count; i++) {
      own[i] = border.toJava(arguments[i]);
      hasViews |= own[i] instanceof ScriptView;
      if (all[i] instanceof Temporal moment
          && !arguments[i].isHostObject()
          && ElementTypes.isOtherMoment(owner, method, count, i, moment)) {
        all[i] = arguments[i];
      }
    }
    return hasViews ? views(all, own) : all;
  }

  /** Scripts' containers and functions as what is declared at their places. */
  private Object[] views(Object[] all, Object... own) {
    Type[] chosen = FunctionChoice.of(owner, method, own);
    for (int i = 0; i < count; i++) {
      if (all[i] instanceof Value && own[i] instanceof ScriptView view) {
        all[i] =
            chosen[i] == null
                ? typed(i, view, all[i])
                : FunctionChoice.as(chosen[i], (GuestObject) view, method);
      }
    }
    return all;
  }

  private Object typed(int at, ScriptView view, Object given) {
    ParameterizedType type = ElementTypes.of(owner, method, count, at, view);
    return type != null && TakenViews.isTyped(border, view.guest(), ElementTypes.raw(type))
        ? ElementTypes.as(type, view, method)
        : given;
  }
}
