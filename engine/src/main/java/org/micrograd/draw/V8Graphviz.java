package org.micrograd.draw;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/**
 * graphviz-java: Graphviz compiled to JavaScript, on its V8 engine, for large graphs where no
 * {@code dot} is installed.
 *
 * <p>V8 keeps one engine a thread, so one thread of its own does all the work, a drawing at a time.
 * A drawing that takes too long, or whose thread is interrupted, is stopped; the next one starts a
 * new engine.
 */
final class V8Graphviz implements Graphviz {
  private static final String HEADLESS = "java.awt.headless";
  private static final int V8_MEMORY = 256 << 20;

  /** Graphviz recurses along long edges: V8's own stack of 1 MB ends at a hundred of them. */
  private static final int STACK = 64 << 20;

  private static final ExecutorService V8 =
      Executors.newSingleThreadExecutor(task ->
          Thread.ofPlatform()
              .daemon()
              .name("micrograd-graphviz")
              .stackSize(STACK + (2 << 20))
              .unstarted(task));

  private static final ReentrantLock TURN = new ReentrantLock();

  /** The V8 runtime in use, or null where the next drawing must start one. */
  private static volatile Object runtime;

  @Override
  public String plain(String dot, Duration limit) throws RenderException {
    try {
      TURN.lockInterruptibly();
      try {
        return inTurn(dot, limit);
      } finally {
        TURN.unlock();
      }
    } catch (TimeoutException e) {
      throw new RenderException(
          "graphviz-java did not answer within " + limit.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      String reason =
          e.getCause() instanceof RenderException r ? r.getMessage() : "" + e.getCause();
      throw new RenderException("graphviz-java failed: " + reason, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderException("interrupted while graphviz-java was drawing", e);
    }
  }

  private String inTurn(String dot, Duration limit)
      throws RenderException, ExecutionException, InterruptedException, TimeoutException {
    AtomicBoolean stopped = new AtomicBoolean();
    Future<String> plain = V8.submit(() -> draw(dot, stopped));
    try {
      return plain.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | InterruptedException e) {
      stopped.set(true);
      stop(plain);
      throw e;
    }
  }

  private static String draw(String dot, AtomicBoolean stopped) throws RenderException {
    if (runtime == null) {
      V8Library.load(STACK);
      quietly();
      runtime = Engine.start();
    }
    if (stopped.get()) {
      throw new RenderException("the drawing was stopped before it began");
    }
    return Engine.draw(dot);
  }

  /**
   * Stops a drawing; the engine it leaves behind is not used again.
   *
   * <p>V8 forgets a stop that comes between two scripts, so it is told again for a second.
   */
  private static void stop(Future<String> plain) throws RenderException, InterruptedException {
    Object busy = runtime;
    runtime = null;
    for (int i = 0; i < 20 && busy != null && plain.state() == Future.State.RUNNING; i++) {
      V8Library.stop(busy);
      try {
        plain.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException _) {
        // Not done yet, or done by being stopped: its state says which.
      }
    }
  }

  /**
   * Starts slf4j without its warning that no logger is there, which an application may well not
   * want.
   */
  private static void quietly() {
    String property = "slf4j.internal.verbosity";
    boolean set = System.getProperty(property) != null;
    if (!set) {
      System.setProperty(property, "ERROR");
    }
    LoggerFactory.getILoggerFactory();
    if (!set) {
      System.clearProperty(property);
    }
  }

  /**
   * All that touches graphviz-java, on the one thread: without the library this class does not
   * load, and the error arrives as that of a drawing.
   */
  private static final class Engine extends GraphvizV8Engine {
    /**
     * Graphviz orders some things by their addresses: only from the same memory does it draw a
     * graph the same again, so each drawing starts from that of the first.
     */
    private static final String FORGET =
        """
        (function (render) {
          var instance, fresh;
          Viz.render = function (graphviz, source, options) {
            var memory = graphviz.HEAPU8, end = graphviz._sbrk(0);
            if (instance !== graphviz) {
              instance = graphviz;
              fresh = memory.slice(0, end);
            }
            memory.set(fresh);
            memory.fill(0, fresh.length, end);
            return render(graphviz, source, options);
          };
        })(Viz.render);
        """;

    private Object v8;

    @Override
    protected void doInit() {
      super.doInit();
      engine().executeJavascript(FORGET);
      v8 = V8Library.runtime(engine());
    }

    /** Starts an engine in the place of the last one and returns its V8 runtime. */
    static Object start() throws RenderException {
      String headless = System.getProperty(HEADLESS);
      Engine engine = new Engine();
      guru.nidi.graphviz.engine.Graphviz.useEngine(engine);
      // graphviz-java makes the whole JVM headless: that is for the application to say.
      if (headless == null) {
        System.clearProperty(HEADLESS);
      }
      if (engine.v8 == null) {
        throw new RenderException("its V8 engine does not start");
      }
      return engine.v8;
    }

    static String draw(String dot) {
      return guru.nidi.graphviz.engine.Graphviz.fromString(dot)
          .totalMemory(V8_MEMORY)
          .render(Format.PLAIN)
          .toString();
    }
  }
}
