package org.micrograd.script;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * An object of another host's script, so of another language perhaps: its members, arguments and
 * results cross both borders.
 */
class Foreign implements ProxyObject {
  final Border border;
  final ScriptObject object;

  private Foreign(Border border, ScriptObject object) {
    this.border = border;
    this.object = object;
  }

  static Foreign of(Border border, ScriptObject object) {
    return object.isFunction() ? new Function(border, object) : new Foreign(border, object);
  }

  /** A method keeps its receiver, as an object's own language may take it away. */
  @Override
  public Object getMember(String key) {
    Object member = object.get(key);
    boolean method = member == null || member instanceof ScriptObject o && o.isFunction();
    ScriptObject bound = method ? object.host().method(object, key) : null;
    return border.toScript(bound == null ? member : bound);
  }

  @Override
  public boolean hasMember(String key) {
    return object.containsKey(key) || object.host().method(object, key) != null;
  }

  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray(object.keySet().toArray());
  }

  @Override
  public void putMember(String key, Value value) {
    object.put(key, border.toJava(value));
  }

  @Override
  public String toString() {
    return object.toString();
  }

  private static final class Function extends Foreign implements ProxyExecutable {
    Function(Border border, ScriptObject object) {
      super(border, object);
    }

    @Override
    public Object execute(Value... arguments) {
      return border.toScript(object.call(Arrays.stream(arguments).map(border::toJava).toArray()));
    }
  }
}
