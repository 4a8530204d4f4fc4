package org.micrograd.jsr223;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/**
 * Engines for the threads of a server: each use has one for itself, and waits while all are in use.
 *
 * <p>An engine keeps its globals from use to use: what belongs to one request goes into bindings of
 * its own, or into arguments.
 */
public final class EnginePool implements AutoCloseable {
  private final BlockingQueue<ScriptEngine> idle = new LinkedBlockingQueue<>();
  private final List<ScriptEngine> all = new ArrayList<>();
  private boolean closed;

  /** Prepares an engine, or uses one. */
  @FunctionalInterface
  public interface Use<T> {
    /** What to do with the engine, which must not be kept. */
    T apply(ScriptEngine engine) throws ScriptException, NoSuchMethodException;
  }

  /**
   * Opens engines.
   *
   * @param name the engines' name, such as {@code micrograd-js}
   * @param size how many; as many as there are cores is a good number
   * @param setup the script that each runs first: the functions that uses call
   * @throws IllegalArgumentException if no engine has the name or the size is not positive
   * @throws ScriptException if the setup fails
   */
  public EnginePool(String name, int size, String setup) throws ScriptException {
    if (size < 1) {
      throw new IllegalArgumentException("a pool needs at least one engine, got " + size);
    }
    ScriptEngineManager manager = new ScriptEngineManager(EnginePool.class.getClassLoader());
    try {
      for (int i = 0; i < size; i++) {
        ScriptEngine engine = manager.getEngineByName(name);
        if (!(engine instanceof GradEngine)) {
          throw new IllegalArgumentException("there is no engine of micrograd named " + name);
        }
        all.add(engine);
        engine.eval(setup);
      }
    } catch (ScriptException | RuntimeException e) {
      close();
      throw e;
    }
    idle.addAll(all);
  }

  /**
   * Uses an engine.
   *
   * @throws IllegalStateException if the pool is closed
   * @throws InterruptedException if the thread is interrupted while it waits for an engine
   */
  public <T> T use(Use<T> use) throws ScriptException, NoSuchMethodException, InterruptedException {
    if (isClosed()) {
      throw new IllegalStateException("this pool of engines is closed");
    }
    ScriptEngine engine = idle.take();
    try {
      return use.apply(engine);
    } finally {
      idle.add(engine);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Closes all engines; a use that is running fails. */
  @Override
  public synchronized void close() {
    closed = true;
    for (ScriptEngine engine : all) {
      if (engine instanceof GradEngine own) {
        own.close();
      }
    }
  }
}
