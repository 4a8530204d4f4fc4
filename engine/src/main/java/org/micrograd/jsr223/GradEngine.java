package org.micrograd.jsr223;

import java.io.Reader;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.host.StatementLimit;
import org.micrograd.script.language.ScriptText;

/**
 * A script engine whose scripts compute with Values.
 *
 * <p>Scripts are restricted: they see Values, the library and the bindings, nothing else of Java or
 * of the machine. The engine holds one script context, from its first use until it is closed; calls
 * from several threads wait for each other.
 *
 * <p>A run with limits takes place on a thread of the engine, as do the Java functions that its
 * script calls: its caller is free within 1.5 times the timeout whatever the script does. The
 * engine goes on working as soon as the script has stopped; one that has not after some seconds
 * costs the engine, and later calls say that it is closed.
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

  /**
   * The attribute of a ScriptContext that limits the bytes a run or call may allocate, what was
   * garbage again included. One array that is larger is made before it counts.
   */
  public static final String ALLOCATION = "org.micrograd.allocation";

  /**
   * The attribute of a ScriptContext that limits the statements a run or call may execute, in
   * JavaScript only: counting is part of the compiled code, so it is set before the engine's first
   * run and then stays. A run that comes to the limit closes its engine.
   */
  public static final String STATEMENTS = "org.micrograd.statements";

  /**
   * The attribute of a ScriptContext, and the system property for all engines, that opens the
   * objects which the application binds: {@code exported}, {@code bound}, {@code public}, or names
   * of classes. It is set before the engine's first run and then stays.
   *
   * @see Access#openHost
   */
  public static final String HOST = "org.micrograd.host";

  private final Factory factory;
  private final Limits limits;
  private final boolean notesLines;
  private final LazyHost lazy;
  private final Bindings globals = new EngineBindings(this::host);
  private final ScriptStart start = new ScriptStart();

  /**
   * Starts to open an engine with more access or with limits.
   *
   * @param name one of its names, such as {@code micrograd-js}
   * @throws IllegalArgumentException if no engine has the name
   */
  public static EngineBuilder builder(String name) {
    for (Factory factory : new Factory[] {new Factory.JavaScript(), new Factory.Python()}) {
      if (factory.getNames().contains(name)) {
        return new EngineBuilder(factory);
      }
    }
    throw new IllegalArgumentException("there is no engine of micrograd named " + name);
  }

  /**
   * Opens an engine whose scripts may touch more than those of an engine that {@code
   * ScriptEngineManager} found.
   *
   * @param name one of its names, such as {@code micrograd-js}
   * @param access what is opened: {@code Access.RESTRICTED.allowRead(folder)}
   * @throws IllegalArgumentException if no engine has the name
   */
  public static GradEngine open(String name, Access access) {
    return builder(name).access(access).build();
  }

  GradEngine(Factory factory, Access access, Limits limits, boolean notesLines) {
    this.factory = factory;
    this.lazy = new LazyHost(factory.language(), access, context);
    this.limits = limits;
    this.notesLines = notesLines;
    StatementLimit.check(factory.language(), limits);
    context.setBindings(globals, ScriptContext.ENGINE_SCOPE);
    if (!access.trusted()) {
      // The standard input is the process's: the application hands it over, or another reader.
      context.setReader(Reader.nullReader());
    }
  }

  private ScriptHost host() {
    ScriptHost open = lazy.opened();
    if (open != null) {
      return open;
    }
    RunAttributes set = set(context);
    return lazy.host(LimitAttributes.of(set, limits), set);
  }

  private RunAttributes set(ScriptContext scope) {
    return new RunAttributes(scope, context);
  }

  @Override
  public Object eval(String script, ScriptContext scope) throws ScriptException {
    Objects.requireNonNull(script, "script");
    String name = ScriptStart.fileName(scope);
    return in(
        scope,
        own -> own.text(script, name),
        (own, scopes) ->
            scopes.run() == null ? own.eval(scopes.text()) : scopes.run().eval(scopes.text()));
  }

  /** Runs something with a context's streams, limits and names of other scopes. */
  <T> T in(ScriptContext scope, Function<ScriptHost, T> action) throws ScriptException {
    return in(scope, own -> ScriptText.NONE, (own, scopes) -> action.apply(own));
  }

  /**
   * Runs something with a context's streams, limits and names of other scopes.
   *
   * @param text the script that is run
   */
  <T> T in(
      ScriptContext scope,
      Function<ScriptHost, ScriptText> text,
      BiFunction<ScriptHost, Scopes, T> action)
      throws ScriptException {
    Objects.requireNonNull(scope, "context");
    RunAttributes set = set(scope);
    Limits allowed = LimitAttributes.of(set, limits);
    try {
      ScriptHost own = lazy.host(allowed, set);
      lazy.check(allowed, set);
      return own.within(
          allowed,
          () -> {
            if (notesLines) {
              own.console().noteLines();
            }
            return scoped(own, scope, text.apply(own), action);
          });
    } catch (ScriptFailure e) {
      throw exception(e);
    }
  }

  private <T> T scoped(
      ScriptHost own,
      ScriptContext scope,
      ScriptText text,
      BiFunction<ScriptHost, Scopes, T> action) {
    return lazy.streaming(
        scope,
        () -> {
          try (Scopes scopes = new Scopes(own, globals, scope, text)) {
            start.tell(own, scope);
            return action.apply(own, scopes);
          }
        });
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
    return eval(ScriptStart.text(reader), scope);
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    Objects.requireNonNull(script, "script");
    String name = ScriptStart.fileName(context);
    return new Compiled(this, in(context, own -> own.compile(script, name)));
  }

  @Override
  public CompiledScript compile(Reader script) throws ScriptException {
    return compile(ScriptStart.text(script));
  }

  @Override
  public Object invokeFunction(String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Objects.requireNonNull(name, "name");
    return new Invocation(this).function(name, arguments);
  }

  @Override
  public Object invokeMethod(Object object, String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Objects.requireNonNull(name, "name");
    return new Invocation(this).method(host(), object, name, arguments);
  }

  /** Lets runs with bindings of their own see the globals that are there now. */
  void share() throws ScriptException {
    in(
        context,
        own -> {
          own.share();
          return null;
        });
  }

  @Override
  public <T> T getInterface(Class<T> type) {
    Bindings there = context.getBindings(ScriptContext.ENGINE_SCOPE);
    return Interfaces.of(this, type, (own, name) -> function(own, there, name));
  }

  @Override
  public <T> T getInterface(Object object, Class<T> type) {
    Object receiver = Invocation.own(host(), object);
    return Interfaces.of(this, type, (own, name) -> own.method(receiver, name));
  }

  /** A function of the bindings where an interface was asked for, later too, or of the engine. */
  private static ScriptObject function(ScriptHost own, Bindings there, String name) {
    boolean isOwn = there == null || there instanceof EngineBindings;
    Object bound = isOwn ? null : there.get(name);
    return bound instanceof ScriptObject function && function.isFunction()
        ? function
        : own.globals().function(name);
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  /**
   * Stops what the engine runs, from another thread: it fails, and the engine goes on working.
   *
   * @throws IllegalStateException if it did not stop within some seconds
   */
  public void interrupt() {
    ScriptHost own = lazy.opened();
    if (own != null) {
      own.interrupt();
    }
  }

  /**
   * Whether the engine still runs scripts: not after {@link #close}, nor after a script that could
   * not be stopped or ran more statements than it may.
   */
  public boolean isOpen() {
    return lazy.isOpen();
  }

  /** Frees the script context; Values that the application holds stay usable. */
  @Override
  public void close() {
    lazy.close();
  }
}
