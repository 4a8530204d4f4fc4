package org.micrograd.script.run;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.Arrays;
import java.util.List;

/**
 * Hears of an interrupt of this thread from the thread that interrupts it, as a channel does that
 * would end its reading. To look at the thread is not enough: each of JavaScript's loops takes the
 * interrupt away, and throws an exception that the script may catch.
 *
 * <p>A thread has one such ear at a time: Java code that reads or writes by a channel ends the
 * listening for the rest of the run. To listen again after each call of Java would make all calls a
 * fifth slower; the clock that looks at the thread is left then.
 */
final class InterruptEar extends AbstractInterruptibleChannel {
  private static final String WAITS = "com.oracle.truffle.api.impl.ThreadLocalHandshake";

  private static final List<String> CALLS = List.of("setBlocked", "setFastPending");

  private final Runnable heard;

  InterruptEar(Runnable heard) {
    this.heard = heard;
  }

  /** Listens from now on. */
  void listen() {
    // One that is set already would close it.
    if (!Thread.currentThread().isInterrupted()) {
      begin();
    }
  }

  /** Listens no more. */
  void leave() {
    try {
      end(true);
    } catch (AsynchronousCloseException _) {
      // It has heard, and has said so.
    }
  }

  @Override
  protected void implCloseChannel() {
    if (!isOfTruffle(Thread.currentThread())) {
      heard.run();
    }
  }

  /**
   * Whether Truffle itself interrupts the thread for a moment: so it calls one that waits for
   * another thread of its script, and the interrupt is taken back where the wait goes on. Asked of
   * the thread that waits, or of the one that calls it.
   */
  static boolean isOfTruffle(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame ->
            frame.getClassName().startsWith(WAITS)
                && CALLS.stream().anyMatch(frame.getMethodName()::startsWith));
  }
}
