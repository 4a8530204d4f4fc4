package org.micrograd.jsr223;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/**
 * Engines for the threads of a server: each use has one for itself, and waits while all are in use.
 *
 * <p>An engine keeps its globals from use to use: what belongs to one request goes into bindings of
 * its own, or into arguments. An engine that a script's limits have cost is replaced.
 */
public final class EnginePool implements AutoCloseable {
  private final EngineBuilder builder;
  private final String setup;
  private final BlockingQueue<GradEngine> idle = new LinkedBlockingQueue<>();
  private final List<GradEngine> all = new ArrayList<>();
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
    this(GradEngine.builder(name), size, setup);
  }

  /**
   * Opens engines with access or limits.
   *
   * @param builder what each engine is made with
   * @param size how many
   * @param setup the script that each runs first
   * @throws IllegalArgumentException if the size is not positive
   * @throws ScriptException if the setup fails
   */
  public EnginePool(EngineBuilder builder, int size, String setup) throws ScriptException {
    if (size < 1) {
      throw new IllegalArgumentException("a pool needs at least one engine, got " + size);
    }
    this.builder = builder;
    this.setup = setup;
    try {
      for (int i = 0; i < size; i++) {
        idle.add(open());
      }
    } catch (ScriptException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private synchronized GradEngine open() throws ScriptException {
    if (closed) {
      throw new IllegalStateException("this pool of engines is closed");
    }
    GradEngine engine = builder.build();
    all.removeIf(each -> !each.isOpen());
    all.add(engine);
    engine.eval(setup);
    engine.share();
    return engine;
  }

  /**
   * Uses an engine.
   *
   * @throws IllegalStateException if the pool is closed
   * @throws InterruptedException if the thread is interrupted while it waits for an engine
   */
  public <T> T use(Use<T> use) throws ScriptException, NoSuchMethodException, InterruptedException {
    GradEngine engine = idle.take();
    try {
      engine = engine.isOpen() ? engine : open();
      return use.apply(engine);
    } finally {
      idle.add(engine);
    }
  }

  /** Closes all engines; a use that is running fails. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(GradEngine::close);
  }
}
