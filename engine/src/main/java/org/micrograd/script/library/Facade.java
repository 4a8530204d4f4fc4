package org.micrograd.script.library;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.micrograd.draw.Picture;
import org.micrograd.script.ArgumentKindException;
import org.micrograd.script.Crossing;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.Permissions;

/**
 * What one context's facade calls: it turns the rows of the library into functions and classes of
 * its language.
 */
public final class Facade implements Crossing {
  private final Permissions permissions;
  private final LibraryFiles files;
  private Value lower;
  private Value leave;
  private Value apply;
  private long newest;

  Facade(Permissions permissions, LibraryFiles files) {
    this.permissions = permissions;
    this.files = files;
  }

  /**
   * Begins.
   *
   * @param lower puts nodes in the places of a script's Values; null where those are nodes
   * @param leave does so and lets Java answer any node of their graphs
   * @param apply calls a function of the script with an array of Java's arguments
   */
  @Export
  public void start(Value lower, Value leave, Value apply) {
    this.lower = lower.isNull() ? null : lower;
    this.leave = leave.isNull() ? null : leave;
    this.apply = apply;
  }

  @Override
  public Permissions permissions() {
    return permissions;
  }

  @Override
  public Value lowered(Value v) {
    return lower == null ? v : lower.execute(v);
  }

  @Override
  public Value left(Value v) {
    return leave == null ? v : leave.execute(v);
  }

  @Override
  public Value apply(Value function, Object... arguments) {
    return apply.execute(function, arguments);
  }

  /** The rows of a module's functions. */
  @Export
  public Object[] functions(String module) {
    return files.module(module).functions().toArray();
  }

  /** The rows of its classes. */
  @Export
  public Object[] types(String module) {
    return files.module(module).types().toArray();
  }

  /** All rows of a module, in the order in which {@link PythonText} counts them. */
  @Export
  public Object[] rows(String module) {
    return PythonText.rows(files.module(module)).toArray();
  }

  /** The functions of Python that a module's rows become. */
  @Export
  public String source(String module) {
    return PythonText.of(files.module(module));
  }

  /** A name in Python's way. */
  @Export
  public String snake(String name) {
    return Parameter.snake(name);
  }

  /**
   * Calls a function.
   *
   * @param arguments a list of the script's
   */
  @Export
  public Object call(LibraryFunction row, Value arguments) {
    LibraryFunction.Answer answer = row.call(this, arguments);
    newest = answer.newest();
    return answer.answer();
  }

  /** What an answer is to become in a script. */
  @Export
  public String kind(Value answer) {
    if (!answer.isHostObject()) {
      return "own";
    }
    return switch (answer.asHostObject()) {
      case org.micrograd.autograd.Value v -> v.id() > newest ? "new" : "old";
      case double[] numbers -> "numbers";
      case int[] numbers -> "array";
      case long[] numbers -> "array";
      case double[][] rows -> "rows";
      case String[] texts -> "array";
      case List<?> list -> "list";
      case Object[] tuple -> "tuple";
      case Picture picture -> "picture";
      case Object object when files.type(object) != null -> "object";
      default -> "own";
    };
  }

  /** The class of an object of the library. */
  @Export
  public LibraryType type(Object object) {
    return files.type(object);
  }

  /** A field of an object of the library. */
  @Export
  public Object read(LibraryType.Field field, Object object) {
    return field.read().apply(object);
  }

  /** Numbers as a buffer, in the machine's order: JavaScript reads it at once. */
  @Export
  public ByteBuffer buffer(double[] numbers) {
    return Rows.buffer(numbers);
  }

  /** An object of the library as text. */
  @Export
  public String text(Object object) {
    return object.toString();
  }

  /** Whether an error is the refusal of an argument for its kind. */
  @Export
  public boolean isKind(Value error) {
    return cause(error) instanceof ArgumentKindException;
  }

  /** What Java said when it refused its arguments; null for any other error. */
  @Export
  public String refusal(Value error) {
    return switch (cause(error)) {
      case CancellationException interrupted -> null;
      case IllegalArgumentException refused -> refused.getMessage();
      case IllegalStateException refused -> refused.getMessage();
      case UncheckedIOException refused -> refused.getMessage();
      case null, default -> null;
    };
  }

  private static Throwable cause(Value error) {
    try {
      throw error.throwException();
    } catch (PolyglotException e) {
      return e.isHostException() ? e.asHostException() : null;
    }
  }
}
