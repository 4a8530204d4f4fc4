package org.micrograd.script;

import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.micrograd.draw.Picture;

/**
 * One script context of one language, with the library loaded. Calls from several threads wait for
 * each other.
 *
 * <p>All hosts share one polyglot engine, so that what a script compiles to is compiled once.
 */
public final class ScriptHost implements AutoCloseable {
  private static final Engine ENGINE =
      Engine.newBuilder()
          .allowExperimentalOptions(true)
          .option("engine.WarnInterpreterOnly", "false")
          .build();

  private final Language language;
  private final ReentrantLock lock = new ReentrantLock();
  private final Context context;
  private final Globals globals;
  private final Border border;

  /** Opens a context whose streams are asked for at each read and write. */
  public ScriptHost(
      Language language,
      Access access,
      Supplier<Reader> in,
      Supplier<Writer> out,
      Supplier<Writer> err) {
    this.language = language;
    LibraryFiles files = new LibraryFiles(language);
    Context.Builder builder =
        Context.newBuilder(language.id())
            .engine(ENGINE)
            .allowExperimentalOptions(true)
            .options(language.options())
            .in(Streams.from(in))
            .out(Streams.to(out))
            .err(Streams.to(err));
    HostAccess.Builder host =
        HostAccess.newBuilder(access == Access.TRUSTED ? HostAccess.ALL : HostAccess.EXPLICIT)
            .allowArrayAccess(true);
    if (access == Access.TRUSTED) {
      builder.allowAllAccess(true);
    }
    ModuleFiles modules = new ModuleFiles(access);
    if (language == Language.JAVASCRIPT) {
      builder.allowIO(IOAccess.newBuilder().fileSystem(modules).build());
    }
    this.context = builder.allowHostAccess(host.build()).build();
    this.globals = new Globals(context, language);
    this.border = load(new Bridge(access, files), modules);
  }

  private Border load(Bridge bridge, ModuleFiles modules) {
    String file = "micrograd/prelude." + language.fileExtension();
    String text = LibraryFiles.prelude(language);
    if (language == Language.JAVASCRIPT) {
      Source source = Source.newBuilder(language.id(), text, file).internal(true).buildLiteral();
      Value prelude = context.eval(source).execute(bridge);
      modules.export(prelude.getMember("exports").getMemberKeys());
      return new Border(
          this, language, context, prelude.getMember("wrap"), prelude.getMember("unwrap"));
    }
    Value run =
        context.eval(
            language.id(),
            "lambda text, file, *names: exec(compile(text, file, 'exec'), dict(zip(['bridge', 'value_class', 'picture_class'], names), __name__='micrograd'))");
    run.execute(
        text,
        file,
        bridge,
        context.asValue(org.micrograd.autograd.Value.class),
        context.asValue(Picture.class));
    return new Border(this, language, context, null, null);
  }

  Border border() {
    return border;
  }

  public Language language() {
    return language;
  }

  /**
   * Runs something while no other thread uses the context; the script's failures become {@link
   * ScriptFailure}s.
   */
  <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } catch (PolyglotException e) {
      throw ScriptFailure.of(e, language);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs a script.
   *
   * @param name what errors call the script
   * @return its last value, as Java sees it
   * @throws ScriptFailure if it does not parse or throws
   */
  public Object eval(String text, String name) {
    return locked(() -> result(context.eval(source(text, name, false))));
  }

  /** Runs what was typed at a console, whose failure tells an unfinished text from a wrong one. */
  public Object evalInteractive(String text, String name) {
    return locked(() -> result(context.eval(source(text, name, true))));
  }

  private Source source(String text, String name, boolean interactive) {
    Source.Builder source = Source.newBuilder(language.id(), text, name).interactive(interactive);
    if (language == Language.JAVASCRIPT && ModuleFiles.isModule(text, name)) {
      source.mimeType("application/javascript+module");
    }
    return source.buildLiteral();
  }

  /**
   * Python answers a statement with its module, and JavaScript a module without exports with an
   * empty one: for Java, nothing.
   */
  private Object result(Value v) {
    boolean nothing =
        language == Language.PYTHON
            ? v.hasMembers() && "module".equals(v.getMetaObject().getMetaSimpleName())
            : v.toString().equals("[Module]") && v.getMemberKeys().isEmpty();
    return nothing ? null : border.toJava(v);
  }

  /** A global of the script, or null. */
  public Object get(String name) {
    return locked(() -> globals.has(name) ? border.toJava(globals.get(name)) : null);
  }

  /** Sets a global of the script. */
  public void put(String name, Object value) {
    locked(() -> {
      globals.put(name, border.toScript(value));
      return null;
    });
  }

  /**
   * Removes a global of the script; false if there was none, or if it is a constant of JavaScript.
   */
  public boolean remove(String name) {
    return locked(() -> globals.remove(name));
  }

  /** The names of the globals that the script or the application made. */
  public List<String> names() {
    return locked(globals::names);
  }

  /** Calls a function of the script; null if there is none of that name. */
  Object call(Value function, Object... arguments) {
    return locked(() ->
        border.toJava(function.execute(Arrays.stream(arguments).map(border::toScript).toArray())));
  }

  @Override
  public void close() {
    context.close(true);
  }
}
