package org.micrograd.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
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
  private static final Pattern LEAVE =
      Pattern.compile("\\s*(exit|quit)\\s*(\\(\\s*\\))?\\s*;?\\s*");

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
      out.println(
          "micrograd, "
              + language.title()
              + ". Try: d = value(2) * value(-3) + 10, then draw(d). Leave with Ctrl-D.");
      terminal.handle(Terminal.Signal.INT, signal -> host.interrupt());
      return loop(reader(terminal, host), host);
    } catch (IOException e) {
      err.println("micrograd: no terminal: " + e.getMessage());
      return 1;
    }
  }

  private LineReader reader(Terminal terminal, ScriptHost host) {
    DefaultParser words = new DefaultParser();
    // Quotes and brackets are the language's business: a word ends at anything but a dotted name.
    words.setQuoteChars(null);
    words.setEscapeChars(null);
    words.setRegexVariable(null);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("micrograd")
        .parser(words)
        .completer((line, parsed, candidates) -> complete(host, parsed, candidates))
        .variable(
            LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), ".micrograd_history"))
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  private static void complete(ScriptHost host, ParsedLine line, List<Candidate> candidates) {
    String word = line.word().substring(0, line.wordCursor());
    int start = word.length();
    while (start > 0
        && (Character.isJavaIdentifierPart(word.charAt(start - 1))
            || word.charAt(start - 1) == '.')) {
      start--;
    }
    String before = word.substring(0, start);
    for (String name : host.complete(word.substring(start))) {
      candidates.add(new Candidate(before + name, name, null, null, null, null, false));
    }
  }

  private int loop(LineReader reader, ScriptHost host) {
    StringBuilder text = new StringBuilder();
    while (true) {
      try {
        String line = reader.readLine(text.isEmpty() ? language.fileExtension() + "> " : "... ");
        if (text.isEmpty() && LEAVE.matcher(line).matches()) {
          return 0;
        }
        text.append(line).append('\n');
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
      host.evalInteractive(text, "<console>", this::show);
    } catch (ScriptFailure e) {
      if (e.isIncomplete() && !text.endsWith("\n\n")) {
        return false;
      }
      err.println(e.getMessage());
    }
    out.flush();
    return true;
  }

  private void show(Object value, String repr) {
    out.println(repr);
    if (value instanceof Picture picture) {
      try {
        Path file = Path.of("micrograd-" + ++pictures + ".svg").toAbsolutePath();
        picture.save(file);
        out.println("saved as " + file);
      } catch (IllegalStateException | java.io.UncheckedIOException e) {
        err.println(e.getMessage());
      }
    }
  }
}
