package org.micrograd.script.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptPlace;

/**
 * The runs of one context: one at a time, each within its limits.
 *
 * <p>A run without limits takes place on the caller's thread. One with limits has a thread of the
 * context, so that its caller is free again in time whatever the script does: a loop inside one
 * builtin function ({@code sum(range(10**12))}) looks at no interrupt. Such a run is given up, and
 * the context closed.
 */
public final class Runs implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final long LOOK_MILLIS = 100;

  private final Failures failures;
  private final Context context;
  private final Interrupter interrupter;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Limits limits;
  private volatile Guard guard;
  private volatile String closed;
  private volatile Asked<?> asked;
  private volatile Thread owner;
  private volatile boolean overdue;
  private boolean wasInterrupted;
  private Thrown thrown = Thrown.NONE;
  private Runnable atEnd = () -> {};
  private final OwnThread thread = new OwnThread();

  /** What a caller waits for, and the watch over its run once that has begun. */
  private record Asked<T>(CompletableFuture<T> answer, CompletableFuture<Guard> begun) {}

  /**
   * The runs of a context.
   *
   * @param limits what they may use, until one says otherwise
   */
  public Runs(Failures failures, Context context, Limits limits) {
    this.failures = failures;
    this.context = context;
    this.interrupter = new Interrupter(context);
    this.limits = limits;
  }

  /** Sets what is done whenever a run has ended. */
  public void atEnd(Runnable action) {
    atEnd = action;
  }

  /**
   * Notes where in the script Java code has thrown an exception, unless that is known.
   *
   * @param before where it has been before, or null
   * @param calls tells the calls of the script
   */
  @SuppressWarnings("ReferenceEquality")
  public void thrown(Throwable e, ScriptFailure before, Supplier<List<ScriptCall>> calls) {
    if (thrown.exception() == e) {
      return;
    }
    List<ScriptCall> now = calls.get();
    List<String> stack = new ArrayList<>(before == null ? List.of() : before.scriptStack());
    now.forEach(call -> stack.add(call.toString()));
    ScriptPlace place = now.isEmpty() ? ScriptPlace.UNKNOWN : now.getFirst().place();
    thrown =
        new Thrown(
            e,
            before == null ? place : new ScriptPlace(before.file(), before.line(), before.column()),
            stack);
  }

  /**
   * Runs something while no other thread uses the context; the script's failures become {@link
   * ScriptFailure}s.
   */
  <T> T locked(Supplier<T> action) {
    enter();
    try {
      return action.get();
    } catch (PolyglotException e) {
      throw failure(e);
    } finally {
      if (lock.getHoldCount() == 1) {
        ended();
      }
      lock.unlock();
    }
  }

  private void ended() {
    thrown = Thrown.NONE;
    owner = null;
    atEnd.run();
    if (wasInterrupted) {
      wasInterrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  private void enter() {
    try {
      Deadlock deadlock = new Deadlock(() -> owner);
      boolean entered = lock.tryLock();
      while (!entered && closed == null) {
        entered = lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (!entered) {
          deadlock.look();
        }
      }
      if (closed != null) {
        if (entered) {
          lock.unlock();
        }
        throw new ScriptFailure(closed);
      }
      owner = Thread.currentThread();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScriptFailure("interrupted while it waited for another call of its engine");
    }
  }

  private ScriptFailure failure(PolyglotException e) {
    if (e.isCancelled() && e.isResourceExhausted()) {
      closed = "this engine is closed: its script ran more statements than it may; open another";
      return failures.stopped(
          e, "stopped: it ran more than " + limits.statements() + " statements; " + closed);
    }
    if (Failures.isOfPolyglot(e)) {
      closed = "this engine is closed: a script that was stopped has damaged it; open another";
      return new ScriptFailure(closed, e);
    }
    return failures.of(e, thrown);
  }

  /**
   * As {@link #locked}, for all that belongs to one run: on a thread of the context where limits
   * need one.
   */
  public <T> T within(Limits limits, Supplier<T> action) {
    if (lock.isHeldByCurrentThread()) {
      return locked(action);
    }
    this.limits = limits;
    if (limits.areWatched()) {
      return apart(action);
    }
    return locked(() -> counted(action));
  }

  private <T> T counted(Supplier<T> action) {
    if (limits.statements() > 0) {
      context.resetLimits();
    }
    return action.get();
  }

  private <T> T counted(Asked<T> asked, Supplier<T> action) {
    this.asked = asked;
    try {
      return counted(action);
    } finally {
      this.asked = null;
    }
  }

  /** Runs what may be the script's own code, within the limits of the last run. */
  public <T> T run(Supplier<T> action) {
    if (!lock.isHeldByCurrentThread()) {
      return within(limits, () -> run(action));
    }
    return locked(guard == null ? () -> watched(action) : action);
  }

  private <T> T apart(Supplier<T> action) {
    Asked<T> asked = new Asked<>(new CompletableFuture<>(), new CompletableFuture<>());
    thread.execute(() -> {
      if (asked.answer.isDone()) {
        return;
      }
      try {
        asked.answer.complete(locked(() -> counted(asked, action)));
      } catch (Throwable e) {
        asked.answer.completeExceptionally(e);
      }
    });
    return await(asked);
  }

  private <T> T watched(Supplier<T> action) {
    Guard watching = new Guard(limits, this::stop);
    guard = watching;
    if (asked != null) {
      asked.begun.complete(watching);
    }
    T result = null;
    RuntimeException failure = null;
    try (watching) {
      result = action.get();
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      guard = null;
      overdue = false;
    }
    if (watching.reason() != null) {
      wasInterrupted = asked == null && watching.reason().equals(Guard.INTERRUPTED);
      throw failures.stopped(failure, watching.reason());
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /**
   * Waits for a run; an interrupt of this thread stops it. A run that waits behind one that was
   * given up never begins, and one behind a script that does not stop waits for its own time only.
   */
  private <T> T await(Asked<T> asked) {
    boolean interrupted = false;
    long begin = System.nanoTime();
    Deadlock deadlock = new Deadlock(() -> owner);
    try {
      while (true) {
        try {
          return asked.answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (!asked.begun.isDone()) {
            waits(asked, begin, deadlock);
          }
        } catch (InterruptedException e) {
          interrupted = true;
          CompletableFuture<Void> _ =
              asked.begun.thenAccept(watching -> watching.fire(Guard.INTERRUPTED));
        } catch (ExecutionException e) {
          throw Unchecked.of(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Looks whether a run that has not begun still may. */
  private void waits(Asked<?> asked, long begin, Deadlock deadlock) {
    String why = closed;
    Duration time = limits.timeout();
    if (why == null && overdue && time != null && System.nanoTime() - begin > time.toNanos()) {
      why =
          "not begun within %d ms: a script in its engine does not stop".formatted(time.toMillis());
    }
    try {
      deadlock.look();
    } catch (ScriptFailure e) {
      asked.answer.completeExceptionally(e);
      throw e;
    }
    if (why != null) {
      ScriptFailure failure = new ScriptFailure(why);
      asked.answer.completeExceptionally(failure);
      throw failure;
    }
  }

  /**
   * Stops a run. Its caller hears of it in time, even if the script takes longer to stop, as it may
   * on a busy machine; a script that never does is given up, and the context is over.
   */
  private void stop(String why) {
    Asked<?> running = asked;
    Duration patience = patience(limits);
    if (interrupter.interrupted(patience)) {
      return;
    }
    overdue = true;
    if (running != null) {
      running.answer.completeExceptionally(new ScriptFailure(why));
    }
    if (!interrupter.interrupted(PATIENCE.minus(patience))) {
      closed = "this engine is closed: its script could not be stopped; open another";
      context.close(true);
    }
  }

  /** How long a caller waits for a script to stop: it is free within 1.5 times its timeout. */
  private static Duration patience(Limits limits) {
    Duration some = limits.timeout() == null ? LONGEST : limits.timeout().dividedBy(4);
    return some.compareTo(LONGEST) > 0 ? LONGEST : some;
  }

  /**
   * Stops the script that is running, from another thread.
   *
   * @throws IllegalStateException if it did not stop within some seconds
   */
  public void interrupt() {
    Guard running = guard;
    if (running != null) {
      running.expectInterrupt();
    }
    if (!interrupter.interrupted(PATIENCE)) {
      throw new IllegalStateException(
          "the script did not stop within " + PATIENCE.toSeconds() + " s");
    }
  }

  /**
   * Closes the context for a reason, after the run.
   *
   * @throws ScriptFailure that says so
   */
  public void giveUp(String why) {
    closed = "this engine is closed: " + why + "; open another";
    throw new ScriptFailure(closed);
  }

  /** Counts what the script writes; false once it is too much. */
  public boolean allows(int characters) {
    Guard running = guard;
    return running == null || running.allows(characters);
  }

  /** Why nothing runs any more; null as long as it does. */
  public String closed() {
    return closed;
  }

  @Override
  public void close() {
    boolean given = closed != null;
    closed = given ? closed : "this engine is closed: open another";
    thread.close();
    if (!given) {
      context.close(true);
    }
  }
}
