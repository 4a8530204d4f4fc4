package org.micrograd.script.host;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.GuestObject;
import org.micrograd.script.language.FileAccess;
import org.micrograd.script.language.Globals;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.ModuleFiles;
import org.micrograd.script.language.Opening;
import org.micrograd.script.language.ResourceFolder;
import org.micrograd.script.language.RunScopes;
import org.micrograd.script.language.ScriptText;
import org.micrograd.script.language.Sources;
import org.micrograd.script.library.Bridge;
import org.micrograd.script.library.LibraryFiles;
import org.micrograd.script.library.Prelude;
import org.micrograd.script.run.Failures;
import org.micrograd.script.run.Runs;
import org.micrograd.script.run.Streams;

/**
 * One script context of one language, with the library loaded. Calls from several threads wait for
 * each other.
 */
public final class ScriptHost implements AutoCloseable {
  private static final int NOTED = 300;

  private final Language language;
  private final Runs runs;
  private final Globals globals;
  private final Border border;
  private final Access access;
  private final LibraryFiles files;
  private final ModuleFiles modules;
  private final Bridge bridge;
  private final Prelude prelude;
  private final Sources sources;
  private final RunScopes scopes;
  private final Supplier<Reader> in;
  private final Supplier<Writer> out;
  private final Supplier<Writer> err;

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
    ResourceFolder.check(language.title(), language.needsFolder());
    this.language = language;
    this.access = access;
    this.files = new LibraryFiles(language);
    this.in = in;
    this.out = out;
    this.err = err;
    // Polyglot's engine keeps the streams of its contexts: they must not keep this.
    WeakReference<ScriptHost> self = new WeakReference<>(this);
    this.modules = new ModuleFiles(access, language.files(access), files.modules());
    Context context =
        Opening.step(
            language,
            () -> {
              FileSystem seen = language.files(access, modules);
              return limited(SharedEngine.of(access).context(language, access, seen), limits)
                  .in(Streams.from(() -> self.get().in.get()))
                  .out(Streams.to(() -> self.get().out.get(), n -> self.get().allows(n)))
                  .err(Streams.to(() -> self.get().err.get(), n -> self.get().allows(n)))
                  .build();
            });
    this.runs = new Runs(new Failures(language), context, limits);
    this.sources = new Sources(language, context, access);
    this.scopes = sources.scopes();
    this.globals = Opening.step(language, context, () -> language.globals(context));
    this.bridge = new Bridge(access, files);
    runs.atEnd(bridge::closeScopes);
    bridge.print((error, text) -> print(error ? err.get() : out.get(), text));
    bridge.read(() -> Streams.line(in.get()));
    bridge.evaluator(
        (text, name) -> sources.parse(sources.text(text, name)).execute(), sources::isModule);
    this.prelude = Opening.step(language, context, () -> Prelude.run(language, context, bridge));
    this.border = new Border(runs, language, context, prelude.wrappers());
    modules.export(prelude::exports);
    modules.requires(prelude::required);
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
    if (!language.countsStatements() && limits.statements() > 0) {
      throw new IllegalArgumentException(
          "statements of "
              + language.title()
              + " cannot be counted: set a timeout instead of a statement limit");
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

  /**
   * Runs something of an application as one run of the script, while no other thread uses the
   * context. With limits it has a thread of its own, on which also the Java functions run that the
   * script calls.
   *
   * @throws org.micrograd.script.ScriptFailure if the script fails or is stopped
   */
  public <T> T within(Limits limits, Supplier<T> action) {
    return border.within(limits, action);
  }

  /** Runs what may be the script's own code, within the limits of the last run. */
  private <T> T run(Supplier<T> action) {
    return border.run(action);
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
   * A script's text, to be run often: that of an earlier run where it is the same.
   *
   * @param name what errors call the script
   */
  public ScriptText text(String text, String name) {
    return sources.text(text, name);
  }

  /**
   * Parses a script, to be run often.
   *
   * @param name what errors call the script
   * @throws org.micrograd.script.ScriptFailure if it does not parse
   */
  public ScriptText compile(String text, String name) {
    return run(() -> {
      ScriptText script = sources.text(text, name);
      Value _ = sources.parse(script);
      return script;
    });
  }

  /**
   * Runs a script that {@link #compile} parsed. What it declares with {@code let} and {@code const}
   * is there for later scripts after its first run, and its own in later runs.
   */
  public Object evalAgain(ScriptText script) {
    return run(() -> {
      try {
        return result(sources.parse(script).execute());
      } catch (PolyglotException e) {
        Value again = isRedeclaration(e) ? sources.again(script) : null;
        if (again == null) {
          throw e;
        }
        return result(again.execute());
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
      return found != null && found.canExecute() ? new GuestObject(border, found) : null;
    });
  }

  /** Whether an object is of this host's script. */
  public boolean owns(Object o) {
    return border.owns(o);
  }

  /** A method of a script's object, or null if there is none of that name. */
  public ScriptObject method(Object object, String name) {
    return border.method(object, name);
  }

  /**
   * Runs a script.
   *
   * @param name what errors call the script
   * @return its last value, as Java sees it
   * @throws org.micrograd.script.ScriptFailure if it does not parse or throws
   */
  public Object eval(String text, String name) {
    return eval(sources.text(text, name));
  }

  /**
   * Runs a script.
   *
   * @return its last value, as Java sees it
   * @throws org.micrograd.script.ScriptFailure if it does not parse or throws
   */
  public Object eval(ScriptText script) {
    return run(() -> result(sources.parse(script).execute()));
  }

  /**
   * Runs what was typed at a console; its failure tells an unfinished text from a wrong one.
   *
   * @param echo takes the value that a console shows, and how the language writes it
   */
  public void evalInteractive(String text, String name, BiConsumer<Object, String> echo) {
    run(() -> {
      Value v = sources.interactive(text, name);
      if (language.isShown(v)) {
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

  /** Makes a folder the one in which the library finds files that scripts name. */
  public void enterFolder(Path folder) {
    bridge.enterFolder(folder.toString());
  }

  /** Notes for drawings which lines make the next {@value #NOTED} nodes: each takes a while. */
  public void noteLines() {
    run(() -> {
      prelude.noteLines(NOTED);
      return null;
    });
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

  /**
   * Tells a script its file and its arguments, as the language's own launcher does.
   *
   * @param file null for none
   */
  public void start(String file, List<String> arguments) {
    run(() -> {
      Path folder = FileAccess.folder(access, file);
      prelude.start(file, arguments, folder == null ? null : folder.toString());
      return null;
    });
  }

  /**
   * Runs a script as the language's own launcher does: it tells the script its file and arguments,
   * writes what it does not catch to the errors, and answers the status that it leaves with.
   *
   * @param target the script's file, or how the launcher was told of it
   * @param text what to run, or null where the target is found by its name
   * @throws ScriptFailure if it is stopped, or leaves at once
   */
  public int program(String target, List<String> arguments, String text) {
    modules.beginProgram();
    int status = run(() -> prelude.program(target, arguments, text));
    while (status < 0) {
      // What a promise waits for runs between two calls.
      status = run(prelude::turn);
    }
    return status;
  }

  /**
   * Enters a scope of its own for what runs next, until that is left.
   *
   * @param names its globals
   * @param text all that will run in it
   */
  public ScopedRun enter(Map<String, Object> names, ScriptText text) {
    return run(() -> {
      Map<String, Object> given = new LinkedHashMap<>();
      names.forEach((name, value) -> given.put(name, border.toScript(value)));
      return new ScopedRun(border, language, scopes.enter(given, text), runs::giveUp);
    });
  }

  /** Lets all scopes that are entered from here on see the globals that are there now. */
  public void share() {
    run(() -> {
      scopes.share();
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
    return border.toJava(language.result(v));
  }

  /** A global of the script, or null. */
  public Object get(String name) {
    return run(() -> globals.has(name) ? border.toJava(globals.get(name)) : null);
  }

  /** Whether there is a global of the script by a name. */
  public boolean has(String name) {
    return run(() -> globals.has(name));
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
