package org.micrograd.jupyter;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.micrograd.draw.Picture;
import org.micrograd.session.Screen;

/** The place below a cell in its frontend. */
final class FrontendScreen implements Screen, AutoCloseable {
  private static final int COLUMNS = 80;
  private static final long PUBLISH_MILLIS = 100;

  private final Channels channels;
  private final StreamOutput output;
  private final StreamOutput errors;
  private final PrintStream out;
  private final PrintStream err;
  private final List<Map<String, Object>> pages = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("micrograd-streams").unstarted(task));
  private volatile MessageContext request;
  private volatile boolean asks;
  private volatile boolean silent;

  FrontendScreen(Channels channels) {
    this.channels = channels;
    this.output = new StreamOutput(text -> stream("stdout", text), this::publishErrors);
    this.errors = new StreamOutput(text -> stream("stderr", text), output::publish);
    this.out = new PrintStream(output, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(errors, false, StandardCharsets.UTF_8);
    ScheduledFuture<?> _ =
        clock.scheduleWithFixedDelay(
            this::publish, PUBLISH_MILLIS, PUBLISH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * A cell begins.
   *
   * @param asks whether its frontend answers questions for input
   */
  void begin(MessageContext cell, boolean asks, boolean silent) {
    publish();
    pages.clear();
    this.request = cell;
    this.asks = asks;
    this.silent = silent;
  }

  private void publishErrors() {
    errors.publish();
  }

  /** Publishes what has been written so far. */
  void publish() {
    output.publish();
    errors.publish();
  }

  private void stream(String name, String text) {
    send(MessageType.PUBLISH_STREAM, Map.of("name", name, "text", text));
  }

  private void send(MessageType<?> type, Map<String, ?> content) {
    if (!silent && request != null) {
      channels.publish(request, type, content);
    }
  }

  @Override
  public PrintStream out() {
    return out;
  }

  @Override
  public PrintStream err() {
    return err;
  }

  /** Shows a cell's value as its answer. */
  void answer(Rich value, int number) {
    Map<String, Object> content = new LinkedHashMap<>(data(value));
    content.put("execution_count", number);
    publish();
    send(MessageType.PUBLISH_EXECUTION_RESULT, content);
  }

  @Override
  public void value(Rich value) {
    publish();
    send(MessageType.PUBLISH_DISPLAY_DATA, data(value));
  }

  static Map<String, Object> data(Rich value) {
    return Map.of("data", value.bundle().get(), "metadata", Map.of());
  }

  @Override
  public boolean takes(Picture picture) {
    value(Rich.of(picture));
    return true;
  }

  @Override
  public void remark(String text) {
    err.println(text);
  }

  @Override
  public void page(String text) {
    pages.add(Map.of("source", "page", "data", Map.of("text/plain", text), "start", 0));
  }

  /** The texts that a frontend shows beside the notebook. */
  List<Map<String, Object>> pages() {
    return List.copyOf(pages);
  }

  @Override
  public void clear(boolean later) {
    publish();
    send(MessageType.PUBLISH_CLEAR_OUTPUT, Map.of("wait", later));
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  /** What scripts read: a line at a time, which a person is asked for. */
  Reader in() {
    return new Reader() {
      private String rest = "";

      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        if (rest.isEmpty()) {
          rest = line();
        }
        int count = Math.min(length, rest.length());
        rest.getChars(0, count, target, offset);
        rest = rest.substring(count);
        return count;
      }

      @Override
      public void close() {
        // The frontend is there for the next cell.
      }
    };
  }

  private String line() throws IOException {
    errors.publish();
    String prompt = output.prompt();
    if (!asks) {
      throw new IOException("this frontend answers no question for input");
    }
    return channels.ask(request, prompt);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
