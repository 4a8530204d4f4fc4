package org.micrograd.script.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;

/** Interrupts what runs in a context. */
record Interrupter(Context context) {
  private static final Duration SLICE = Duration.ofMillis(20);

  /**
   * Interrupts the script; again and again, since a deep recursion may lose an interrupt. On a
   * thread of its own: a stack that overflows while polyglot holds a lock may leave that locked for
   * ever, and an interrupt waits for it.
   */
  boolean interrupted(Duration patience) {
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
}
