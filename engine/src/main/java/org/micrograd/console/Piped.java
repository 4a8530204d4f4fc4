package org.micrograd.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * The console without a terminal: reads lines from a pipe or file to its end, runs each statement
 * as soon as it is whole, and shows the values only.
 */
final class Piped {
  /** A line that goes on with what JavaScript could already run. */
  private static final Pattern GOES_ON =
      Pattern.compile("\\s*([.?:)\\]}]|&&|\\|\\||(else|catch|finally)\\b).*");

  /** How far the next line is looked at before it is read. */
  private static final int AHEAD = 1 << 16;

  private final BufferedReader in;
  private final Session session;

  Piped(Language language, Screen screen, BufferedReader in) {
    this.in = in;
    this.session = new Session(language, screen, in);
  }

  /** Runs all; the status is the one with which a script left, else 1 if anything failed. */
  int run() {
    try (session) {
      StringBuilder text = new StringBuilder();
      String line;
      while (session.exitStatus() == null && (line = in.readLine()) != null) {
        text.append(line).append('\n');
        if (!goesOn() && !session.isUnfinished(text.toString())) {
          session.run(text.toString());
          text.setLength(0);
        }
      }
      if (session.exitStatus() == null) {
        session.run(text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the input: " + e.getMessage(), e);
    }
    Integer left = session.exitStatus();
    return left != null ? left : session.hasFailed() ? 1 : 0;
  }

  /** Whether the next line, if it is there already, belongs to the statement so far. */
  private boolean goesOn() throws IOException {
    if (!in.ready()) {
      return false;
    }
    in.mark(AHEAD);
    String next = in.readLine();
    in.reset();
    return next != null
        && (Languages.PYTHON.equals(session.language())
            ? !next.isEmpty() && Character.isWhitespace(next.charAt(0))
            : GOES_ON.matcher(next).matches());
  }
}
