package org.micrograd.script.border;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * A method of a Java object, as a function of a script.
 *
 * @param type the name of the object's class
 */
record JavaMethod(String type, String name, ProxyExecutable call) implements ProxyExecutable {
  @Override
  public Object execute(Value... arguments) {
    return call.execute(arguments);
  }

  @Override
  public String toString() {
    return "the method %s of a %s".formatted(name, type);
  }
}
