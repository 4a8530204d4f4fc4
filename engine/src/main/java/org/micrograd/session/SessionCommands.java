package org.micrograd.session;

import org.micrograd.script.ScriptObject;

/** Finds what does a command: a program's own, or one of the session's. */
final class SessionCommands {
  private final CommandActions lines;
  private final CellActions cells;
  private final OwnCommands own;
  private final Session session;

  SessionCommands(Session session, Inputs inputs, Screen screen, Output output) {
    this.lines = new CommandActions(session, inputs, screen);
    this.cells = new CellActions(session, screen, output);
    this.own = new OwnCommands(session);
    this.session = session;
  }

  /** Those that programs bring along. */
  OwnCommands own() {
    return own;
  }

  /** Does what a cell calls: with the text of a cell, or null. */
  Object called(String name, String line, String body) {
    Answer answer = body == null ? line(name, line) : whole(new Cell.Whole(name, line, body));
    return answer == null ? null : answer.value();
  }

  /** Does what stands in a line. */
  Answer line(String name, String line) {
    if (own.has("%" + name)) {
      return own.run("%" + name, line.strip());
    }
    Object found = Command.isOne(name) ? null : session.interpreter().further(name);
    ScriptObject more = (ScriptObject) found;
    return more == null ? Command.run(lines, name, line) : own.answer(more.call(line.strip()));
  }

  /** Does something with a whole cell. */
  Answer whole(Cell.Whole cell) {
    return own.has("%%" + cell.name())
        ? own.run("%%" + cell.name(), cell.line(), cell.body() + "\n")
        : WholeCell.run(cells, cell);
  }
}
