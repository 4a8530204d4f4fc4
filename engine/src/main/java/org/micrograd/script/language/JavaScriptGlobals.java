package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** JavaScript's globals, declared by whatever keyword. */
final class JavaScriptGlobals implements Globals {
  /** An application may have bound names as {@code Object} and {@code globalThis}. */
  private static final String REMOVER =
      "(name) => ({}).hasOwnProperty.call(this, name) && delete this[name]";

  private static final String DEFINER =
      "(name, value) => { ({}).constructor.defineProperty(this, name, {value, writable: true, enumerable: true, configurable: true}); }";

  /** Set as any other name, it would change what the globals inherit. */
  private static final String PROTOTYPE = "__proto__";

  private final Context context;
  private final Value scope;
  private final Value none;
  private Value remover;
  private Value undefined;

  JavaScriptGlobals(Context context) {
    this.context = context;
    this.scope = context.getBindings("js");
    this.none = context.asValue(null);
  }

  @Override
  public boolean has(String name) {
    return scope.hasMember(name) && !isUndefined(scope.getMember(name));
  }

  private static boolean isUndefined(Value value) {
    return value.isNull() && value.toString().equals("undefined");
  }

  @Override
  public Value get(String name) {
    return scope.getMember(name);
  }

  @Override
  public void put(String name, Object value) {
    if (name.equals(PROTOTYPE)) {
      Value _ = context.eval("js", DEFINER).execute(name, value);
      return;
    }
    try {
      scope.putMember(name, value == null ? none : value);
    } catch (UnsupportedOperationException constant) {
      throw new IllegalStateException(
          name + " is a constant of the script and cannot be set: declare it with let or var",
          constant);
    }
  }

  /**
   * Removes a name. What was declared with {@code var} or {@code let} cannot be removed and becomes
   * undefined.
   */
  @Override
  public boolean remove(String name) {
    return has(name) && (isDeleted(name) || unset(name));
  }

  private boolean isDeleted(String name) {
    if (remover == null) {
      remover = context.eval("js", REMOVER);
    }
    return remover.execute(name).asBoolean();
  }

  private boolean unset(String name) {
    try {
      if (undefined == null) {
        undefined = context.eval("js", "undefined");
      }
      scope.putMember(name, undefined);
      return true;
    } catch (UnsupportedOperationException | PolyglotException e) {
      return false;
    }
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(scope.getMemberKeys());
    names.removeIf(name -> !has(name));
    return names;
  }
}
