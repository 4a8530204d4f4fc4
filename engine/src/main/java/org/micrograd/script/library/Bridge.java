package org.micrograd.script.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Permissions;
import org.micrograd.script.language.FileAccess;
import org.micrograd.script.run.Failures;

/**
 * All that a prelude may call: the exported methods, and nothing else of Java.
 *
 * <p>The preludes check what scripts hand them and say what is wrong in the script's own terms;
 * these methods expect checked arguments.
 */
public final class Bridge extends SourceBridge implements Permissions {
  private final Access access;
  private org.graalvm.polyglot.Value writesOut;
  private BiConsumer<org.graalvm.polyglot.Value, String> echo =
      (value, repr) -> write(false, repr + "\n");
  private Display display = (value, text) -> {};
  private BiConsumer<Boolean, String> print = (error, text) -> {};
  private Supplier<String> read = () -> null;
  private BiFunction<String, String, org.graalvm.polyglot.Value> evaluate;
  private BiPredicate<String, String> isModule;
  private Path folder = Path.of("");
  private final Pictures pictures;
  private final Facade facade;

  /** What a script with some access may call. */
  public Bridge(Access access, LibraryFiles files) {
    super(files);
    this.access = access;
    this.pictures = new Pictures(access, this::path, () -> display);
    this.facade = new Facade(this, files);
  }

  /** Sets who writes a script's text, true being an error's. */
  public void print(BiConsumer<Boolean, String> print) {
    this.print = print;
  }

  /**
   * Waits. An interrupt stays to be seen: what Python itself waits by goes on as if there had been
   * none.
   */
  @Export
  public void sleep(double seconds) {
    try {
      Thread.sleep(Duration.ofNanos((long) (seconds * 1e9)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets who reads a line for a script, null being the end. */
  public void read(Supplier<String> read) {
    this.read = read;
  }

  /** A line of what a script reads, with its end; null after the last. */
  @Export
  public String readLine() {
    return read.get();
  }

  @Override
  @Export
  public void write(boolean error, String text) {
    print.accept(error, text);
  }

  @Override
  @Export
  public boolean trusted() {
    return access.trusted();
  }

  /** Whether a script may use all public members of what the application has bound. */
  @Export
  public boolean opensBound() {
    return access.host();
  }

  @Override
  public boolean mayRead(Path file) {
    return FileAccess.mayRead(access, file);
  }

  /** The packages of Java that a script imports. */
  @Export
  public JavaPackages packages() {
    return new JavaPackages(access);
  }

  /** Whether a script may look at a file or folder; the empty name is the current folder. */
  @Export
  public boolean sees(String name) {
    return mayRead(path(name));
  }

  @Override
  public boolean mayWrite(Path file) {
    return FileAccess.mayWrite(access, file);
  }

  /** What turns the rows of the library into functions. */
  @Export
  public Facade facade() {
    return facade;
  }

  /** Sets who sees pictures, and how wide that is. */
  public void display(Display display) {
    this.display = display;
  }

  @Override
  public int columns() {
    return display.columns();
  }

  /** Sets who shows the values of a console, and those that a script displays. */
  public void echo(BiConsumer<org.graalvm.polyglot.Value, String> echo) {
    this.echo = echo;
  }

  /** Shows a value of a console, or one that a script displays. */
  @Export
  public void show(org.graalvm.polyglot.Value value, String repr) {
    echo.accept(value, repr);
  }

  /** What a script may do with pictures. */
  @Export
  public Pictures pictures() {
    return pictures;
  }

  /**
   * A variable of the environment that the engine was started in; null if there is none, and for
   * restricted scripts.
   */
  @Export
  public String environment(String name) {
    return trusted() ? System.getenv(name) : null;
  }

  /**
   * A class of the JDK as it is, for what the library itself does with it; those that scripts ask
   * for are views.
   *
   * @throws SecurityException for restricted scripts
   */
  @Export
  public Class<?> platform(String name) throws ClassNotFoundException {
    if (!trusted()) {
      throw new SecurityException(name + " is closed to restricted scripts");
    }
    return Class.forName(name);
  }

  /** Functions of numbers as programs of Python print them. */
  @Export
  public CLibrary cLibrary() {
    return new CLibrary();
  }

  /** Sets who evaluates a text that a script brings along, and tells whether it is a module. */
  public void evaluator(
      BiFunction<String, String, org.graalvm.polyglot.Value> evaluate,
      BiPredicate<String, String> isModule) {
    this.evaluate = evaluate;
    this.isModule = isModule;
  }

  /** The value of a text that a script brings along, given also what errors call it. */
  @Export
  public org.graalvm.polyglot.Value evaluate(String text, String name) {
    return evaluate.apply(text, name);
  }

  /** Whether a text is a module that imports or exports. */
  @Export
  public boolean isModule(String text, String name) {
    return isModule.test(text, name);
  }

  /** Tells that the script has changed its current folder. */
  @Export
  public void enterFolder(String path) {
    folder = Path.of(path);
  }

  @Override
  @Export
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** An error's message as our errors would say it. */
  @Export
  public String said(String message) {
    return Failures.said(message);
  }

  @Export
  public Object host(String module) {
    return files().owner(module).host(this);
  }

  /** Says that files are open whose rest a function of the script writes out. */
  @Export
  public void writesOut(org.graalvm.polyglot.Value function) {
    writesOut = function;
  }

  /** The file that starts micrograd, null where a Java program has done so. */
  @Export
  public String launcher() {
    String home = System.getProperty("micrograd.home");
    return home == null ? null : Path.of(home, "bin", "micrograd").toString();
  }

  /**
   * Writes out what the script's open files hold: another program may look for it. A function that
   * does not come to its end is not called again.
   */
  public void writeOut() {
    org.graalvm.polyglot.Value function = writesOut;
    writesOut = null;
    if (function != null && function.execute().asBoolean() && writesOut == null) {
      writesOut = function;
    }
  }
}
