package org.micrograd.script.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptPlace;

/**
 * What the polyglot API throws, as failures of scripts with a sentence and a place.
 *
 * @param reader reads the exceptions of the script's language
 */
public record Failures(Reader reader) {
  /** What a language knows of its own exceptions. */
  public interface Reader {
    /** Where in a script an exception came from. */
    ScriptPlace place(PolyglotException e);

    /** The script's calls from which an exception came, innermost first. */
    List<ScriptCall> calls(PolyglotException e);

    /** Whether a source ended too early: more lines may complete it. */
    boolean isUnfinished(PolyglotException e);
  }

  private static final Pattern NO_OVERLOAD =
      Pattern.compile("(TypeError: )?No overload found for (\\S+) (\\S+) (\\S+)");

  /** What keeps the threads of a context in order. */
  private static final List<String> OF_THREADS =
      List.of(
          "com.oracle.truffle.polyglot.PolyglotThreadLocalActions",
          "com.oracle.truffle.polyglot.PolyglotContextImpl",
          "com.oracle.truffle.polyglot.PolyglotThreadInfo");

  private static final List<String> OURS =
      List.of("org.micrograd.", "org.graalvm.", "com.oracle.truffle.", "com.oracle.graal.");

  /** What the polyglot API says of what a script tries, and what we say. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "SecurityException: Process creation", "a restricted script starts no process",
          "SecurityException: Operation is not allowed", "a restricted script opens no file ",
          "IllegalStateException: Creating threads", "a restricted script starts no thread",
          "IllegalArgumentException: Language options were", "a restricted script opens no context",
          "java.lang.Long cannot be cast to class com.oracle.truffle.js",
              "+, < and == beside a Value take no whole number of Java as large as this: write Number(n)",
          "PosixSupportLibrary$UnsupportedPosixFeatureException",
              "a restricted script has none of the machine's own functions",
          "Host class loading is not allowed",
              "a restricted script adds nothing to the class path: the application has the class on its own, and opens it by name",
          "protoParent is neither Object nor Null",
              "TypeError: a class of Java is extended with Java.extend(X, {method() { ... }})",
          "'polyglot.ForeignAbstractClass' object is not callable",
              "TypeError: this class of Java is abstract: write class Mine(X), with the methods that it lacks");

  /** What polyglot calls the class that it makes in a script for one of Java. */
  private static final Pattern MADE =
      Pattern.compile("(?:polyglot\\.)?Java_(?:\\w*[.$])*(\\w+)_generated");

  /**
   * Whether polyglot itself failed to enter or leave a context: a stack that overflows in the
   * middle of that leaves it undone, and the context cannot be used any more.
   */
  static boolean isOfPolyglot(PolyglotException e) {
    return e.isInternalError()
        && Stream.of(e.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java."))
            .findFirst()
            .filter(OF_THREADS::contains)
            .isPresent();
  }

  /**
   * Reads a failure of a script, or of another host's script that it called.
   *
   * @param thrown what is known of what Java code has thrown last
   */
  ScriptFailure of(PolyglotException e, Thrown thrown) {
    return e.isHostException() && e.asHostException() instanceof ScriptFailure inner
        ? passed(inner, e, thrown)
        : failure(e, sentence(e), thrown);
  }

  /** One that came from the script of another host: its calls, and those that led to it. */
  private ScriptFailure passed(ScriptFailure inner, PolyglotException e, Thrown thrown) {
    List<String> stack = Thrown.joined(inner.scriptStack(), stack(e, thrown));
    ScriptPlace place = new ScriptPlace(inner.file(), inner.line(), inner.column());
    return new ScriptFailure(
        inner.text(),
        inner.file() == null ? place(e, thrown) : place,
        stack,
        false,
        inner.exitStatus(),
        inner);
  }

  private ScriptFailure failure(PolyglotException e, String text, Thrown thrown) {
    return new ScriptFailure(
        text,
        place(e, thrown),
        stack(e, thrown),
        reader.isUnfinished(e),
        e.isExit() ? (Integer) e.getExitStatus() : null,
        e.isHostException() ? e.asHostException() : e);
  }

  private ScriptPlace place(PolyglotException e, Thrown thrown) {
    return thrown.isOf(e) && thrown.place().file() != null ? thrown.place() : reader.place(e);
  }

  private List<String> stack(PolyglotException e, Thrown thrown) {
    List<String> stack = new ArrayList<>(thrown.isOf(e) ? thrown.stack() : List.of());
    boolean known = !stack.isEmpty();
    for (ScriptCall call : reader.calls(e)) {
      if (!known || !stack.contains(call.toString())) {
        stack.add(call.toString());
      }
    }
    return stack;
  }

  /**
   * A script that was stopped.
   *
   * @param e how its run ended; null if it ended of itself at the last moment
   * @param ending what Java code threw in which it was stopped; else none
   */
  ScriptFailure stopped(RuntimeException e, String reason, Thrown ending) {
    if (ending.place().file() != null) {
      return new ScriptFailure(
          reason, ending.place(), ending.stack(), false, null, ending.exception());
    }
    PolyglotException cause =
        e instanceof ScriptFailure f && f.getCause() instanceof PolyglotException inner
            ? inner
            : e instanceof PolyglotException own ? own : null;
    return cause == null ? new ScriptFailure(reason) : failure(cause, reason, Thrown.NONE);
  }

  /**
   * Whether a loop of this library has ended itself, a wait of Java, or polyglot one of its own in
   * Java code.
   */
  private static boolean isInterrupt(Throwable e) {
    return e instanceof CancellationException && isOurs(e)
        || ThreadInterrupt.isOfWait(e)
        || e.getClass()
            .getName()
            .equals("com.oracle.truffle.polyglot.PolyglotEngineImpl$InterruptExecution");
  }

  private static String sentence(PolyglotException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e.isExit()) {
      return "the script exited with status " + e.getExitStatus();
    }
    if (e.isSyntaxError()) {
      return syntax(message);
    }
    if (e.isHostException() ? isInterrupt(e.asHostException()) : e.isInterrupted()) {
      return "interrupted";
    }
    if (e.isHostException()) {
      Throwable cause = e.asHostException();
      if (cause instanceof OutOfMemoryError) {
        return "there is not enough memory: " + cause.getMessage();
      }
      if (isOfUnmodifiable(cause)) {
        return "this collection of Java cannot be changed so: change a copy of it";
      }
      return cause.getMessage() == null || !isOurs(cause) ? cause.toString() : cause.getMessage();
    }
    return NashornWords.advised(said(message));
  }

  private static boolean isOfUnmodifiable(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return e instanceof UnsupportedOperationException
        && e.getMessage() == null
        && stack.length > 0
        && stack[0].getClassName().startsWith("java.util.");
  }

  /** Whether this library or polyglot threw it: its message is a sentence that needs no class. */
  private static boolean isOurs(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length > 0 && OURS.stream().anyMatch(stack[0].getClassName()::startsWith);
  }

  private static String syntax(String message) {
    String shown =
        message
            .lines()
            .findFirst()
            .orElse(message)
            .replaceFirst("^(SyntaxError: )?\\S+:\\d+:\\d+ ", "SyntaxError: ")
            .replaceFirst(" \\([^()]*, line \\d+\\)$", "");
    return NashornWords.advised(message, shown);
  }

  /**
   * A message of polyglot or of a language in our words, where it says little to who writes
   * scripts.
   */
  public static String said(String message) {
    for (Map.Entry<String, String> refusal : REFUSALS.entrySet()) {
      if (message.contains(refusal.getKey())) {
        // What an error within a language tells of Java comes in further lines.
        String first = message.lines().findFirst().orElse(message);
        return refusal.getValue() + first.replaceFirst("^.* for: ?|^.*", "");
      }
    }
    String advised = OpeningAdvice.added(message);
    if (!advised.equals(message)) {
      return advised;
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    return overload.matches()
        ? "TypeError: \"%s\" needs numbers or Values, got %s and %s"
            .formatted(overload.group(3), named(overload.group(2)), named(overload.group(4)))
        : MADE.matcher(message).replaceAll(made -> ofJava(made.group(1)));
  }

  private static String ofJava(String type) {
    return type.matches("Proxy\\d+") ? "OtherObject" : type;
  }

  private static String named(String type) {
    return Map.of(
            "Boolean", "a boolean", "Symbol", "a symbol", "Value", "a Value", "Number", "a number")
        .getOrDefault(type, type);
  }
}
