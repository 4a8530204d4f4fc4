package org.micrograd.script.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that watches all runs. It keeps nothing of a run that has ended, nor the class loader
 * of the application that was the first.
 */
final class Clock {
  private static final long LOOK_MILLIS = 20;

  /** The runs, and whether a look at one has failed: that is told once. */
  private static final Map<Runnable, Boolean> RUNNING = new ConcurrentHashMap<>();

  private static volatile boolean looks;

  static final ScheduledThreadPoolExecutor CLOCK =
      new ScheduledThreadPoolExecutor(1, Clock::thread);

  static {
    CLOCK.setRemoveOnCancelPolicy(true);
  }

  private Clock() {}

  private static Thread thread(Runnable task) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .inheritInheritableThreadLocals(false)
            .name("micrograd-clock")
            .unstarted(task);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** Looks at a run from time to time, until it has left. */
  static void watch(Runnable run) {
    RUNNING.put(run, false);
    if (!looks) {
      begin();
    }
  }

  static void leave(Runnable run) {
    RUNNING.remove(run);
  }

  private static synchronized void begin() {
    if (!looks) {
      var _ = CLOCK.schedule(Clock::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
      looks = true;
    }
  }

  private static void look() {
    try {
      RUNNING.keySet().forEach(Clock::lookAt);
    } finally {
      again();
    }
  }

  /** One that fails costs the others nothing, and is tried again. */
  private static void lookAt(Runnable run) {
    try {
      run.run();
    } catch (Throwable e) {
      if (RUNNING.replace(run, false, true)) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  /** Goes on while there are runs; one that comes after the first line begins by itself. */
  private static synchronized void again() {
    looks = false;
    if (!RUNNING.isEmpty()) {
      begin();
    }
  }
}
