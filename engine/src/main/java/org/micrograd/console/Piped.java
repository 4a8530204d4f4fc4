package org.micrograd.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.micrograd.script.language.Language;
import org.micrograd.session.Session;

/**
 * The console without a terminal: reads lines from a pipe or file to its end, runs each statement
 * as soon as it is whole, and shows the values only.
 */
final class Piped {
  /** How far the next line is looked at before it is read. */
  private static final int AHEAD = 1 << 16;

  private final BufferedReader in;
  private final Session session;
  private final Conversation talk;

  Piped(Language language, TerminalScreen screen, BufferedReader in) {
    this.in = in;
    this.session = new Session(language, screen, in, screen.folder());
    this.talk = new Conversation(session, screen);
  }

  /** Runs all; the status is the one with which a script left, else 1 if anything failed. */
  int run() {
    try (session) {
      StringBuilder text = new StringBuilder();
      String line;
      while (talk.exitStatus() == null && (line = in.readLine()) != null) {
        text.append(line);
        if (goesOn() || session.typed(text.toString()).isUnfinished()) {
          text.append('\n');
        } else {
          talk.run(text.append('\n').toString());
          text.setLength(0);
        }
      }
      if (talk.exitStatus() == null) {
        talk.run(text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the input: " + e.getMessage(), e);
    }
    Integer left = talk.exitStatus();
    return left != null ? left : talk.hasFailed() ? 1 : 0;
  }

  /** Whether the next line, if it is there already, belongs to the statement so far. */
  private boolean goesOn() throws IOException {
    if (!in.ready()) {
      return false;
    }
    in.mark(AHEAD);
    String next = in.readLine();
    in.reset();
    return next != null && session.language().typing().continues(next);
  }
}
