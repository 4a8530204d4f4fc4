package org.micrograd.session;

/** Finds what does a command: a program's own, or one of the session's. */
final class SessionCommands {
  private final CommandActions lines;
  private final CellActions cells;
  private final OwnCommands own;

  SessionCommands(Session session, Inputs inputs, Screen screen, Output output) {
    this.lines = new CommandActions(session, inputs, screen);
    this.cells = new CellActions(session, screen, output);
    this.own = new OwnCommands(session);
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
    return own.has("%" + name) ? own.run("%" + name, line.strip()) : Command.run(lines, name, line);
  }

  /** Does something with a whole cell. */
  Answer whole(Cell.Whole cell) {
    return own.has("%%" + cell.name())
        ? own.run("%%" + cell.name(), cell.line(), cell.body() + "\n")
        : WholeCell.run(cells, cell);
  }
}
