package org.micrograd.script.host;

import java.io.Reader;
import java.io.Writer;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.CatchText;
import org.micrograd.script.language.Globals;
import org.micrograd.script.language.ImportText;
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

/**
 * One script context of one language, with the library loaded. Calls from several threads wait for
 * each other.
 */
public final class ScriptHost implements AutoCloseable {
  /** Closes the contexts of hosts that an application has dropped without a word. */
  private static final Cleaner DROPPED = Cleaner.create();

  private final Language language;
  private final Runs runs;
  private final HostGlobals globals;
  private final Border border;
  private final LibraryFiles files;
  private final HostProgram program;
  private final HostConsole console;
  private final Bridge bridge;
  private final Prelude prelude;
  private final Sources sources;
  private final RunScopes scopes;
  private final ContextStreams streams;
  private final Cleaner.Cleanable end;

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
    StatementLimit.check(language, limits);
    // Before anything asks the polyglot API, which looks for its folder but once.
    ResourceFolder.check(language.title(), language.needsFolder());
    this.language = language;
    this.files = new LibraryFiles(language);
    this.streams = new ContextStreams(in, out, err);
    ModuleFiles modules = new ModuleFiles(access, language.files(access), files.modules());
    Context context =
        Opening.step(
            language,
            () -> {
              FileSystem seen = language.files(access, modules);
              Context.Builder builder = SharedEngine.of(access).context(language, access, seen);
              return streams.of(StatementLimit.of(builder, limits)).build();
            });
    this.runs = new Runs(new Failures(language), context, language.hasThreads(), limits);
    this.sources = new Sources(language, context, access);
    Globals names = Opening.step(language, context, () -> language.globals(context));
    this.scopes = sources.scopes();
    this.bridge = new Bridge(access, files);
    runs.lastly(bridge::writeOut);
    runs.atEnd(bridge::closeScopes);
    streams.allows(runs::allows);
    // What the script reaches must not hold this: it would be there for as long as the script is.
    Supplier<ScriptHost> self = new WeakReference<>(this)::get;
    bridge.print((error, text) -> self.get().streams.print(error, text));
    bridge.read(() -> self.get().streams.line());
    bridge.evaluator(
        (text, name) -> self.get().evaluated(text, name),
        (text, name) -> self.get().sources.isModule(text, name));
    this.prelude = Opening.step(language, context, () -> Prelude.run(language, context, bridge));
    this.border = new Border(this, runs, language, context, prelude.wrappers());
    this.globals = new HostGlobals(border, names);
    this.program = new HostProgram(border, access, modules, prelude);
    this.console = new HostConsole(border, language, sources, bridge, prelude);
    modules.export(() -> self.get().prelude.exports());
    modules.requires(
        name -> self.get().prelude.required(name), name -> self.get().prelude.located(name));
    this.end = DROPPED.register(this, runs::close);
  }

  private Value evaluated(String text, String name) {
    String asking = CatchText.of(ImportText.of(text, sources.isModule(text, name)));
    return sources.once(asking, name).execute();
  }

  public Language language() {
    return language;
  }

  /** The script as a program. */
  public HostProgram program() {
    return program;
  }

  /** The script as a person's at a console. */
  public HostConsole console() {
    return console;
  }

  /** The globals of the script. */
  public HostGlobals globals() {
    return globals;
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
    return run(() -> result(sources.executeAgain(script)));
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
   * Enters a scope of its own for what runs next, until that is left.
   *
   * @param home whose globals they are: functions of earlier runs for it see them, too
   * @param names its globals
   * @param text all that will run in it
   */
  public ScopedRun enter(Object home, Map<String, Object> names, ScriptText text) {
    return run(() -> {
      Map<String, Object> given = new LinkedHashMap<>();
      names.forEach((name, value) -> given.put(name, border.toScript(value)));
      boolean brings =
          names.values().stream()
              .anyMatch(
                  each -> border.owns(each) && !(each instanceof org.micrograd.autograd.Value));
      return new ScopedRun(border, language, scopes.enter(home, brings, given, text), runs::giveUp);
    });
  }

  /** Lets all scopes that are entered from here on see the globals that are there now. */
  public void share() {
    run(() -> {
      scopes.share();
      return null;
    });
  }

  /** The parts of the library, each of which a script may import: nn, plot. */
  public List<String> modules() {
    return files.modules().stream().map(ScriptModule::name).toList();
  }

  private Object result(Value v) {
    return border.toJava(language.result(v));
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
    end.clean();
  }
}
