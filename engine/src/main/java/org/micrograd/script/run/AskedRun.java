package org.micrograd.script.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.micrograd.script.ScriptFailure;

/** A run on another thread, and the caller that waits for it. */
final class AskedRun<T> {
  private static final long LOOK_MILLIS = 100;

  private final CompletableFuture<T> answer = new CompletableFuture<>();

  /** The watch over the run, once that has begun. */
  private final CompletableFuture<Guard> begun = new CompletableFuture<>();

  /** Runs an action for the caller, unless that waits no more. */
  void answer(Supplier<T> action) {
    if (answer.isDone()) {
      return;
    }
    try {
      answer.complete(action.get());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  void begins(Guard watching) {
    begun.complete(watching);
  }

  /** Lets the caller go. */
  void fails(String why) {
    answer.completeExceptionally(new ScriptFailure(why));
  }

  /**
   * Waits for the run; an interrupt of this thread stops it.
   *
   * @param deadlock is looked for as long as the run has not begun
   * @param hopeless from the nanoseconds waited: why it never will, or null
   */
  T await(Deadlock deadlock, LongFunction<String> hopeless) {
    boolean interrupted = false;
    long begin = System.nanoTime();
    try {
      while (true) {
        try {
          return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (!begun.isDone()) {
            look(deadlock, hopeless.apply(System.nanoTime() - begin));
          }
        } catch (InterruptedException e) {
          interrupted = true;
          CompletableFuture<Void> _ =
              begun.thenAccept(watching -> watching.fire(Guard.INTERRUPTED));
        } catch (ExecutionException e) {
          throw Unchecked.of(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void look(Deadlock deadlock, String why) {
    try {
      deadlock.look();
      if (why != null) {
        throw new ScriptFailure(why);
      }
    } catch (ScriptFailure e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }
}
