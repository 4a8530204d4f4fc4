package org.micrograd.session;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Shows nothing. */
record SilentScreen(PrintStream out, PrintStream err) implements Screen {
  static SilentScreen open() {
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new SilentScreen(none, none);
  }

  @Override
  public void value(Rich value) {}

  @Override
  public void remark(String text) {}
}
