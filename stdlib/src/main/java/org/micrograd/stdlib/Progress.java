package org.micrograd.stdlib;

import java.util.Locale;
import java.util.function.Consumer;

/** A bar that grows on one line of a terminal: steps, loss, time left. Elsewhere it is silent. */
public final class Progress {
  /** Nanoseconds between two looks: more often nobody sees. */
  private static final long OFTEN = 100_000_000;

  private final int steps;
  private final int columns;
  private final Consumer<String> terminal;
  private final long start = System.nanoTime();
  private long last = start - OFTEN;
  private int done;

  /**
   * A bar of no step yet.
   *
   * @param columns the width of the terminal, 0 for none
   */
  Progress(int steps, int columns, Consumer<String> terminal) {
    this.steps = steps;
    this.columns = columns;
    this.terminal = terminal;
  }

  /** One more step is done, at a loss. */
  public void step(double loss) {
    done++;
    long now = System.nanoTime();
    if (columns > 0 && (now - last >= OFTEN || done == steps)) {
      last = now;
      double left = (now - start) * 1e-9 / done * (steps - done);
      terminal.accept("\r" + line(done, steps, loss, left, columns));
    }
  }

  /** No more steps. */
  public void end() {
    if (columns > 0 && done > 0) {
      terminal.accept("\n");
    }
  }

  /** The bar as text, a column short of the terminal so that no cursor wraps. */
  static String line(int done, int steps, double loss, double secondsLeft, int columns) {
    String count = done + "/" + steps;
    String facts =
        String.format(
            Locale.ROOT, "loss %.4g  %s", loss, done == steps ? "done" : time(secondsLeft));
    int room = columns - 1 - count.length() - Math.max(facts.length(), 30) - 2;
    int width = Math.clamp(room, 0, 40);
    int full = (int) ((long) width * done / steps);
    String line = count + " " + "━".repeat(full) + "─".repeat(width - full) + " " + facts;
    String padded = line + " ".repeat(Math.max(0, columns - 1 - line.length()));
    return padded.substring(0, Math.max(columns - 1, 1));
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s left" : whole / 60 + " min " + whole % 60 + " s left";
  }
}
