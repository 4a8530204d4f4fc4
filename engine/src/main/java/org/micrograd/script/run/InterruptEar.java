package org.micrograd.script.run;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.Arrays;
import java.util.List;

/**
 * Hears of an interrupt of this thread from the thread that interrupts it, as a channel does that
 * would end its reading. To look at the thread is not enough: each of JavaScript's loops takes the
 * interrupt away, and throws an exception that the script may catch.
 */
final class InterruptEar extends AbstractInterruptibleChannel {
  private static final String WAITS = "com.oracle.truffle.api.impl.ThreadLocalHandshake";

  private static final List<String> CALLS = List.of("setBlocked", "setFastPending");

  private final Runnable heard;

  InterruptEar(Runnable heard) {
    this.heard = heard;
  }

  /** Listens, also where it did so: to read a file ends that. One that has heard does no more. */
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
