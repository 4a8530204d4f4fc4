package org.micrograd.script.run;

import java.time.Duration;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.micrograd.script.Limits;

/**
 * Stops the runs of one context. What does not stop is given up, and the context is closed for
 * good.
 */
final class Stops {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * So long others wait at least behind a run that is late to stop: on a busy machine a stop takes
   * its time, though its caller is told sooner.
   */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final String BESIDE = "a call on another thread could not be stopped";

  private final Context context;
  private final Interrupter interrupter;
  private final Turns turns;
  private final Object beginning = new Object();
  private volatile Guard guard;
  private volatile Long lateSince;

  Stops(Context context, Turns turns) {
    this.context = context;
    this.interrupter = new Interrupter(context);
    this.turns = turns;
  }

  /** What watches the run; null where none is watched. */
  Guard guard() {
    return guard;
  }

  /** Begins to watch a run, once no call beside the last one is being stopped. */
  Guard begin(Supplier<Guard> watch) {
    synchronized (beginning) {
      guard = watch.get();
      return guard;
    }
  }

  /** Forgets a run that has ended. */
  void end() {
    guard = null;
    lateSince = null;
  }

  /**
   * Stops a run. Its caller hears of it in time; a script that never stops is given up.
   *
   * @param running the run where its caller waits on another thread; else null
   */
  void stop(Guard watching, String why, Limits limits, AskedRun<?> running) {
    Duration patience = Interrupter.patience(limits);
    if (interrupter.interrupted(patience, watching::isOver)) {
      return;
    }
    lateSince = System.nanoTime();
    if (running != null) {
      running.fails(why);
    }
    if (!interrupter.interrupted(PATIENCE.minus(patience), watching::isOver)) {
      giveUp("its script could not be stopped");
    }
  }

  /** Stops one whose thread stays in the context afterwards. */
  void stopEntered(Guard watching) {
    if (!interrupter.untilOver(PATIENCE, watching::isOver)) {
      giveUp(BESIDE);
    }
  }

  /**
   * Stops a call beside a run, and that: polyglot interrupts all that is in a context. Until it has
   * stopped no run begins, which would be interrupted for nothing.
   */
  void stopBeside(Guard watching, String why) {
    boolean isOver;
    synchronized (beginning) {
      Guard running = guard;
      if (running != null) {
        running.fire("stopped with a call beside it on another thread: " + why);
      }
      isOver = interrupter.untilOver(PATIENCE, watching::isOver);
    }
    if (!isOver) {
      giveUp(BESIDE);
    }
  }

  /** Stops what runs now, for another thread. */
  void interrupt() {
    interrupter.interrupt(guard, PATIENCE);
  }

  /**
   * Why a run that has not begun never will: it waits behind one that was given up, or longer than
   * its own time behind a script that does not stop; null where it may.
   *
   * @param waited how many nanoseconds it has waited
   */
  String hopeless(Limits limits, long waited) {
    Duration time = limits.timeout();
    Long since = lateSince;
    boolean late =
        since != null
            && time != null
            && waited > time.toNanos()
            && System.nanoTime() - since > LEAST.toNanos();
    return turns.closed() == null && late
        ? "not begun within %d ms: a script in its engine does not stop".formatted(time.toMillis())
        : turns.closed();
  }

  /** Lets nothing run any more; the answer says why, and what to do. */
  String closeFor(String why) {
    String text = "this engine is closed: " + why + "; open another";
    turns.close(text);
    return text;
  }

  private void giveUp(String why) {
    closeFor(why);
    context.close(true);
  }

  /** Closes the context, whether something runs in it or not. */
  void close() {
    if (guard == null || turns.isMine()) {
      context.close(true);
    } else {
      interrupter.close(PATIENCE);
    }
  }
}
