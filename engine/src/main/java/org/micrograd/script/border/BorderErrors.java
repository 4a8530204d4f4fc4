package org.micrograd.script.border;

import java.util.List;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.run.Runs;
import org.micrograd.script.run.ScriptCall;
import org.micrograd.script.run.Unchecked;

/** Exceptions on their way from Java into the script of a border. */
public final class BorderErrors {
  private final Runs runs;
  private final Context context;
  private final Supplier<List<ScriptCall>> running;
  private final Wrappers wrappers;
  private final SeenObjects objects;

  BorderErrors(
      Runs runs,
      Context context,
      Supplier<List<ScriptCall>> running,
      Wrappers wrappers,
      SeenObjects objects) {
    this.runs = runs;
    this.context = context;
    this.running = running;
    this.wrappers = wrappers;
    this.objects = objects;
  }

  /** Refuses a run that has been stopped to call Java code. */
  void mayGoOn() {
    runs.mayGoOn();
  }

  /**
   * An exception on its way from Java code into the script that called it: one of the script itself
   * goes on as that, and of any other it is noted where the script is.
   */
  public RuntimeException passed(Throwable e) {
    boolean host = e instanceof PolyglotException p && p.isHostException();
    Throwable thrown = host ? ((PolyglotException) e).asHostException() : e;
    runs.endsFor(thrown, running);
    for (Throwable each = thrown; each instanceof ScriptFailure; each = each.getCause()) {
      if (each.getCause() instanceof PolyglotException own && isOwn(own)) {
        runs.thrown(own, (ScriptFailure) thrown, running);
        return own;
      }
    }
    runs.thrown(thrown, null, running);
    Object _ = objects.named(thrown);
    throw Unchecked.of(e);
  }

  private boolean isOwn(PolyglotException e) {
    return e.getGuestObject() != null && e.getGuestObject().getContext().equals(context);
  }

  /**
   * An error of the script's own language, to be thrown into the script.
   *
   * @param ofMember whether a member that it names is not there; else something does not fit
   */
  RuntimeException error(String message, boolean ofMember) {
    try {
      wrappers.error().executeVoid(message, ofMember);
    } catch (PolyglotException e) {
      runs.thrown(e, null, running);
      return e;
    }
    throw new IllegalStateException(message);
  }

  /** Notes where the script is, for an exception of Java that it got without this border. */
  public void noted(Throwable e) {
    runs.thrown(e, null, running);
    Object _ = objects.named(e);
  }
}
