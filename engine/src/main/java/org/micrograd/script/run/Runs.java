package org.micrograd.script.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;

/**
 * The runs of one context: one at a time, each within its limits.
 *
 * <p>A run without limits takes place on the caller's thread. One with limits has a thread of the
 * context, so that its caller is free again in time whatever the script does: a loop inside one
 * builtin function ({@code sum(range(10**12))}) looks at no interrupt. Such a run is given up, and
 * the context closed.
 */
public final class Runs implements AutoCloseable {
  private static final Duration SLICE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final long LOOK_MILLIS = 100;
  private static final long IDLE_SECONDS = 10;

  private final Failures failures;
  private final Context context;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Limits limits;
  private volatile Guard guard;
  private volatile String closed;
  private volatile Asked<?> asked;
  private ThreadPoolExecutor thread;

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
    this.limits = limits;
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
      lock.unlock();
    }
  }

  private void enter() {
    try {
      boolean entered = lock.tryLock();
      while (!entered && closed == null) {
        entered = lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (closed != null) {
        if (entered) {
          lock.unlock();
        }
        throw new ScriptFailure(closed);
      }
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
    return failures.of(e);
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

  /** Runs what may be the script's own code, within the limits of the last run. */
  public <T> T run(Supplier<T> action) {
    if (!lock.isHeldByCurrentThread()) {
      return within(limits, () -> run(action));
    }
    return locked(guard == null && limits.areWatched() ? () -> watched(action) : action);
  }

  private <T> T apart(Supplier<T> action) {
    Asked<T> asked = new Asked<>(new CompletableFuture<>(), new CompletableFuture<>());
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    thread()
        .execute(() -> {
          Thread.currentThread().setContextClassLoader(loader);
          try {
            asked.answer.complete(
                locked(() -> {
                  this.asked = asked;
                  return counted(action);
                }));
          } catch (Throwable e) {
            asked.answer.completeExceptionally(e);
          }
        });
    return await(asked);
  }

  private synchronized ThreadPoolExecutor thread() {
    if (thread == null) {
      thread =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> Thread.ofPlatform().daemon().name("micrograd-script").unstarted(task));
      thread.allowCoreThreadTimeOut(true);
    }
    return thread;
  }

  private <T> T watched(Supplier<T> action) {
    Guard watching = new Guard(limits, this::stop);
    guard = watching;
    asked.begun.complete(watching);
    T result = null;
    RuntimeException failure = null;
    try (watching) {
      result = action.get();
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      guard = null;
    }
    if (watching.reason() != null) {
      throw failures.stopped(failure, watching.reason());
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /**
   * Waits for a run; an interrupt of this thread stops it. A run that waits behind one that was
   * given up never begins.
   */
  private <T> T await(Asked<T> asked) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return asked.answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (closed != null && !asked.begun.isDone()) {
            throw new ScriptFailure(closed);
          }
        } catch (InterruptedException e) {
          interrupted = true;
          CompletableFuture<Void> _ =
              asked.begun.thenAccept(watching -> watching.fire("interrupted"));
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

  /**
   * Stops a run. Its caller hears of it in time, even if the script takes longer to stop, as it may
   * on a busy machine; a script that never does is given up, and the context is over.
   */
  private void stop(String why) {
    CompletableFuture<?> answer = asked.answer;
    Duration patience = patience(limits);
    if (interrupted(patience)) {
      return;
    }
    answer.completeExceptionally(new ScriptFailure(why));
    if (!interrupted(PATIENCE.minus(patience))) {
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
   * Interrupts the script; again and again, since a deep recursion may lose an interrupt. On a
   * thread of its own: a stack that overflows while polyglot holds a lock may leave that locked for
   * ever, and an interrupt waits for it.
   */
  private boolean interrupted(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    CompletableFuture<Boolean> stopped = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("micrograd-interrupt")
        .start(() -> {
          boolean done = false;
          while (!done && System.nanoTime() < end) {
            done = interruptedOnce();
          }
          stopped.complete(done);
        });
    long longest = patience.plus(SLICE).plus(SLICE).toNanos();
    return stopped.completeOnTimeout(false, longest, TimeUnit.NANOSECONDS).join();
  }

  private boolean interruptedOnce() {
    try {
      context.interrupt(SLICE);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /**
   * Stops the script that is running, from another thread.
   *
   * @throws IllegalStateException if it did not stop within some seconds
   */
  public void interrupt() {
    if (!interrupted(PATIENCE)) {
      throw new IllegalStateException(
          "the script did not stop within " + PATIENCE.toSeconds() + " s");
    }
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
    synchronized (this) {
      if (thread != null) {
        thread.shutdown();
      }
    }
    if (!given) {
      context.close(true);
    }
  }
}
