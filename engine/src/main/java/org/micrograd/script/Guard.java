package org.micrograd.script;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches one run of a script, and stops it where it takes more than it may. */
final class Guard implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("micrograd-timeout").unstarted(task));

  private final Limits limits;
  private final Runnable stop;
  private final Future<?> alarm;
  private CompletableFuture<Void> stopping;
  private String reason;
  private long written;
  private boolean over;

  /** Begins the watch; the action stops the run, and returns once it has stopped. */
  Guard(Limits limits, Runnable stop) {
    this.limits = limits;
    this.stop = stop;
    this.alarm =
        limits.timeout() == null
            ? CompletableFuture.completedFuture(null)
            : CLOCK.schedule(
                () ->
                    fire("stopped after " + limits.timeout().toMillis() + " ms: its time was over"),
                limits.timeout().toNanos(),
                TimeUnit.NANOSECONDS);
  }

  /** Counts what the run writes; false once it is too much, and then nothing more is written. */
  synchronized boolean allows(int characters) {
    written += characters;
    if (limits.output() == 0 || written <= limits.output()) {
      return true;
    }
    fire("stopped: it wrote more than " + limits.output() + " characters");
    return false;
  }

  /** Stops the run on a thread of its own: a script cannot catch that. */
  private synchronized void fire(String why) {
    if (!over && reason == null) {
      reason = why;
      stopping =
          CompletableFuture.runAsync(
              stop, task -> Thread.ofPlatform().daemon().name("micrograd-stop").start(task));
    }
  }

  /** Why the run was stopped; null if it was not. */
  synchronized String reason() {
    return reason;
  }

  /**
   * Ends the watch; a stop that has begun is waited for, so that it does not hit the next run.
   *
   * @throws java.util.concurrent.CompletionException if the script could not be stopped
   */
  @Override
  public void close() {
    CompletableFuture<Void> running;
    synchronized (this) {
      over = true;
      running = stopping;
    }
    alarm.cancel(false);
    if (running != null) {
      running.join();
      // The stop interrupts this thread as well: that interrupt has done its work.
      Thread.interrupted();
    }
  }
}
