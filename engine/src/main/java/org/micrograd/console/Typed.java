package org.micrograd.console;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import org.jline.utils.NonBlockingReader;

/** What a script reads of a terminal: unlike the terminal's own reader, an interrupt ends it. */
final class Typed extends Reader {
  private static final long LOOK_MILLIS = 100;

  private final NonBlockingReader terminal;

  Typed(NonBlockingReader terminal) {
    this.terminal = terminal;
  }

  @Override
  public int read() throws IOException {
    int c;
    do {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("interrupted");
      }
      c = terminal.read(LOOK_MILLIS);
    } while (c == NonBlockingReader.READ_EXPIRED);
    return c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int c = length == 0 ? 0 : read();
    if (c < 0 || length == 0) {
      return c;
    }
    target[offset] = (char) c;
    return 1;
  }

  /** The terminal is the console's. */
  @Override
  public void close() {}
}
