package org.micrograd.jsr223;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.script.Bindings;
import javax.script.ScriptContext;
import org.micrograd.script.host.ScriptHost;

/**
 * The names of a ScriptContext as globals of the script, for the time of one run.
 *
 * <p>A script has one set of globals, those of its engine. For a run with other bindings as engine
 * scope they are put aside, all but the constants of JavaScript, and what the script then defines
 * goes to those bindings.
 */
final class Scopes implements AutoCloseable {
  private final ScriptHost host;
  private final Bindings engine;
  private final boolean foreign;
  private final Map<String, Object> outer = new LinkedHashMap<>();
  private final Map<String, Object> aside = new LinkedHashMap<>();
  private final Set<String> constants = new HashSet<>();

  /**
   * Makes the names of a context globals.
   *
   * @param globals the globals as the engine's own bindings
   * @return null where there is nothing to make and nothing to take away
   */
  static Scopes enter(ScriptHost host, Bindings globals, ScriptContext context) {
    Bindings engine = context.getBindings(ScriptContext.ENGINE_SCOPE);
    boolean foreign = isOther(engine, globals);
    return foreign || hasOuter(context) ? new Scopes(host, engine, foreign, context) : null;
  }

  private static boolean hasOuter(ScriptContext context) {
    for (int level : context.getScopes()) {
      Bindings bindings = outer(context, level);
      if (bindings != null && !bindings.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Bindings outer(ScriptContext context, int level) {
    return level == ScriptContext.ENGINE_SCOPE ? null : context.getBindings(level);
  }

  private Scopes(ScriptHost host, Bindings engine, boolean foreign, ScriptContext context) {
    this.host = host;
    this.engine = engine;
    this.foreign = foreign;
    for (int level : context.getScopes().reversed()) {
      Bindings bindings = outer(context, level);
      if (bindings != null) {
        outer.putAll(bindings);
      }
    }
    outer.keySet().removeIf(Reserved::has);
    if (foreign) {
      putAside();
      outer.keySet().removeAll(engine.keySet());
      engine.forEach((name, value) -> {
        if (!Reserved.has(name)) {
          host.put(name, value);
        }
      });
    } else if (!outer.isEmpty()) {
      outer.keySet().removeAll(host.names());
    }
    outer.forEach(host::put);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isOther(Bindings engine, Bindings globals) {
    return engine != null && engine != globals;
  }

  private void putAside() {
    for (String name : host.names()) {
      Object value = host.get(name);
      if (host.remove(name)) {
        aside.put(name, value);
      } else {
        constants.add(name);
      }
    }
  }

  /** Takes the names of other scopes away again, but for those to which the script assigned. */
  @Override
  public void close() {
    outer.forEach((name, value) -> {
      if (same(value, host.get(name))) {
        host.remove(name);
      }
    });
    if (foreign) {
      List<String> names = host.names();
      for (String name : names) {
        if (!constants.contains(name)) {
          keep(name, host.get(name));
          host.remove(name);
        }
      }
      forget(names);
      aside.forEach(host::put);
    }
  }

  /** Hands the bindings what the script assigned; what they are not made to take is gone. */
  private void keep(String name, Object value) {
    if (engine.containsKey(name) && same(engine.get(name), value)) {
      return;
    }
    try {
      engine.put(name, value);
    } catch (UnsupportedOperationException readOnly) {
      constants.add(name);
    }
  }

  private void forget(List<String> names) {
    List<String> gone =
        engine.keySet().stream()
            .filter(name -> !Reserved.has(name) && !names.contains(name))
            .toList();
    gone.forEach(engine::remove);
  }

  private static boolean same(Object before, Object after) {
    return before instanceof Number a && after instanceof Number b
        ? a.doubleValue() == b.doubleValue()
        : Objects.equals(before, after);
  }
}
