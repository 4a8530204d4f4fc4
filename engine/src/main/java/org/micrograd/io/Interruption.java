package org.micrograd.io;

import java.util.concurrent.CancellationException;

/**
 * What a long loop asks now and then: a script's limits, and whoever cancels a task, stop Java code
 * by interrupting its thread, and by nothing else.
 */
public final class Interruption {
  private Interruption() {}

  /**
   * Ends a loop whose thread is interrupted; it stays so.
   *
   * @throws CancellationException if it is
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  /**
   * The same for a loop over many items that tells the place of each: one in some thousand is
   * asked, so that it costs nothing.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public static void check(int place) {
    if ((place & 0x1fff) == 0) {
      check();
    }
  }
}
