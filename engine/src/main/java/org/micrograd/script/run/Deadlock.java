package org.micrograd.script.run;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.micrograd.script.ScriptFailure;

/**
 * A wait that cannot end: a script calls Java, which waits for a task on another thread, and that
 * waits for the engine of the script. Java does not tell whose task a thread runs; but if the one
 * waits for tasks of a kind and the other is in one of that kind, for some seconds on end, it is
 * so.
 */
final class Deadlock {
  private static final int LOOKS = 40;

  /** Where a thread waits for a task, and where another runs it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "java.util.concurrent.FutureTask.", "java.util.concurrent.FutureTask.run",
          "java.util.concurrent.CompletableFuture.", "java.util.concurrent.CompletableFuture$Async",
          "java.util.concurrent.ForkJoinTask.", "java.util.concurrent.ForkJoinTask.doExec");

  private final Supplier<Thread> owner;
  private int seen;

  /**
   * Begins to wait.
   *
   * @param owner who has what is waited for; null for nobody
   */
  Deadlock(Supplier<Thread> owner) {
    this.owner = owner;
  }

  /**
   * Looks once more.
   *
   * @throws ScriptFailure if the wait cannot end
   */
  void look() {
    Thread other = owner.get();
    seen = other != null && (waitsForEnd(other) || waitsForTask(other)) ? seen + 1 : 0;
    if (seen == LOOKS) {
      throw new ScriptFailure(
          "a deadlock: this thread waits for an engine whose script waits, in Java code that it called, for a task such as this one; call the engine on the thread of its script, or let the script not wait");
    }
  }

  private static boolean waitsForEnd(Thread other) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(other.threadId());
    LockInfo lock = info == null ? null : info.getLockInfo();
    return lock != null
        && lock.getClassName().equals(Thread.class.getName())
        && lock.getIdentityHashCode() == System.identityHashCode(Thread.currentThread());
  }

  private static boolean waitsForTask(Thread other) {
    if (other.getState() == Thread.State.RUNNABLE) {
      return false;
    }
    return KINDS.entrySet().stream()
        .anyMatch(kind ->
            top(other).anyMatch(name -> name.startsWith(kind.getKey()))
                && names(Thread.currentThread())
                    .anyMatch(name -> name.startsWith(kind.getValue())));
  }

  /** What a thread does in Java until the next frame that is not of the platform. */
  private static Stream<String> top(Thread thread) {
    return names(thread).takeWhile(name -> name.startsWith("java.") || name.startsWith("jdk."));
  }

  private static Stream<String> names(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .map(frame -> frame.getClassName() + "." + frame.getMethodName());
  }
}
