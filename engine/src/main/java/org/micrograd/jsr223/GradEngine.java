package org.micrograd.jsr223;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptHost;
import org.micrograd.script.ScriptObject;

/**
 * A script engine whose scripts compute with Values.
 *
 * <p>Scripts are restricted: they see Values, the library and the bindings, nothing else of Java or
 * of the machine. The engine holds one script context until it is closed; calls from several
 * threads wait for each other.
 */
public final class GradEngine extends AbstractScriptEngine
    implements Compilable, Invocable, AutoCloseable {
  /**
   * The attribute of a ScriptContext that limits the time of a run or call: milliseconds as a
   * Number, or a {@link Duration}.
   */
  public static final String TIMEOUT = "org.micrograd.timeout";

  /** The attribute of a ScriptContext that limits the characters a run or call may write. */
  public static final String OUTPUT = "org.micrograd.output";

  private final Factory factory;
  private final ScriptHost host;
  private ScriptContext streams = context;

  /**
   * Opens an engine whose scripts may touch more than those of an engine that {@code
   * ScriptEngineManager} found.
   *
   * @param name one of its names, such as {@code micrograd-js}
   * @param access what is opened: {@code Access.RESTRICTED.allowRead(folder)}
   * @throws IllegalArgumentException if no engine has the name, or a class is not there
   */
  public static GradEngine open(String name, Access access) {
    for (Factory factory : new Factory[] {new Factory.JavaScript(), new Factory.Python()}) {
      if (factory.getNames().contains(name)) {
        return new GradEngine(factory, access);
      }
    }
    throw new IllegalArgumentException("there is no engine of micrograd named " + name);
  }

  GradEngine(Factory factory, Access access) {
    this.factory = factory;
    this.host =
        new ScriptHost(
            factory.language(),
            access,
            () -> streams.getReader(),
            () -> streams.getWriter(),
            () -> streams.getErrorWriter());
    context.setBindings(new EngineBindings(host), ScriptContext.ENGINE_SCOPE);
  }

  @Override
  public Object eval(String script, ScriptContext scope) throws ScriptException {
    Objects.requireNonNull(script, "script");
    return in(scope, () -> host.eval(script, fileName(scope)));
  }

  /** Runs something with a context's streams, limits and names of other scopes. */
  synchronized <T> T in(ScriptContext scope, Supplier<T> action) throws ScriptException {
    Objects.requireNonNull(scope, "context");
    ScriptContext before = streams;
    streams = scope;
    host.limit(limits(scope));
    try (Scopes _ = new Scopes(host, scope)) {
      return action.get();
    } catch (ScriptFailure e) {
      throw exception(e);
    } finally {
      flush(scope);
      streams = before;
    }
  }

  private static Limits limits(ScriptContext scope) {
    Duration timeout =
        switch (scope.getAttribute(TIMEOUT)) {
          case null -> null;
          case Duration duration -> duration;
          case Number milliseconds -> Duration.ofMillis(milliseconds.longValue());
          case Object other ->
              throw new IllegalArgumentException(
                  TIMEOUT + " is milliseconds or a Duration, got " + other);
        };
    return switch (scope.getAttribute(OUTPUT)) {
      case null -> new Limits(timeout, 0);
      case Number characters -> new Limits(timeout, characters.longValue());
      case Object other ->
          throw new IllegalArgumentException(OUTPUT + " is a number of characters, got " + other);
    };
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
    return eval(text(reader), scope);
  }

  private static String text(Reader reader) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return text.toString();
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    Objects.requireNonNull(script, "script");
    try {
      return new Compiled(this, host, host.compile(script, fileName(context)));
    } catch (ScriptFailure e) {
      throw exception(e);
    }
  }

  @Override
  public CompiledScript compile(Reader script) throws ScriptException {
    return compile(text(script));
  }

  @Override
  public Object invokeFunction(String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    ScriptObject function = host.function(Objects.requireNonNull(name, "name"));
    if (function == null) {
      throw new NoSuchMethodException("the script has no function " + name);
    }
    return in(context, () -> function.call(arguments));
  }

  @Override
  public Object invokeMethod(Object object, String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Objects.requireNonNull(name, "name");
    ScriptObject method = host.method(own(object), name);
    if (method == null) {
      throw new NoSuchMethodException("the script's object has no method " + name);
    }
    return in(context, () -> method.call(arguments));
  }

  @Override
  public <T> T getInterface(Class<T> type) {
    return Interfaces.of(this, type, host::function);
  }

  @Override
  public <T> T getInterface(Object object, Class<T> type) {
    Object own = own(object);
    return Interfaces.of(this, type, name -> host.method(own, name));
  }

  private Object own(Object object) {
    if (!host.owns(object)) {
      throw new IllegalArgumentException(
          "an object of this engine's scripts is needed, got "
              + (object == null ? "null" : "a " + object.getClass().getName()));
    }
    return object;
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
