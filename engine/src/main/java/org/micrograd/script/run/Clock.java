package org.micrograd.script.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that watches all runs. It keeps nothing of a run that has ended, nor the class loader
 * of the application that was the first.
 */
final class Clock {
  private static final long LOOK_MILLIS = 20;
  private static final Set<Runnable> RUNNING = ConcurrentHashMap.newKeySet();
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
    RUNNING.add(run);
    if (!looks) {
      begin();
    }
  }

  static void leave(Runnable run) {
    RUNNING.remove(run);
  }

  private static synchronized void begin() {
    if (!looks) {
      looks = true;
      next();
    }
  }

  private static void next() {
    var _ = CLOCK.schedule(Clock::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void look() {
    RUNNING.forEach(Runnable::run);
    if (!RUNNING.isEmpty()) {
      next();
      return;
    }
    looks = false;
    // One may have come between the two lines above.
    if (!RUNNING.isEmpty()) {
      begin();
    }
  }
}
