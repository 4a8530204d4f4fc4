package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Types at a console in a terminal of its own, and reads its screen. */
abstract class Typist implements AutoCloseable {
  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String DOWN = "\033OB";
  static final String CTRL_E = "\005";
  static final String UP = "\033OA";
  static final String CTRL_C = "\003";
  static final String CTRL_D = "\004";
  static final String CTRL_R = "\022";

  static final int WIDTH = 100;
  static final int HEIGHT = 100;

  /** A wait for the screen ends as soon as it shows what is waited for: this is for failures. */
  private static final long PATIENCE = 180_000_000_000L;

  private static final Pattern PROMPT = Pattern.compile("(?:.*\n)*(js>|py>|\\.\\.\\.) *");

  private final Semaphore changes = new Semaphore(0);

  /** Presses keys: characters, and escape sequences for others. */
  abstract Typist press(String keys);

  /** The text on the screen, without the spaces at the ends of lines and of the whole. */
  abstract String screen();

  /** The status with which the console ends. */
  abstract int status();

  @Override
  public abstract void close() throws IOException;

  /** The screen may show something new. */
  final void changed() {
    changes.release();
  }

  /** Pastes a text, as a terminal does with one from the clipboard. */
  final Typist paste(String text) {
    return press("\033[200~" + text.replace('\n', '\r') + "\033[201~");
  }

  /** Types lines, each at a prompt, and Enter after each. */
  final Typist lines(String... lines) {
    for (String line : lines) {
      atPrompt();
      press(line);
      until(text -> text.endsWith(line.stripTrailing()));
      // An empty line leaves its prompt as the last on the screen until the console answers.
      String typed = screen();
      press(ENTER);
      until(text -> !text.equals(typed));
    }
    return this;
  }

  /** Waits for a prompt with nothing typed behind it. */
  final Typist atPrompt() {
    return until(text -> PROMPT.matcher(text).matches());
  }

  /** Waits until the screen shows something. */
  final Typist until(Predicate<String> shown) {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      changes.drainPermits();
      if (shown.test(screen())) {
        return this;
      }
      try {
        if (!changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          throw new AssertionError("the screen stays\n" + screen());
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Holds that the screen below the greeting is, or soon becomes, a text. */
  final void shows(String expected) {
    String all = expected.strip();
    try {
      until(text -> talk().equals(all));
    } catch (AssertionError e) {
      assertEquals(all, talk());
    }
  }

  /** Holds that the screen ends, or soon ends, with a text, in which TIME is any time. */
  final void showsLast(String expected) {
    String end = expected.strip();
    Predicate<String> same =
        text -> text.replaceAll("((?:time|total): )[\\d.]+ [mµn]?s\n", "$1TIME\n").endsWith(end);
    until(same);
  }

  private String talk() {
    return screen().replaceFirst("^.*\n", "").strip();
  }
}
