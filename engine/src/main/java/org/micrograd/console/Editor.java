package org.micrograd.console;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.Buffer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * The line editor: an input may have several lines, is coloured and completed, and is kept in the
 * history as a whole. Enter runs a text that is whole, and opens an indented line in any other.
 */
final class Editor {
  private static final int[] HUES = {AttributedStyle.GREEN, AttributedStyle.BLUE};

  private final Map<Language, LineReader> readers = new HashMap<>();
  private final Function<Language, LineReader> made;
  private final Supplier<Language> language;
  private final Predicate<String> unfinished;
  private final boolean colour;
  private final Widget hearing;

  Editor(
      Terminal terminal,
      Path history,
      boolean colour,
      Supplier<Language> language,
      Predicate<String> unfinished,
      Completer completer) {
    this.language = language;
    this.unfinished = unfinished;
    this.colour = colour;
    this.made =
        spoken ->
            LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("micrograd")
                .parser(new Words())
                .completer(completer)
                .highlighter(new InputHighlighter(language))
                .variable(LineReader.HISTORY_FILE, file(history, spoken))
                .variable(
                    LineReader.SECONDARY_PROMPT_PATTERN, styled("... ", AttributedStyle.BRIGHT))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.DISABLE_HIGHLIGHTER, !colour)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
    this.hearing = () -> hearsKeysOnly(terminal);
  }

  /** What was typed in a language. */
  private static Path file(Path folder, Language language) {
    return folder == null ? null : folder.resolve(".micrograd_history." + language.fileExtension());
  }

  /** The reader of what is typed now, which remembers what was typed in its language. */
  private LineReader reader() {
    return readers.computeIfAbsent(language.get(), spoken -> withKeys(made.apply(spoken)));
  }

  private LineReader withKeys(LineReader reader) {
    reader.getWidgets().put(LineReader.CALLBACK_INIT, hearing);
    reader.getWidgets().put(LineReader.ACCEPT_LINE, () -> enter(reader));
    for (char key : new char[] {'}', ':'}) {
      String name = "outdenting " + key;
      reader.getWidgets().put(name, () -> outdenting(reader.getBuffer(), key));
      reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference(name), String.valueOf(key));
    }
    reader.getWidgets().put(LineReader.BACKWARD_DELETE_CHAR, () -> backspace(reader.getBuffer()));
    return reader;
  }

  /** Reads an input: "" if Ctrl-C dropped it, null at the end or on Ctrl-D. */
  String read() {
    int hue = HUES[Languages.all().indexOf(language.get()) % HUES.length];
    try {
      return reader().readLine(styled(language.get().fileExtension() + "> ", hue));
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  /** JLine gives Ctrl-C as a key and as a signal: the second would drop the next line as well. */
  private static boolean hearsKeysOnly(Terminal terminal) {
    terminal.handle(Terminal.Signal.INT, signal -> {});
    return true;
  }

  private String styled(String text, int hue) {
    AttributedStyle style = AttributedStyle.BOLD.foreground(hue);
    return colour ? new AttributedStringBuilder().styled(style, text).toAnsi() : text;
  }

  private boolean enter(LineReader reader) {
    Buffer buffer = reader.getBuffer();
    String text = buffer.toString();
    boolean inside = text.indexOf('\n', buffer.cursor()) >= 0;
    if (!inside && !unfinished.test(text)) {
      reader.callWidget("." + LineReader.ACCEPT_LINE);
    } else {
      buffer.write("\n" + language.get().typing().indentation(buffer.upToCursor()));
    }
    return true;
  }

  /** A key behind which a line may stand further left: the head or the end of a block's part. */
  private boolean outdenting(Buffer buffer, char key) {
    String text = buffer.upToCursor();
    int from = text.lastIndexOf('\n') + 1;
    int surplus =
        language.get().typing().surplus(key, text.substring(0, from), text.substring(from));
    if (from > 0 && surplus > 0) {
      buffer.move(from - text.length());
      buffer.delete(surplus);
      buffer.move(text.length() - from - surplus);
    }
    buffer.write(key);
    return true;
  }

  /** In the space before a line, a step of indentation at once. */
  private boolean backspace(Buffer buffer) {
    String text = buffer.upToCursor();
    String lead = text.substring(text.lastIndexOf('\n') + 1);
    int step = language.get().typing().step();
    boolean spaces = text.indexOf('\n') >= 0 && !lead.isEmpty() && lead.isBlank();
    return buffer.backspace(spaces ? (lead.length() - 1) % step + 1 : 1) > 0;
  }
}
