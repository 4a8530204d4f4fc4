package org.micrograd.script.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;

/** The turns of the threads that use one context: one at a time, until it is closed. */
final class Turns {
  private static final long LOOK_MILLIS = 100;

  /** What polyglot says to a second thread where its language has but one. */
  private static final String REFUSED = "Multi threaded access";

  /** What is said of a run that met such a call in the middle. */
  static final String MET =
      "another thread has called a class that a script extends, while this engine ran a script: give Java a function, or an object for an interface, which wait";

  private final Context alone;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile String closed;
  private volatile Thread owner;

  /** Whether threads may enter the context without a turn: to look for them takes its time. */
  private volatile boolean isEnteredPast;

  /**
   * The turns of a context.
   *
   * @param alone the context where its language has but one thread; else null
   */
  Turns(Context alone) {
    this.alone = alone;
  }

  /**
   * Waits for the turn of this thread.
   *
   * @throws ScriptFailure if the context is closed, this thread is interrupted, or the one whose
   *     turn it is waits for this one
   */
  void enter() {
    try {
      Deadlock deadlock = new Deadlock(() -> owner);
      while (!entered(deadlock)) {
        // A call of such a class is in the context, and waits for this turn or has not left yet.
        Thread.sleep(1);
      }
      owner = Thread.currentThread();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScriptFailure("interrupted while it waited for another call of its engine");
    }
  }

  /** Waits for the turn; false if another thread is in the context, and then it is given back. */
  private boolean entered(Deadlock deadlock) throws InterruptedException {
    boolean entered = lock.tryLock();
    while (!entered && closed == null) {
      entered = lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (!entered) {
        deadlock.look();
      }
    }
    boolean isIn = false;
    try {
      if (closed != null) {
        throw new ScriptFailure(closed);
      }
      isIn = isIn();
      return isIn;
    } finally {
      if (entered && !isIn) {
        lock.unlock();
      }
    }
  }

  /** From now on classes that a script has extended may enter the context without a turn. */
  void expectOthers() {
    isEnteredPast = alone != null;
  }

  /** Whether this thread can enter the context: where its language has but one, as none is in. */
  private boolean isIn() {
    return !isEnteredPast || lock.getHoldCount() > 1 || hasEntered();
  }

  /** What else is wrong with the context is told by what runs next. */
  private boolean hasEntered() {
    try {
      alone.enter();
      alone.leave();
      return true;
    } catch (IllegalStateException e) {
      return !isRefusal(e);
    } catch (PolyglotException e) {
      return true;
    }
  }

  /** Whether polyglot keeps this thread out because another is in the context. */
  boolean isRefusal(IllegalStateException e) {
    return e.getMessage() != null && e.getMessage().startsWith(REFUSED);
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
