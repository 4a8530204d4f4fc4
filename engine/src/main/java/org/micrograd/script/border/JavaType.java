package org.micrograd.script.border;

import java.lang.reflect.Modifier;
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

  /** Whether Java code makes objects of a class, be it open to scripts or not. */
  static boolean isMade(Class<?> type) {
    return PublicNames.isPublic(type)
        && !Modifier.isAbstract(type.getModifiers())
        && type.getConstructors().length > 0;
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
    if (!host().canInstantiate()) {
      throw Modifier.isAbstract(owner().getModifiers()) || owner().isPrimitive()
          ? misfit("no object of %s can be made: it is abstract".formatted(owner().getName()))
          : refused("make a " + owner().getName());
    }
    return answer(Overload.NEW, "new", all -> host().newInstance(all), arguments);
  }
}
