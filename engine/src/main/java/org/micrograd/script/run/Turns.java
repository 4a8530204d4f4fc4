package org.micrograd.script.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.micrograd.script.ScriptFailure;

/** The turns of the threads that use one context: one at a time, until it is closed. */
final class Turns {
  private static final long LOOK_MILLIS = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile String closed;
  private volatile Thread owner;

  /**
   * Waits for the turn of this thread.
   *
   * @throws ScriptFailure if the context is closed, this thread is interrupted, or the one whose
   *     turn it is waits for this one
   */
  void enter() {
    try {
      Deadlock deadlock = new Deadlock(() -> owner);
      boolean entered = lock.tryLock();
      while (!entered && closed == null) {
        entered = lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (!entered) {
          deadlock.look();
        }
      }
      if (closed != null) {
        if (entered) {
          lock.unlock();
        }
        throw new ScriptFailure(closed);
      }
      owner = Thread.currentThread();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScriptFailure("interrupted while it waited for another call of its engine");
    }
  }

  /** Whether it is the turn of this thread. */
  boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  /** Whether it is the turn of another thread. */
  boolean isOfOther() {
    return lock.isLocked() && !isMine();
  }

  /**
   * Leaves what {@link #enter} entered.
   *
   * @param atEnd is done before another has its turn
   */
  void leave(Runnable atEnd) {
    try {
      if (lock.getHoldCount() == 1) {
        owner = null;
        atEnd.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Looks whether the one whose turn it is waits for this thread. */
  Deadlock deadlock() {
    return new Deadlock(() -> owner);
  }

  /** Lets nobody enter any more. */
  void close(String why) {
    closed = why;
  }

  /** Why nobody enters any more; null as long as they may. */
  String closed() {
    return closed;
  }
}
