package org.micrograd.jsr223;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.ScriptContext;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScopedRun;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.ScriptText;

/**
 * The names of a ScriptContext as globals of the script, for the time of one run.
 *
 * <p>The globals of the engine are those of its own bindings. A run with other bindings as engine
 * scope has globals of its own: what it defines goes to those bindings.
 */
final class Scopes implements AutoCloseable {
  private final ScriptHost host;
  private final Bindings engine;
  private final Map<String, Object> outer = new LinkedHashMap<>();
  private final Map<String, Object> given = new LinkedHashMap<>();
  private final ScriptText text;
  private final ScopedRun run;

  /**
   * Makes the names of a context globals.
   *
   * @param globals the globals as the engine's own bindings
   * @param text what will run
   */
  @SuppressWarnings("ReferenceEquality")
  Scopes(ScriptHost host, Bindings globals, ScriptContext context, ScriptText text) {
    this.host = host;
    this.engine = context.getBindings(ScriptContext.ENGINE_SCOPE);
    this.text = text;
    Set<String> mentioned = text.words();
    for (int level : context.getScopes().reversed()) {
      if (level != ScriptContext.ENGINE_SCOPE) {
        names(context.getBindings(level), mentioned, outer);
      }
    }
    if (engine == null || engine == globals) {
      outer.keySet().removeIf(host.globals()::has);
      outer.forEach(host.globals()::put);
      run = null;
    } else {
      names(engine, mentioned, given);
      Map<String, Object> all = new LinkedHashMap<>(outer);
      all.putAll(given);
      run = host.enter(engine, all, text);
    }
  }

  /** What bindings list, and what they know besides of the words of a text. */
  private static void names(Bindings bindings, Set<String> mentioned, Map<String, Object> names) {
    if (bindings == null) {
      return;
    }
    // A map that was cast to bindings may have any key.
    for (Map.Entry<?, ?> entry : bindings.entrySet()) {
      if (entry.getKey() instanceof String name && !name.isEmpty() && !Reserved.has(name)) {
        names.put(name, entry.getValue());
      }
    }
    for (String name : mentioned) {
      if (!names.containsKey(name) && !Reserved.has(name) && bindings.containsKey(name)) {
        names.put(name, bindings.get(name));
      }
    }
  }

  /** What runs. */
  ScriptText text() {
    return text;
  }

  /** The globals of this run; null where they are the engine's. */
  ScopedRun run() {
    return run;
  }

  /** A function of the bindings, or null. */
  ScriptObject function(String name) {
    Object found = given.containsKey(name) ? given.get(name) : outer.get(name);
    return found instanceof ScriptObject function && function.isFunction() ? function : null;
  }

  /** Takes the names of other scopes away again, but for those to which the script assigned. */
  @Override
  public void close() {
    if (run == null) {
      outer.forEach((name, value) -> {
        if (same(value, host.globals().get(name))) {
          host.globals().remove(name);
        }
      });
      return;
    }
    Map<String, Object> left = run.leave();
    left.forEach((name, value) -> {
      boolean old = given.containsKey(name) || outer.containsKey(name);
      Object before = given.containsKey(name) ? given.get(name) : outer.get(name);
      if (!Reserved.has(name) && !(old && same(before, value))) {
        write(value == null, () -> engine.put(name, value));
      }
    });
    for (String name : given.keySet()) {
      if (!left.containsKey(name) && given.get(name) != null) {
        write(false, () -> engine.remove(name));
      }
    }
  }

  /** Bindings that are not made to take a name go without it, and the others are written. */
  private static void write(boolean isNull, Supplier<Object> change) {
    try {
      Object _ = change.get();
    } catch (UnsupportedOperationException
        | IllegalArgumentException
        | ClassCastException refused) {
      // They said that they do not keep it.
    } catch (NullPointerException e) {
      if (!isNull) {
        throw e;
      }
    }
  }

  private static boolean same(Object before, Object after) {
    return before instanceof Number a && after instanceof Number b
        ? a.doubleValue() == b.doubleValue()
        : Objects.equals(before, after);
  }
}
