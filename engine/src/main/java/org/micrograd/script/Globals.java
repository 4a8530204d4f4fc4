package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * The globals that a script or the application made.
 *
 * <p>Python's polyglot bindings mix them with its builtins: there, they are read from the dict of
 * its main module.
 */
final class Globals {
  private static final String REMOVER =
      "(name) => Object.hasOwn(globalThis, name) && Reflect.deleteProperty(globalThis, name)";

  private final Context context;
  private final Value scope;
  private final boolean dict;
  private final Value none;
  private Value remover;
  private Value undefined;

  Globals(Context context, Language language) {
    this.context = context;
    this.dict = language == Language.PYTHON;
    this.scope =
        dict ? context.eval(language.id(), "globals()") : context.getBindings(language.id());
    this.none = context.asValue(null);
  }

  /** Whether the name is there; in JavaScript, one that is undefined counts as absent. */
  boolean has(String name) {
    return dict
        ? scope.hasHashEntry(name)
        : scope.hasMember(name) && !isUndefined(scope.getMember(name));
  }

  private static boolean isUndefined(Value value) {
    return value.isNull() && value.toString().equals("undefined");
  }

  /** The value of a name; null where there is none. */
  Value get(String name) {
    return dict ? scope.getHashValue(name) : scope.getMember(name);
  }

  void put(String name, Object given) {
    Object value = given == null ? none : given;
    if (dict) {
      scope.putHashEntry(name, value);
      return;
    }
    try {
      scope.putMember(name, value);
    } catch (UnsupportedOperationException constant) {
      throw new IllegalStateException(
          name + " is a constant of the script and cannot be set: declare it with let or var",
          constant);
    }
  }

  /**
   * Removes a name; false if it is not there, or a JavaScript constant. What JavaScript declared
   * with {@code var} or {@code let} cannot be removed and becomes undefined.
   */
  boolean remove(String name) {
    if (!has(name)) {
      return false;
    }
    return dict ? scope.removeHashEntry(name) : isDeleted(name) || unset(name);
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

  List<String> names() {
    List<String> names = new ArrayList<>();
    if (dict) {
      Value keys = scope.getHashKeysIterator();
      while (keys.hasIteratorNextElement()) {
        names.add(keys.getIteratorNextElement().asString());
      }
    } else {
      names.addAll(scope.getMemberKeys());
      names.removeIf(name -> !has(name));
    }
    names.removeIf(name -> name.startsWith("__"));
    return names;
  }
}
