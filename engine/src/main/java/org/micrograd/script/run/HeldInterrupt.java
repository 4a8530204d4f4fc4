package org.micrograd.script.run;

/**
 * Holds on to an interrupt that arrives while a context opens, and gives it back at the end: what
 * the languages wait for at their start swallows it, and the script would run on.
 */
public final class HeldInterrupt implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final Runnable look = this::look;
  private volatile boolean seen;

  /** Begins to look at this thread. */
  public HeldInterrupt() {
    Clock.watch(look);
  }

  private void look() {
    seen |= thread.isInterrupted();
  }

  @Override
  public void close() {
    Clock.leave(look);
    if (seen) {
      thread.interrupt();
    }
  }
}
