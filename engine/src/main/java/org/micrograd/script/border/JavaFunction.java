package org.micrograd.script.border;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * A Java function in a script: an object of any functional interface, whose arguments and result
 * cross the border; its members as any object's.
 */
final class JavaFunction extends JavaObject implements ProxyExecutable {
  private final JavaCall call;

  JavaFunction(Border border, Object function) {
    super(border, function);
    this.call = JavaCall.of(this);
  }

  @Override
  public Object execute(Value... arguments) {
    return call.execute(arguments);
  }

  /** Its own method needs no more than the call: who may call it may call it by its name. */
  @Override
  public boolean hasMember(String name) {
    return name.equals(call.method().getName()) || super.hasMember(name);
  }

  @Override
  public Object getMember(String name) {
    return name.equals(call.method().getName()) && !isFound(name) && !host().hasMember(name)
        ? this
        : super.getMember(name);
  }
}
