package org.micrograd.script.run;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread of a context, there from its first task on, and gone when it is idle for a while. */
final class OwnThread {
  private static final long IDLE_SECONDS = 10;

  private ThreadPoolExecutor thread;

  /** Runs a task with the class loader of its caller. */
  synchronized void execute(Runnable task) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (thread == null) {
      thread =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              each -> Thread.ofPlatform().daemon().name("micrograd-script").unstarted(each));
      thread.allowCoreThreadTimeOut(true);
    }
    thread.execute(() -> {
      Thread.currentThread().setContextClassLoader(loader);
      try {
        task.run();
      } finally {
        Thread.currentThread().setContextClassLoader(null);
      }
    });
  }

  /** Ends it after its tasks. */
  synchronized void close() {
    if (thread != null) {
      thread.shutdown();
    }
  }
}
