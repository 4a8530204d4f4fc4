package org.micrograd.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.micrograd.script.Display;

/**
 * The launcher's own streams, on which values are lines.
 *
 * @param columns the width of the terminal, 0 where there is none
 */
record Terminal(PrintStream out, int columns) implements Display {
  private static final int USUAL = 80;

  /** Where a script displays without a report. */
  static Terminal of(PrintStream out) {
    boolean seen = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new Terminal(out, seen ? width() : 0);
  }

  /** What a shell that exports it says, else what is usual. */
  private static int width() {
    String told = System.getenv("COLUMNS");
    return told != null && told.matches("[1-9]\\d{1,3}") ? Integer.parseInt(told) : USUAL;
  }

  @Override
  public void show(Object value, String text) {
    out.println(text);
    out.flush();
  }
}
