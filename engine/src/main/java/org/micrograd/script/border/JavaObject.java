package org.micrograd.script.border;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyInstantiable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * A Java object in a script: the members that the host's access allows, arguments and results
 * crossing the border, so that Values have operators and lists are lists.
 */
sealed class JavaObject implements ProxyObject, JavaProxy {
  final Border border;
  final Object object;
  final Value host;

  JavaObject(Border border, Object object, Value host) {
    this.border = border;
    this.object = object;
    this.host = host;
  }

  @Override
  public Object origin() {
    return object;
  }

  @Override
  public Object getMember(String name) {
    Value member = host.getMember(name);
    return member.canExecute()
        ? (ProxyExecutable) all -> toScript(host.invokeMember(name, toJava(all)))
        : toScript(member);
  }

  final Object toScript(Value result) {
    return border.toScript(border.toJava(result));
  }

  final Object[] toJava(Value... arguments) {
    return Arrays.stream(arguments).map(border::toJava).map(border::forHost).toArray();
  }

  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray((Object[]) host.getMemberKeys().toArray(String[]::new));
  }

  @Override
  public boolean hasMember(String name) {
    return host.hasMember(name);
  }

  @Override
  public void putMember(String name, Value value) {
    host.putMember(name, toJava(value)[0]);
  }

  @Override
  public String toString() {
    return "a Java " + object.getClass().getSimpleName();
  }

  /** A Java class: its static members, and new objects. */
  static final class Type extends JavaObject implements ProxyInstantiable {
    Type(Border border, Value type) {
      super(border, type.asHostObject(), type);
    }

    @Override
    public Object newInstance(Value... arguments) {
      return toScript(host.newInstance(toJava(arguments)));
    }

    @Override
    public String toString() {
      return "the Java class " + ((Class<?>) object).getName();
    }
  }
}
