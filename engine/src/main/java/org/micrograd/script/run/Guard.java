package org.micrograd.script.run;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.micrograd.script.Limits;

/** Watches one run of a script, and stops it where it takes more than it may. */
final class Guard implements AutoCloseable {
  /** Why a run is stopped whose thread was interrupted. */
  static final String INTERRUPTED = "interrupted";

  private static final long LOOK_MILLIS = 5;

  /** So long a run goes on whose thread is interrupted when it begins: one that is short ends. */
  private static final long GRACE_MILLIS = 20;

  private final Limits limits;
  private final BiConsumer<Guard, String> stop;
  private final Thread thread = Thread.currentThread();
  private final Runnable look = this::look;
  private final List<Future<?>> alarms = new ArrayList<>();
  private final List<CompletableFuture<Void>> stopping = new ArrayList<>();
  private volatile String reason;
  private volatile boolean isExpected;
  private long written;
  private boolean over;
  private final InterruptEar ear = new InterruptEar(this::interrupt);

  /**
   * Begins to watch this thread.
   *
   * @param stop stops the run for a reason, and returns once it has stopped
   */
  Guard(Limits limits, BiConsumer<Guard, String> stop) {
    this.limits = limits;
    this.stop = stop;
    if (limits.timeout() != null) {
      long millis = limits.timeout().toMillis();
      alarms.add(
          Clock.CLOCK.schedule(
              () -> fire("stopped after " + millis + " ms: its time was over"),
              limits.timeout().toNanos(),
              TimeUnit.NANOSECONDS));
    }
    if (limits.allocation() > 0) {
      Runnable look = allocation(Thread.currentThread().threadId());
      alarms.add(Clock.CLOCK.scheduleAtFixedRate(look, 1, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }
    Clock.watch(look);
    if (thread.isInterrupted()) {
      alarms.add(Clock.CLOCK.schedule(this::interrupt, GRACE_MILLIS, TimeUnit.MILLISECONDS));
    }
    ear.listen();
  }

  /** Looks at what a thread has allocated since. */
  private Runnable allocation(long thread) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(thread);
    return () -> {
      if (threads.getThreadAllocatedBytes(thread) - before > limits.allocation()) {
        fire("stopped: it allocated more than " + limits.allocation() + " bytes");
      }
    };
  }

  /**
   * Interrupts the run from this thread, and lets it end only after that: the next one is not hit.
   *
   * @param interrupt tells whether the run ended; it interrupts for a moment the run's thread too
   */
  boolean interrupted(BooleanSupplier interrupt) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    synchronized (this) {
      if (over) {
        return true;
      }
      isExpected = true;
      stopping.add(done);
    }
    try {
      return interrupt.getAsBoolean();
    } finally {
      done.complete(null);
    }
  }

  /** Stops the run if its thread was interrupted: a script's own loops do not look at that. */
  private void look() {
    if (!isExpected
        && thread.isInterrupted()
        && !InterruptEar.isOfTruffle(thread)
        && thread.isInterrupted()) {
      fire(INTERRUPTED);
    }
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

  /** Stops the run from a thread of its own: a script cannot catch that. */
  synchronized void fire(String why) {
    if (!over && reason == null) {
      reason = why;
      try {
        stopping.add(
            CompletableFuture.runAsync(
                () -> stop.accept(this, why),
                task -> Thread.ofPlatform().daemon().name("micrograd-stop").start(task)));
      } catch (Throwable e) {
        // No thread was to be had: the next look tries again.
        reason = null;
        throw e;
      }
    }
  }

  /** Whether the run has this thread. */
  boolean isForThisThread() {
    return thread == Thread.currentThread();
  }

  /** Whether the run is being stopped, or has to be: Java code failed because of an interrupt. */
  boolean isStoppedBy(Throwable failure) {
    return isExpected || reason() != null || ThreadInterrupt.isBehind(failure);
  }

  /** Stops the run because of an interrupt, unless it is being stopped already. */
  void interrupt() {
    if (!isExpected) {
      fire(INTERRUPTED);
    }
  }

  /** Why the run was stopped; null if it was not. */
  String reason() {
    return reason;
  }

  /** Whether the run has ended. */
  synchronized boolean isOver() {
    return over;
  }

  /** Ends the watch; a stop that has begun is waited for, so that it does not hit the next run. */
  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    ear.leave();
    Clock.leave(look);
    alarms.forEach(alarm -> alarm.cancel(false));
    if (!stopping.isEmpty()) {
      stopping.forEach(CompletableFuture::join);
      // The stop interrupts this thread as well: that interrupt has done its work.
      Thread.interrupted();
    }
  }
}
