package org.micrograd.script.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;

/** Stops a run inside the Java code that its script called, before the script catches anything. */
final class InnerStop {
  private static final long PAUSE_NANOS = 1_000_000;

  private final Context context;
  private final Duration patience;
  private Thrown cause = Thrown.NONE;

  /**
   * The stops of a context.
   *
   * @param patience how long the Java code waits for the stop
   */
  InnerStop(Context context, Duration patience) {
    this.context = context;
    this.patience = patience;
  }

  /** What the Java code threw in which the run was stopped; none where it was not. */
  Thrown cause() {
    return cause;
  }

  /** Is ready for the next run. */
  void forget() {
    cause = Thrown.NONE;
  }

  /**
   * Stops the run of this thread if the exception tells of an interrupt, or if a stop has begun.
   *
   * @param running the run, or null
   * @param calls tells the calls of the script
   */
  void endsFor(Guard running, Throwable e, Supplier<List<ScriptCall>> calls) {
    if (running == null || !running.isForThisThread() || !running.isStoppedBy(e)) {
      return;
    }
    // A language may look for its calls by code of its own, which a stop ends as well.
    cause = Thrown.of(e, null, List.of());
    cause = Thrown.of(e, null, calls.get());
    running.interrupt();
    end();
  }

  /**
   * Holds a run that is being stopped, whatever Java code it calls next: a script may have caught
   * what a language throws of an interrupt, before the stop itself takes place.
   */
  void mayGoOn(Guard running) {
    if (running != null && running.isForThisThread() && running.reason() != null) {
      end();
    }
  }

  /** Lets the stop take place, which is at a safepoint. */
  private void end() {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      context.safepoint();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
