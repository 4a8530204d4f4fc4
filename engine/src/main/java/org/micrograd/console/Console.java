package org.micrograd.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.micrograd.draw.Picture;
import org.micrograd.script.Language;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptHost;

/**
 * The console: reads what is typed, runs it, shows its value; a picture is saved and its path
 * shown.
 */
final class Console {
  private final Language language;
  private final PrintStream out;
  private final PrintStream err;
  private int pictures;

  Console(Language language, PrintStream out, PrintStream err) {
    this.language = language;
    this.out = out;
    this.err = err;
  }

  int run() {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build();
        ScriptHost host = Main.open(language, out, err)) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("micrograd")
              .variable(
                  LineReader.HISTORY_FILE,
                  Path.of(System.getProperty("user.home"), ".micrograd_history"))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      terminal
          .writer()
          .println(
              "micrograd, "
                  + language.title()
                  + ". Try: d = value(2)*value(-3)+10, draw(d). Leave with Ctrl-D.");
      return loop(reader, host);
    } catch (IOException e) {
      err.println("micrograd: no terminal: " + e.getMessage());
      return 1;
    }
  }

  private int loop(LineReader reader, ScriptHost host) {
    StringBuilder text = new StringBuilder();
    while (true) {
      try {
        text.append(reader.readLine(text.isEmpty() ? language.fileExtension() + "> " : "... "))
            .append('\n');
        if (evaluate(host, text.toString())) {
          text.setLength(0);
        }
      } catch (UserInterruptException e) {
        text.setLength(0);
      } catch (EndOfFileException e) {
        return 0;
      }
    }
  }

  /** Runs the text; false if it is not finished. */
  private boolean evaluate(ScriptHost host, String text) {
    if (text.isBlank()) {
      return true;
    }
    try {
      Object result = host.evalInteractive(text, "<console>");
      if (result instanceof Picture picture) {
        Path file = Path.of("micrograd-" + ++pictures + ".svg").toAbsolutePath();
        picture.save(file);
        out.println(picture + " saved as " + file);
      } else if (result != null && language != Language.PYTHON) {
        out.println(result);
      }
    } catch (ScriptFailure e) {
      if (e.isIncomplete() && !text.endsWith("\n\n")) {
        return false;
      }
      err.println(e.getMessage());
    } catch (IllegalStateException | java.io.UncheckedIOException e) {
      err.println(e.getMessage());
    }
    return true;
  }
}
