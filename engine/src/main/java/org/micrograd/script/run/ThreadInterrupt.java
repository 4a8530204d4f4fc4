package org.micrograd.script.run;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/**
 * Whether Java code that a script called has failed because its thread was interrupted. The
 * interrupt itself is gone then: who waits takes it back, and throws an exception instead.
 */
final class ThreadInterrupt {
  /** How far above the script's own calls this is asked, at most. */
  private static final int OWN_CALLS = 12;

  /** Of a deeper stack Java tells the upper part only. */
  private static final int DEEPEST = 1024;

  private ThreadInterrupt() {}

  /**
   * Whether an exception tells of an interrupt of this thread: the interrupt has been set again, or
   * the exception, or one behind it, comes from a wait of this call. One that code other than
   * Java's own throws with a message of its own is that code's, and an exception as any other; so
   * is one that comes from another thread.
   */
  static boolean isBehind(Throwable e) {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (isOfWait(each) && isOfThisCall(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java's own code threw an exception that tells of an interrupt. */
  static boolean isOfWait(Throwable e) {
    return switch (e) {
      case InterruptedException _ -> e.getMessage() == null || isOfJava(e);
      case SocketTimeoutException _ -> false;
      case InterruptedIOException _ -> isOfJava(e);
      default -> false;
    };
  }

  private static boolean isOfJava(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String module = stack.length == 0 ? null : stack[0].getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  private static boolean isOfThisCall(Throwable e) {
    StackTraceElement[] here = Thread.currentThread().getStackTrace();
    StackTraceElement[] there = e.getStackTrace();
    int common = 0;
    while (common < Math.min(here.length, there.length)
        && here[here.length - 1 - common].equals(there[there.length - 1 - common])) {
      common++;
    }
    return here.length >= DEEPEST || common + OWN_CALLS >= here.length;
  }
}
