package org.micrograd.jsr223;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptHost;

/**
 * A script engine whose scripts compute with Values.
 *
 * <p>Scripts are restricted: they see Values, the library and the bindings, nothing else of Java or
 * of the machine. The engine holds one script context until it is closed; calls from several
 * threads wait for each other.
 */
public final class GradEngine extends AbstractScriptEngine implements AutoCloseable {
  private final Factory factory;
  private final ScriptHost host;
  private ScriptContext streams = context;

  GradEngine(Factory factory) {
    this.factory = factory;
    this.host =
        new ScriptHost(
            factory.language(),
            Access.RESTRICTED,
            () -> streams.getReader(),
            () -> streams.getWriter(),
            () -> streams.getErrorWriter());
    context.setBindings(new EngineBindings(host), ScriptContext.ENGINE_SCOPE);
  }

  @Override
  public synchronized Object eval(String script, ScriptContext scope) throws ScriptException {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(scope, "context");
    ScriptContext before = streams;
    streams = scope;
    Map<String, Object> covered = cover(scope);
    try {
      return host.eval(script, fileName(scope));
    } catch (ScriptFailure e) {
      throw exception(e);
    } finally {
      uncover(scope, covered);
      flush(scope);
      streams = before;
    }
  }

  /**
   * Puts the names of the other scopes into the script's globals, unless it has its own; returns
   * what they hid.
   */
  private Map<String, Object> cover(ScriptContext scope) {
    Map<String, Object> covered = new HashMap<>();
    for (int level : scope.getScopes().reversed()) {
      Bindings bindings = scope.getBindings(level);
      if (bindings == null || bindings instanceof EngineBindings) {
        continue;
      }
      bindings.forEach((name, value) -> {
        boolean own = host.names().contains(name) && !covered.containsKey(name);
        if (level == ScriptContext.ENGINE_SCOPE || !own) {
          covered.putIfAbsent(name, own ? host.get(name) : null);
          host.put(name, value);
        }
      });
    }
    return covered;
  }

  private void uncover(ScriptContext scope, Map<String, Object> covered) {
    Bindings engine = scope.getBindings(ScriptContext.ENGINE_SCOPE);
    covered.forEach((name, old) -> {
      if (!(engine instanceof EngineBindings)) {
        engine.put(name, host.get(name));
      }
      if (old == null) {
        host.remove(name);
      } else {
        host.put(name, old);
      }
    });
  }

  private String fileName(ScriptContext scope) {
    Object name = scope.getAttribute(ScriptEngine.FILENAME);
    return name == null ? "<eval>" : name.toString();
  }

  private static void flush(ScriptContext scope) {
    try {
      scope.getWriter().flush();
      scope.getErrorWriter().flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ScriptException exception(ScriptFailure e) {
    ScriptException exception =
        new ScriptException(
            e.text(), e.file() == null ? "<unknown>" : e.file(), e.line(), e.column());
    exception.initCause(e);
    return exception;
  }

  @Override
  public Object eval(Reader reader, ScriptContext scope) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return eval(text.toString(), scope);
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  /** Frees the script context; Values that the application holds stay usable. */
  @Override
  public void close() {
    host.close();
  }
}
