package org.micrograd.script.border;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyInstantiable;

/**
 * A Java class: its static members, and new objects. One of an interface is what a script gives to
 * be called, as in Nashorn and Rhino.
 */
final class JavaType extends JavaKind implements ProxyInstantiable {
  JavaType(Border border, Class<?> type) {
    super(border, type);
  }

  JavaType(Border border, Value type) {
    super(border, type);
  }

  @Override
  Class<?> owner() {
    return (Class<?>) origin;
  }

  @Override
  public Object newInstance(Value... arguments) {
    if (owner().isInterface()
        && arguments.length == 1
        && border().toJava(arguments[0]) instanceof GuestObject own
        && ScriptInterface.isFor(owner(), own)) {
      return border().toScript(ScriptInterface.made(owner(), own));
    }
    return answer(Overload.NEW, "new", all -> host().newInstance(all), arguments);
  }
}
