package org.micrograd.session;

import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * An interrupt as an exception that the script itself may catch, and clean up behind: by the
 * handler that its language has for a signal. The signal itself stays with who had it before, and
 * is none that a process may have been started to ignore, as one in the background ignores Ctrl-C.
 */
final class CatchableInterrupt {
  /** A script that does not hear of it by then is inside of Java, or of a builtin function. */
  private static final long PATIENCE_MILLIS = 1500;

  private final Signals signals;
  private final Object handler;
  private volatile CountDownLatch wished;

  /** The JVM's signals, which it shows to whom asks for them by name. */
  private record Signals(Object signal, Method exchange, Method handle, Object ignored) {
    static Signals found() throws ReflectiveOperationException {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      return new Signals(
          type.getConstructor(String.class).newInstance("URG"),
          type.getMethod("handle", type, handler),
          handler.getMethod("handle", type),
          handler.getField("SIG_IGN").get(null));
    }

    /** Sets the handler, and tells that before. */
    Object handler(Object next) throws ReflectiveOperationException {
      return exchange.invoke(null, signal, next);
    }
  }

  private CatchableInterrupt(Consumer<BooleanSupplier> install)
      throws ReflectiveOperationException {
    signals = Signals.found();
    Object before = signals.handler(signals.ignored);
    try {
      install.accept(this::isMeant);
    } finally {
      handler = signals.handler(before);
    }
  }

  /**
   * Takes a language's handler of the signal.
   *
   * @param install lets the language handle the signal; its handler asks whether it is meant
   * @return null where the JVM gives the signal to nobody
   */
  static CatchableInterrupt of(Consumer<BooleanSupplier> install) {
    try {
      return new CatchableInterrupt(install);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Whether an interrupt is wished that the script has not yet heard of. */
  private boolean isMeant() {
    CountDownLatch wish = wished;
    wished = null;
    if (wish != null) {
      wish.countDown();
    }
    return wish != null;
  }

  /** Forgets a wish that came too late. */
  void forget() {
    wished = null;
  }

  /** Interrupts the script that runs; false if it does not hear of it. */
  boolean isHeard() {
    CountDownLatch wish = new CountDownLatch(1);
    wished = wish;
    try {
      Object _ = signals.handle.invoke(handler, signals.signal);
      return wish.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ReflectiveOperationException e) {
      return false;
    } finally {
      wished = null;
    }
  }
}
