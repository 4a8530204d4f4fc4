package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What the language itself has by a name, which no script can list. */
  private static final String OWN =
      "(name) => { const own = ({}).constructor.getOwnPropertyDescriptor(this, name); return own && !own.enumerable && own.configurable ? own : null; }";

  private static final String RESTORER =
      "(name, own) => { ({}).constructor.defineProperty(this, name, own); }";

  /** Set as any other name, it would change what the globals inherit. */
  private static final String PROTOTYPE = "__proto__";

  private final Context context;
  private final Value scope;
  private final Value none;
  private final Set<String> bound = new HashSet<>();
  private final Map<String, Value> hidden = new HashMap<>();
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
    if (bound.add(name) && scope.hasMember(name)) {
      hide(name);
    }
    try {
      scope.putMember(name, value == null ? none : value);
    } catch (UnsupportedOperationException constant) {
      throw new IllegalStateException(
          name + " is a constant of the script and cannot be set: declare it with let or var",
          constant);
    }
  }

  /** Keeps what the language has by a name, for when that is no longer the application's. */
  private void hide(String name) {
    Value own = context.eval("js", OWN).execute(name);
    if (!own.isNull()) {
      Value _ = hidden.put(name, own);
      // Set in its place, the application's would be as unlisted as the language's own.
      boolean _ = isDeleted(name);
    }
  }

  /**
   * Removes a name: if the language has one of its own, that is there again. What was declared with
   * {@code var} or {@code let} cannot be removed and becomes undefined.
   */
  @Override
  public boolean remove(String name) {
    boolean removed = has(name) && (isDeleted(name) || unset(name));
    boolean _ = bound.remove(name);
    Value own = hidden.remove(name);
    if (own != null) {
      context.eval("js", RESTORER).executeVoid(name, own);
    }
    return removed;
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
