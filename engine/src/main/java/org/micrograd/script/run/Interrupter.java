package org.micrograd.script.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Context;
import org.micrograd.script.Limits;

/** Interrupts what runs in a context, and closes it. */
record Interrupter(Context context) {
  private static final Duration SLICE = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /**
   * Interrupts a run; again and again, since a deep recursion may lose an interrupt, and one that
   * comes while the run is in Java code, between two parts of its script, hits nothing. On a thread
   * of its own: a stack that overflows while polyglot holds a lock may leave that locked for ever,
   * and an interrupt waits for it.
   *
   * @param isOver tells whether the run has ended
   * @return whether it ended in time
   */
  boolean interrupted(Duration patience, BooleanSupplier isOver) {
    long end = System.nanoTime() + patience.toNanos();
    CompletableFuture<Boolean> stopped = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("micrograd-interrupt")
        .start(() -> {
          boolean done = false;
          while (!done && System.nanoTime() < end) {
            done = interruptedOnce() && isOver.getAsBoolean();
            if (!done) {
              LockSupport.parkNanos(PAUSE.toNanos());
            }
          }
          stopped.complete(done);
        });
    long longest = patience.plus(SLICE).plus(SLICE).toNanos();
    return stopped.completeOnTimeout(false, longest, TimeUnit.NANOSECONDS).join();
  }

  /**
   * Interrupts a run whose thread stays in the context afterwards, until the run has ended.
   *
   * @return whether it ended in time
   */
  boolean untilOver(Duration patience, BooleanSupplier isOver) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isOver.getAsBoolean() && System.nanoTime() < end) {
      boolean _ = interrupted(SLICE, isOver);
    }
    return isOver.getAsBoolean();
  }

  /**
   * Interrupts what runs now.
   *
   * @param running what watches the run; null for none
   * @throws IllegalStateException if it did not stop in time
   */
  void interrupt(Guard running, Duration patience) {
    boolean stopped =
        running == null
            ? interrupted(patience, () -> true)
            : running.interrupted(() -> interrupted(patience, running::isOver));
    if (!stopped) {
      throw new IllegalStateException(
          "the script did not stop within " + patience.toSeconds() + " s");
    }
  }

  private boolean interruptedOnce() {
    try {
      context.interrupt(SLICE);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** How long a caller waits for a script to stop: it is free within 1.5 times its timeout. */
  static Duration patience(Limits limits) {
    Duration some = limits.timeout() == null ? LONGEST : limits.timeout().dividedBy(4);
    return some.compareTo(LONGEST) > 0 ? LONGEST : some;
  }

  /**
   * Closes the context while a script runs: polyglot waits until it has stopped, maybe for ever.
   */
  void close(Duration patience) {
    Thread closing =
        Thread.ofPlatform().daemon().name("micrograd-close").start(() -> context.close(true));
    try {
      closing.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
