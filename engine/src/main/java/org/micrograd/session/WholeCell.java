package org.micrograd.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.micrograd.script.language.Languages;

/** The commands for a whole cell, which stand in its first line behind two percent signs. */
enum WholeCell {
  TIME((s, line, body) -> Timing.time(s.session(), body)),
  TIMEIT((s, line, body) -> Timing.repeat(s.session(), (line + "\n" + body).strip())),
  JS((s, line, body) -> s.session().evaluate(Languages.JAVASCRIPT, body)),
  PY((s, line, body) -> s.session().evaluate(Languages.PYTHON, body)),
  CAPTURE((s, line, body) -> s.hidden(line, body)),
  SH((s, line, body) -> s.shell(body)),
  BASH((s, line, body) -> s.shell(body)),
  SCRIPT((s, line, body) -> s.program(line, body)),
  PYTHON3((s, line, body) -> s.program("python3 " + line, body)),
  PERL((s, line, body) -> s.program("perl " + line, body)),
  RUBY((s, line, body) -> s.program("ruby " + line, body)),
  HTML((s, line, body) -> s.show("text/html", "HTML", body)),
  SVG((s, line, body) -> s.show("image/svg+xml", "SVG", body)),
  MARKDOWN((s, line, body) -> s.show("text/markdown", "Markdown", body)),
  LATEX((s, line, body) -> s.show("text/latex", "Latex", body)),
  JAVASCRIPT((s, line, body) -> s.show("application/javascript", "Javascript", body)),
  FILE(CellActions::write),
  WRITEFILE(CellActions::write);

  /** What a command does with the rest of its line and the cell below. */
  private interface Action {
    Answer run(CellActions actions, String line, String body);
  }

  private final Action action;

  WholeCell(Action action) {
    this.action = action;
  }

  /**
   * Does what the first line says with the others.
   *
   * @throws Refusal if there is no such command
   */
  static Answer run(CellActions actions, Cell.Whole cell) {
    for (WholeCell each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(cell.name())) {
        return each.action.run(actions, cell.line(), cell.body());
      }
    }
    String instead = Foreign.instead("%%" + cell.name());
    if (instead != null) {
      throw new Refusal(instead);
    }
    throw new Refusal("UsageError: Cell magic `%%" + cell.name() + "` not found. %help lists all");
  }

  /** As they are typed, without their signs. */
  static Stream<String> names() {
    return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT));
  }

  /** In a script, where nothing tells where the cell ends: what only measures it is passed over. */
  static Answer inScript(String name) {
    if (name.equals("time")) {
      return null;
    }
    throw new Refusal("%%" + name + " stands for a whole cell: it must be the first line of one");
  }
}
