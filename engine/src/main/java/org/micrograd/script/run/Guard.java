package org.micrograd.script.run;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.micrograd.script.Limits;

/** Watches one run of a script, and stops it where it takes more than it may. */
final class Guard implements AutoCloseable {
  /** Why a run is stopped whose thread was interrupted. */
  static final String INTERRUPTED = "interrupted";

  private static final long LOOK_MILLIS = 5;

  private final Limits limits;
  private final Consumer<String> stop;
  private final Thread thread = Thread.currentThread();
  private final Runnable look = this::look;
  private final List<Future<?>> alarms = new ArrayList<>();
  private CompletableFuture<Void> stopping;
  private String reason;
  private volatile boolean isExpected;
  private long written;
  private boolean over;

  /**
   * Begins to watch this thread.
   *
   * @param stop stops the run for a reason, and returns once it has stopped
   */
  Guard(Limits limits, Consumer<String> stop) {
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

  /** Says that polyglot interrupts the run, and so for a moment its thread. */
  void expectInterrupt() {
    isExpected = true;
  }

  /** Stops the run if its thread was interrupted: a script's own loops do not look at that. */
  private void look() {
    if (!isExpected && thread.isInterrupted()) {
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
      stopping =
          CompletableFuture.runAsync(
              () -> stop.accept(why),
              task -> Thread.ofPlatform().daemon().name("micrograd-stop").start(task));
    }
  }

  /** Why the run was stopped; null if it was not. */
  synchronized String reason() {
    return reason;
  }

  /** Ends the watch; a stop that has begun is waited for, so that it does not hit the next run. */
  @Override
  public void close() {
    CompletableFuture<Void> running;
    synchronized (this) {
      over = true;
      running = stopping;
    }
    Clock.leave(look);
    alarms.forEach(alarm -> alarm.cancel(false));
    if (running != null) {
      running.join();
      // The stop interrupts this thread as well: that interrupt has done its work.
      Thread.interrupted();
    }
  }
}
