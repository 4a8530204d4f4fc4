package org.micrograd.script.language;

import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.micrograd.script.ScriptFailure;

/** The steps in which a language starts: what keeps it from that is said in one sentence. */
public final class Opening {
  private Opening() {}

  /**
   * Does a step.
   *
   * @throws ScriptFailure if that cannot be done
   */
  public static <T> T step(Language language, Supplier<T> step) {
    try {
      return step.get();
    } catch (ScriptFailure e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new ScriptFailure(
          "cannot start " + language.title() + ": " + cause(e) + ResourceFolder.advice(), e);
    }
  }

  /**
   * Does a step in a context.
   *
   * @throws ScriptFailure if that cannot be done; the context is closed then
   */
  public static <T> T step(Language language, Context context, Supplier<T> step) {
    return step(
        language,
        () -> {
          try {
            return step.get();
          } catch (RuntimeException | LinkageError e) {
            context.close(true);
            throw e;
          }
        });
  }

  /** The class that is missing is no sentence, and says nothing without its kind. */
  private static String cause(Throwable e) {
    return e instanceof LinkageError || e.getMessage() == null
        ? e.toString()
        : e.getMessage().lines().findFirst().orElse("");
  }
}
