package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * An object of another host's script, so of another language perhaps: its members, arguments and
 * results cross both borders.
 */
sealed class OtherScript implements ProxyObject, JavaProxy {
  private final WeakReference<Border> border;
  final GuestObject object;

  private OtherScript(Border border, GuestObject object) {
    this.border = border.weakly();
    this.object = object;
  }

  static OtherScript of(Border border, GuestObject object) {
    return object.isFunction() ? new Function(border, object) : new OtherScript(border, object);
  }

  final Border border() {
    return border.get();
  }

  @Override
  public Object origin() {
    return object;
  }

  /** A method keeps its receiver, as an object's own language may take it away. */
  @Override
  public Object getMember(String key) {
    Object member = object.get(key);
    boolean method = member == null || member instanceof GuestObject o && o.isFunction();
    GuestObject bound = method ? object.border().method(object, key) : null;
    return border().toScript(bound == null ? member : bound);
  }

  @Override
  public boolean hasMember(String key) {
    return object.containsKey(key) || object.border().method(object, key) != null;
  }

  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray(object.keySet().toArray());
  }

  @Override
  public void putMember(String key, Value value) {
    object.put(key, border().toJava(value));
  }

  @Override
  public String toString() {
    return object.toString();
  }

  private static final class Function extends OtherScript implements ProxyExecutable {
    Function(Border border, GuestObject object) {
      super(border, object);
    }

    @Override
    public Object execute(Value... arguments) {
      try {
        return border()
            .toScript(object.call(Arrays.stream(arguments).map(border()::toJava).toArray()));
      } catch (RuntimeException e) {
        throw border().passed(e);
      }
    }
  }
}
