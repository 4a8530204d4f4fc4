package org.micrograd.jsr223;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Supplier;
import javax.script.ScriptContext;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;
import org.micrograd.script.run.HeldInterrupt;

/**
 * The script context of an engine, opened when it is first needed, with what was set then and
 * stays; its streams are those of whoever runs something.
 */
final class LazyHost implements AutoCloseable {
  private static final Reader CLOSED =
      new Reader() {
        @Override
        public int read(char[] chars, int from, int length) {
          throw new SecurityException(
              "this script does not read the process's input: the application gives its ScriptContext another Reader, such as a BufferedReader, with setReader");
        }

        @Override
        public void close() {}
      };

  private final Language language;
  private final Access access;
  private ScriptHost host;
  private long statements;
  private Object words;
  private boolean closed;
  private ScriptContext streams;
  private boolean wrote;

  /**
   * Opens nothing yet.
   *
   * @param streams whose streams it has until something is run
   */
  LazyHost(Language language, Access access, ScriptContext streams) {
    this.language = language;
    this.access = access;
    this.streams = streams;
  }

  /**
   * The script context.
   *
   * @param set says what of the host is opened
   */
  synchronized ScriptHost host(Limits allowed, RunAttributes set) {
    if (host == null) {
      if (closed) {
        throw new ScriptFailure("this engine is closed: open another");
      }
      words = set.get(GradEngine.HOST);
      String opened = words == null ? System.getProperty(GradEngine.HOST, "") : words.toString();
      try (HeldInterrupt _ = new HeldInterrupt()) {
        host =
            new ScriptHost(
                language,
                access.openHost(opened),
                allowed,
                () -> readable(streams),
                () -> written(streams.getWriter()),
                () -> written(streams.getErrorWriter()));
      }
      statements = allowed.statements();
    }
    return host;
  }

  /**
   * What a script reads. A context that an application has made without a reader has the process's
   * input, which is no business of a restricted script.
   */
  private Reader readable(ScriptContext scope) {
    Reader reader = scope.getReader();
    return access.trusted() || reader == null || reader.getClass() != InputStreamReader.class
        ? reader
        : CLOSED;
  }

  /**
   * Compares what a run asks for with what was set at the first one.
   *
   * @throws IllegalArgumentException if it is another
   */
  synchronized void check(Limits allowed, RunAttributes set) {
    Object asked = set.get(GradEngine.HOST);
    stays(GradEngine.HOST, words, asked == null ? words : asked);
    stays(GradEngine.STATEMENTS, statements, allowed.statements());
  }

  private static void stays(String attribute, Object first, Object asked) {
    if (asked != null && !asked.equals(first)) {
      throw new IllegalArgumentException(
          "%s was %s at the engine's first run and stays so, got %s"
              .formatted(attribute, first, asked));
    }
  }

  /** Runs something with the streams of a context. */
  <T> T streaming(ScriptContext scope, Supplier<T> action) {
    ScriptContext before = streams;
    streams = scope;
    try {
      return action.get();
    } finally {
      flush(scope);
      streams = before;
    }
  }

  private Writer written(Writer writer) {
    wrote = true;
    return writer;
  }

  private void flush(ScriptContext scope) {
    if (!wrote) {
      return;
    }
    wrote = false;
    try {
      scope.getWriter().flush();
      scope.getErrorWriter().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script context, or null where none was needed yet. */
  synchronized ScriptHost opened() {
    return host;
  }

  synchronized boolean isOpen() {
    return host == null ? !closed : host.isOpen();
  }

  @Override
  public void close() {
    ScriptHost own;
    synchronized (this) {
      closed = true;
      own = host;
    }
    if (own != null) {
      own.close();
    }
  }
}
