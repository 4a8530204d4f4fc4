package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Python's globals: the dict of its main module, since the polyglot bindings mix them with its
 * builtins.
 */
final class PythonGlobals implements Globals {
  private final Value dict;
  private final Value none;
  private final Value listed;
  private final Value cleared;

  PythonGlobals(Context context) {
    this.dict = context.eval("python", "globals()");
    this.none = context.asValue(null);
    this.listed = context.eval("python", PythonScopes.OWN);
    this.cleared = context.eval("python", PythonScopes.CLEARED);
  }

  @Override
  public boolean has(String name) {
    return dict.hasHashEntry(name);
  }

  @Override
  public Value get(String name) {
    return dict.getHashValue(name);
  }

  @Override
  public void put(String name, Object value) {
    dict.putHashEntry(name, value == null ? none : value);
  }

  @Override
  public boolean remove(String name) {
    return dict.removeHashEntry(name);
  }

  @Override
  public void clear() {
    cleared.executeVoid(dict);
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Value keys = listed.execute(dict);
    for (long i = 0; i < keys.getArraySize(); i++) {
      names.add(keys.getArrayElement(i).asString());
    }
    return names;
  }
}
