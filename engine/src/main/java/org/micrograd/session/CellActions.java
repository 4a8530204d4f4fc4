package org.micrograd.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the commands for a whole cell do with its text. */
final class CellActions {
  private final Session session;
  private final Screen screen;
  private final Output output;

  CellActions(Session session, Screen screen, Output output) {
    this.session = session;
    this.screen = screen;
    this.output = output;
  }

  Session session() {
    return session;
  }

  Answer shell(String lines) {
    Shell.Streams streams = new Shell.Streams(screen.out(), screen.err());
    Shell.run(lines, session.folder(), session.interpreter().environment(), streams);
    return null;
  }

  /**
   * Runs a cell without anything of it to be seen, but for what options except.
   *
   * @param line options, and the variable that gets what it writes
   */
  Answer hidden(String line, String body) {
    List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    boolean showsOut = words.remove("--no-stdout");
    boolean showsErr = words.remove("--no-stderr");
    boolean _ = words.remove("--no-display");
    String name = String.join(" ", words);
    if (!name.matches("\\w*")) {
      throw new Refusal("write %%capture, or the name of a variable behind it");
    }
    boolean before = output.hide(true);
    Output.Written written = new Output.Written();
    Output.Written outer = output.exchange(written);
    try {
      session.evaluate(
          session.speaking(), Cell.of(body).parts(session.speaking()).isEmpty() ? "" : body);
      return null;
    } finally {
      output.exchange(outer);
      output.hide(before);
      String out = written.out().toString(StandardCharsets.UTF_8);
      String err = written.err().toString(StandardCharsets.UTF_8);
      output.out().print(showsOut ? out : "");
      output.out().flush();
      output.err().print(showsErr ? err : "");
      output.err().flush();
      if (!name.isEmpty()) {
        session.interpreter().captured(name, showsOut ? "" : out, showsErr ? "" : err);
      }
    }
  }

  /** Runs a program of the machine on the text of a cell. */
  Answer program(String command, String body) {
    if (command.isBlank()) {
      throw new Refusal("write %%script, a program, and its text below");
    }
    Path text = null;
    try {
      text = Files.writeString(Files.createTempFile("cell", ".txt"), body);
      return shell(command.strip() + " < '" + text + "'");
    } catch (IOException e) {
      throw new Refusal("cannot keep the text of the cell: " + e.getMessage());
    } finally {
      if (text != null) {
        text.toFile().delete();
      }
    }
  }

  /**
   * Shows a text of some media type.
   *
   * @param kind the class of IPython that stands for such a text
   */
  Answer show(String type, String kind, String text) {
    String plain = "<IPython.core.display." + kind + " object>";
    output.display(new Screen.Rich(text, plain, () -> Map.of("text/plain", plain, type, text)));
    return null;
  }

  /** Writes the text of a cell to a file, or to its end. */
  Answer write(String line, String body) {
    boolean appends = line.matches("(-a|--append)\\s.*");
    String name = appends ? line.replaceFirst("\\S+\\s+", "") : line;
    if (name.isBlank()) {
      throw new Refusal("write %%writefile FILE, and its text below");
    }
    Path file = session.path(name);
    String text = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    boolean exists = Files.exists(file);
    try {
      Files.writeString(file, (appends && exists ? Files.readString(file) : "") + text);
    } catch (IOException e) {
      throw new Refusal("cannot write " + file + ": " + e);
    }
    session.say((exists ? appends ? "Appending to " : "Overwriting " : "Writing ") + name);
    return null;
  }
}
