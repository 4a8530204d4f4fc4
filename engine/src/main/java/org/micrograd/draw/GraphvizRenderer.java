package org.micrograd.draw;

import static java.util.regex.Matcher.quoteReplacement;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import guru.nidi.graphviz.engine.Rasterizer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * graphviz-java: Graphviz compiled to JavaScript, on its V8 engine, where no {@code dot} is
 * installed.
 *
 * <p>V8 keeps one engine a thread, so one thread of its own does all the work, a drawing at a time.
 * A drawing that takes too long, or whose thread is interrupted, is stopped; the next one starts a
 * new engine.
 */
final class GraphvizRenderer implements Renderer {
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

  private final Duration limit;

  GraphvizRenderer() {
    this(Duration.ofSeconds(60));
  }

  /** A renderer that stops a drawing that takes longer than a limit. */
  GraphvizRenderer(Duration limit) {
    this.limit = limit;
  }

  @Override
  public byte[] render(String dot, String format) throws RenderException {
    try {
      TURN.lockInterruptibly();
      try {
        return inTurn(dot, format);
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

  private byte[] inTurn(String dot, String format)
      throws RenderException, ExecutionException, InterruptedException, TimeoutException {
    AtomicBoolean stopped = new AtomicBoolean();
    Future<byte[]> image = V8.submit(() -> draw(dot, format, stopped));
    try {
      return image.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | InterruptedException e) {
      stopped.set(true);
      stop(image);
      throw e;
    }
  }

  private static byte[] draw(String dot, String format, AtomicBoolean stopped)
      throws IOException, RenderException {
    if (runtime == null) {
      V8Library.load(STACK);
      quietly();
      runtime = Engine.start();
    }
    if (stopped.get()) {
      throw new RenderException("the drawing was stopped before it began");
    }
    return Engine.draw(dot, format);
  }

  /**
   * Stops a drawing; the engine it leaves behind is not used again.
   *
   * <p>V8 forgets a stop that comes between two scripts, so it is told again for a second. An image
   * that Java is painting by then is finished, and thrown away.
   */
  private static void stop(Future<byte[]> image) throws RenderException, InterruptedException {
    Object busy = runtime;
    runtime = null;
    for (int i = 0; i < 20 && busy != null && image.state() == Future.State.RUNNING; i++) {
      V8Library.stop(busy);
      try {
        image.get(50, TimeUnit.MILLISECONDS);
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
    private Object v8;

    @Override
    protected void doInit() {
      super.doInit();
      v8 = V8Library.runtime(engine());
    }

    /** Starts an engine in the place of the last one and returns its V8 runtime. */
    static Object start() throws RenderException {
      String headless = System.getProperty(HEADLESS);
      Engine engine = new Engine();
      Graphviz.useEngine(engine);
      // graphviz-java makes the whole JVM headless: that is for the application to say.
      if (headless == null) {
        System.clearProperty(HEADLESS);
      }
      if (engine.v8 == null) {
        throw new RenderException("its V8 engine does not start");
      }
      return engine.v8;
    }

    static byte[] draw(String dot, String format) throws IOException {
      Graphviz graphviz = Graphviz.fromString(dot).totalMemory(V8_MEMORY);
      if (format.equals("svg")) {
        return graphviz.render(Format.SVG).toString().getBytes(StandardCharsets.UTF_8);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      graphviz.rasterize(new Raster()).toOutputStream(bytes);
      return bytes.toByteArray();
    }
  }

  /** Native dot's 96 pixels to the inch, or fewer where the image would not fit into memory. */
  private static final class Raster implements Rasterizer {
    private static final Pattern SIZE =
        Pattern.compile("<svg width=\"(\\d+)px\" height=\"(\\d+)px\"");
    private static final Pattern TEXT = Pattern.compile(">[^<>]+</text>");
    private static final double MOST_PIXELS = 1 << 25;

    @Override
    public Format format() {
      return DEFAULT.format();
    }

    @Override
    public BufferedImage rasterize(Graphviz graphviz, Consumer<Graphics2D> configurer, String svg) {
      // The rasteriser loses a space beside an entity, such as that of a minus.
      String spaced =
          TEXT.matcher(svg)
              .replaceAll(text -> quoteReplacement(text.group().replace(" ", "&#160;")));
      String sized = SIZE.matcher(spaced).replaceFirst(Raster::size);
      return DEFAULT.rasterize(graphviz, configurer, sized);
    }

    private static String size(MatchResult size) {
      double width = Double.parseDouble(size.group(1));
      double height = Double.parseDouble(size.group(2));
      double scale = Math.min(96. / 72, Math.sqrt(MOST_PIXELS / (width * height)));
      return "<svg width=\"%.0fpx\" height=\"%.0fpx\""
          .formatted(Math.max(1, width * scale), Math.max(1, height * scale));
    }
  }
}
