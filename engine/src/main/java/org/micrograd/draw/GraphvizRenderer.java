package org.micrograd.draw;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/**
 * graphviz-java: Graphviz compiled to JavaScript, on its V8 engine, where no {@code dot} is
 * installed.
 *
 * <p>V8 keeps one engine a thread and never frees it, so one thread of its own does all the work.
 */
final class GraphvizRenderer implements Renderer {
  private static final int V8_MEMORY = 256 << 20;
  private static final ExecutorService V8 =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("micrograd-graphviz").unstarted(task));

  private static boolean started;

  @Override
  public byte[] render(String dot, String format) throws RenderException {
    try {
      return V8.submit(() -> draw(dot, format.equals("svg") ? Format.SVG : Format.PNG)).get();
    } catch (ExecutionException e) {
      throw new RenderException("graphviz-java failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderException("interrupted while graphviz-java was drawing", e);
    }
  }

  private static byte[] draw(String dot, Format format) throws IOException, RenderException {
    if (!started) {
      V8Library.load();
      quietly();
      Graphviz.useEngine(new GraphvizV8Engine());
      started = true;
    }
    Graphviz graphviz = Graphviz.fromString(dot).totalMemory(V8_MEMORY);
    if (format == Format.SVG) {
      return graphviz.render(format).toString().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    graphviz.render(format).toOutputStream(bytes);
    return bytes.toByteArray();
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
}
