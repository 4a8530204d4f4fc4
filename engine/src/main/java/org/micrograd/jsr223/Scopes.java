package org.micrograd.jsr223;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import javax.script.ScriptContext;
import org.micrograd.script.ScriptHost;

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
  private final Map<String, Object> outer = new LinkedHashMap<>();
  private final Map<String, Object> aside = new LinkedHashMap<>();
  private final Set<String> constants = new HashSet<>();

  Scopes(ScriptHost host, ScriptContext context) {
    this.host = host;
    this.engine = context.getBindings(ScriptContext.ENGINE_SCOPE);
    for (int level : context.getScopes().reversed()) {
      Bindings bindings = context.getBindings(level);
      if (level != ScriptContext.ENGINE_SCOPE && bindings != null) {
        outer.putAll(bindings);
      }
    }
    if (isForeign()) {
      for (String name : host.names()) {
        Object value = host.get(name);
        if (host.remove(name)) {
          aside.put(name, value);
        } else {
          constants.add(name);
        }
      }
      outer.keySet().removeAll(engine.keySet());
      engine.forEach(host::put);
    } else if (!outer.isEmpty()) {
      outer.keySet().removeAll(host.names());
    }
    outer.forEach(host::put);
  }

  private boolean isForeign() {
    return engine != null && !(engine instanceof EngineBindings);
  }

  /** Takes the names of other scopes away again, but for those to which the script assigned. */
  @Override
  public void close() {
    outer.forEach((name, value) -> {
      if (same(value, host.get(name))) {
        host.remove(name);
      }
    });
    if (isForeign()) {
      for (String name : host.names()) {
        if (!constants.contains(name)) {
          engine.put(name, host.get(name));
          host.remove(name);
        }
      }
      aside.forEach(host::put);
    }
  }

  private static boolean same(Object before, Object after) {
    return before == null ? after == null : before.equals(after);
  }
}
