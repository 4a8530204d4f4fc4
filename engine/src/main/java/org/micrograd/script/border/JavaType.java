package org.micrograd.script.border;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyInstantiable;

/** A Java class: its static members, and new objects. */
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
    return answer(Overload.NEW, "new", all -> host().newInstance(all), arguments);
  }
}
