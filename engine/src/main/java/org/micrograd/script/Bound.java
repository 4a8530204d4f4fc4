package org.micrograd.script;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * A Java object in a script: the members that the host's access allows, arguments and results
 * crossing the border, so that Values have operators and lists are lists.
 */
record Bound(Border border, Object object, Value host) implements ProxyObject {
  @Override
  public Object getMember(String name) {
    Value member = host.getMember(name);
    return member.canExecute()
        ? (ProxyExecutable) all -> call(name, all)
        : border.toScript(border.toJava(member));
  }

  private Object call(String name, Value... arguments) {
    Object[] converted =
        Arrays.stream(arguments).map(border::toJava).map(border::forHost).toArray();
    return border.toScript(border.toJava(host.invokeMember(name, converted)));
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
    host.putMember(name, border.forHost(border.toJava(value)));
  }

  @Override
  public String toString() {
    return "a Java " + object.getClass().getSimpleName();
  }
}
