package org.micrograd.script;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;

/**
 * One script context of one language, with the library loaded. Calls from several threads wait for
 * each other.
 */
public final class ScriptHost implements AutoCloseable {
  private static final ThreadLocal<ScriptHost> CURRENT = new ThreadLocal<>();

  private static final int NOTED = 300;

  private final Language language;
  private final Runs runs;
  private final Globals globals;
  private Border border;
  private final LibraryFiles files;
  private final Bridge bridge;
  private final Prelude prelude;
  private final Sources sources;

  /** Opens a context without limits, whose streams are asked for at each read and write. */
  public ScriptHost(
      Language language,
      Access access,
      Supplier<Reader> in,
      Supplier<Writer> out,
      Supplier<Writer> err) {
    this(language, access, Limits.NONE, in, out, err);
  }

  /**
   * Opens a context whose streams are asked for at each read and write.
   *
   * @param limits what runs may use, until a run says otherwise; its statement limit stays
   * @throws IllegalArgumentException for a statement limit of Python
   */
  public ScriptHost(
      Language language,
      Access access,
      Limits limits,
      Supplier<Reader> in,
      Supplier<Writer> out,
      Supplier<Writer> err) {
    check(language, limits);
    // Before anything asks the polyglot API, which looks for its folder but once.
    ResourceFolder.check(language);
    this.language = language;
    this.files = new LibraryFiles(language);
    ModuleFiles modules = new ModuleFiles(access, files.modules());
    Context context =
        Opening.step(
            language,
            () -> {
              FileSystem seen = language == Language.JAVASCRIPT ? modules : access.files(language);
              return limited(Shared.of(access).context(language, access, seen), limits)
                  .in(Streams.from(in))
                  .out(Streams.to(out, this::allows))
                  .err(Streams.to(err, this::allows))
                  .build();
            });
    this.runs = new Runs(language, context, limits);
    this.sources = new Sources(language, context, access);
    this.globals = Opening.step(language, context, () -> new Globals(context, language));
    this.bridge = new Bridge(access, files);
    bridge.print((error, text) -> print(error ? err.get() : out.get(), text));
    bridge.read(() -> Streams.line(in.get()));
    this.prelude = Opening.step(language, context, () -> Prelude.run(language, context, bridge));
    this.border = new Border(this, language, context, prelude);
    modules.export(prelude.exports());
  }

  Border border() {
    return border;
  }

  /** The host whose script this thread is running, or null. */
  static ScriptHost current() {
    return CURRENT.get();
  }

  /** Whether a script's object stands for a Java Value. */
  boolean isWrapper(Value v) {
    return border != null
        && !v.isHostObject()
        && border.toJava(v) instanceof org.micrograd.autograd.Value;
  }

  public Language language() {
    return language;
  }

  /**
   * Checks limits before a context is opened.
   *
   * @throws IllegalArgumentException if the language cannot hold them
   */
  public static void check(Language language, Limits limits) {
    if (language == Language.PYTHON && limits.statements() > 0) {
      throw new IllegalArgumentException(
          "statements of Python cannot be counted: set a timeout instead of a statement limit");
    }
  }

  private static Context.Builder limited(Context.Builder builder, Limits limits) {
    return limits.statements() == 0
        ? builder
        : builder.resourceLimits(
            ResourceLimits.newBuilder()
                .statementLimit(limits.statements(), source -> !source.isInternal())
                .build());
  }

  private <T> Supplier<T> current(Supplier<T> action) {
    return () -> {
      ScriptHost outer = CURRENT.get();
      if (outer == this) {
        return action.get();
      }
      CURRENT.set(this);
      try {
        return action.get();
      } finally {
        CURRENT.set(outer);
      }
    };
  }

  /**
   * Runs something of an application as one run of the script, while no other thread uses the
   * context. With limits it has a thread of its own, on which also the Java functions run that the
   * script calls.
   *
   * @throws ScriptFailure if the script fails or is stopped
   */
  public <T> T within(Limits limits, Supplier<T> action) {
    return runs.within(limits, current(action));
  }

  /** Runs what may be the script's own code, within the limits of the last run. */
  <T> T run(Supplier<T> action) {
    return runs.run(current(action));
  }

  private void print(Writer writer, String text) {
    try {
      if (allows(text.length())) {
        writer.append(text);
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write: " + e.getMessage(), e);
    }
  }

  private boolean allows(int characters) {
    return runs.allows(characters);
  }

  /**
   * Parses a script, to be run often.
   *
   * @param name what errors call the script
   * @throws ScriptFailure if it does not parse
   */
  public Script compile(String text, String name) {
    return run(() -> {
      Value parsed = sources.parse(text, name);
      boolean once = language != Language.JAVASCRIPT || ModuleFiles.isModule(text, name);
      return new Script(parsed, once ? null : sources.parse("{" + text + "\n}", name));
    });
  }

  /**
   * Runs a script that {@link #compile} parsed. What it declares with {@code let} and {@code const}
   * is there for later scripts after its first run, and its own in later runs.
   */
  public Object eval(Script script) {
    return run(() -> {
      try {
        return result(script.parsed().execute());
      } catch (PolyglotException e) {
        if (script.again() == null || !isRedeclaration(e)) {
          throw e;
        }
        return result(script.again().execute());
      }
    });
  }

  /** JavaScript finds this before it runs any of the script. */
  private static boolean isRedeclaration(PolyglotException e) {
    return e.isSyntaxError()
        && String.valueOf(e.getMessage()).contains("has already been declared");
  }

  /** A function of the script, or null if there is none of that name. */
  public ScriptObject function(String name) {
    return run(() -> {
      Value found = globals.get(name);
      return found != null && found.canExecute() ? new ScriptObject(this, found) : null;
    });
  }

  /** Whether an object is of this host's script. */
  public boolean owns(Object o) {
    return o instanceof ScriptObject s && s.host() == this
        || o instanceof ScriptList l && l.host() == this;
  }

  /** A method of a script's object, or null if there is none of that name. */
  public ScriptObject method(Object object, String name) {
    Value guest = object instanceof ScriptObject s ? s.guest() : ((ScriptList) object).guest();
    return run(() ->
        guest.canInvokeMember(name)
            ? new ScriptObject(this, guest.getMember(name), guest, name)
            : null);
  }

  /**
   * Runs a script.
   *
   * @param name what errors call the script
   * @return its last value, as Java sees it
   * @throws ScriptFailure if it does not parse or throws
   */
  public Object eval(String text, String name) {
    return run(() -> result(sources.parse(text, name).execute()));
  }

  /**
   * Runs what was typed at a console; its failure tells an unfinished text from a wrong one.
   *
   * @param echo takes each value that a console shows, and how the language writes it
   */
  public void evalInteractive(String text, String name, BiConsumer<Object, String> echo) {
    run(() -> {
      bridge.echo((value, repr) -> echo.accept(border.toJava(value), repr));
      Value v = sources.interactive(text, name);
      if (language == Language.JAVASCRIPT && !v.isNull() && !isNothing(v)) {
        echo.accept(border.toJava(v), prelude.repr(v));
      }
      return null;
    });
  }

  /** Sets where a person sees what the script displays; without one it is written as text. */
  public void display(Display display) {
    run(() -> {
      bridge.display(display);
      bridge.echo((value, repr) -> display.show(border.toJava(value), repr));
      return null;
    });
  }

  /** Notes for drawings which lines make the next {@value #NOTED} nodes: each takes a while. */
  public void noteLines() {
    run(() -> prelude.function("noteLines").execute(NOTED));
  }

  /** What keeps a text typed at a console from being run, or null if it parses; nothing runs. */
  public ScriptFailure check(String text, String name) {
    try {
      return run(() -> {
        sources.check(text, name);
        return null;
      });
    } catch (ScriptFailure e) {
      return e;
    }
  }

  /** Tells a script its file and its arguments, as the language's own launcher does. */
  public void start(String file, List<String> arguments) {
    run(() -> {
      prelude.start(file, arguments);
      return null;
    });
  }

  /** A value as the language's own console would write it. */
  public String repr(Object value) {
    return run(() -> prelude.repr(border.toScript(value)));
  }

  /** The parts of the library, each of which a script may import: nn, plot. */
  public List<String> modules() {
    return files.modules().stream().map(ScriptModule::name).toList();
  }

  /** The names that continue a dotted name: {@code d.ba} gives {@code d.backward}. */
  public List<String> complete(String start) {
    return run(() -> prelude.complete(start));
  }

  private Object result(Value v) {
    return isNothing(v) ? null : border.toJava(v);
  }

  /**
   * Python answers a statement with its module, and JavaScript a module without exports with an
   * empty one: for Java, nothing.
   */
  private boolean isNothing(Value v) {
    return language == Language.PYTHON
        ? v.hasMembers() && "module".equals(v.getMetaObject().getMetaSimpleName())
        : v.toString().equals("[Module]") && v.getMemberKeys().isEmpty();
  }

  /** A global of the script, or null. */
  public Object get(String name) {
    return run(() -> globals.has(name) ? border.toJava(globals.get(name)) : null);
  }

  /** Sets a global of the script. */
  public void put(String name, Object value) {
    run(() -> {
      globals.put(name, border.toScript(value));
      return null;
    });
  }

  /**
   * Removes a global of the script; false if there was none, or if it is a constant of JavaScript.
   */
  public boolean remove(String name) {
    return run(() -> globals.remove(name));
  }

  /** The names of the globals that the script or the application made. */
  public List<String> names() {
    return run(globals::names);
  }

  /** Calls a function of the script. */
  Object call(Value function, Object... arguments) {
    return run(() -> border.toJava(function.execute(toScript(arguments))));
  }

  /** Calls a method of an object of the script. */
  Object invoke(Value object, String method, Object... arguments) {
    return run(() -> border.toJava(object.invokeMember(method, toScript(arguments))));
  }

  private Object[] toScript(Object[] arguments) {
    Object[] all = new Object[arguments.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = border.toScript(arguments[i]);
    }
    return all;
  }

  /**
   * Stops the script that is running, from another thread; it fails, and the context goes on
   * working.
   *
   * @throws IllegalStateException if it did not stop within some seconds
   */
  public void interrupt() {
    runs.interrupt();
  }

  /** Whether scripts still run here: not after {@link #close}, or a run that had to be given up. */
  public boolean isOpen() {
    return runs.closed() == null;
  }

  @Override
  public void close() {
    runs.close();
  }
}
