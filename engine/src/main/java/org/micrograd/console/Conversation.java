package org.micrograd.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;
import org.micrograd.session.Answer;
import org.micrograd.session.Problem;
import org.micrograd.session.Refusal;
import org.micrograd.session.Session;

/** Runs what is typed, and shows the answers and what fails. */
final class Conversation {
  /** Also as node's prompt has it: .exit */
  private static final Pattern LEAVE =
      Pattern.compile("\\s*(?:\\.exit|exit|quit)\\s*(?:\\(\\s*(\\d{0,3})\\s*\\))?\\s*;?\\s*");

  /** What people ask elsewhere: help, .help, help(), ? and help(name). */
  private static final Pattern HELP = Pattern.compile("\\.?help(?:\\(([\\w$.]*)\\))?|\\?");

  private final Session session;
  private final TerminalScreen screen;
  private boolean failed;
  private Integer exitStatus;

  Conversation(Session session, TerminalScreen screen) {
    this.session = session;
    this.screen = screen;
  }

  Session session() {
    return session;
  }

  /** The status with which a script left; null while it stays. */
  Integer exitStatus() {
    return exitStatus;
  }

  /** Whether anything failed so far. */
  boolean hasFailed() {
    return failed;
  }

  /** Runs what was typed or pasted. */
  void run(String text) {
    Matcher leave = LEAVE.matcher(text);
    if (leave.matches()) {
      String status = leave.group(1);
      exitStatus = status == null || status.isEmpty() ? 0 : Integer.parseInt(status);
      return;
    }
    if (text.isBlank()) {
      return;
    }
    try {
      Answer answer = session.cell(meant(text));
      boolean shown = session.hasShown(answer);
      if (answer != null && !shown) {
        screen.value(session.rich(answer));
      }
      session.speakAfter(text);
    } catch (ScriptFailure | Refusal | IllegalStateException e) {
      Problem problem = session.problem(e);
      exitStatus = problem.exitStatus();
      if (exitStatus == null) {
        failed = true;
        screen.error(problem.brief());
      }
    }
  }

  private static String meant(String text) {
    Matcher help = HELP.matcher(text.strip());
    if (!help.matches()) {
      return text;
    }
    boolean all = help.group(1) == null || help.group(1).isEmpty();
    return all ? "%help" : "%doc " + help.group(1);
  }
}
