package org.micrograd.console;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jline.reader.Buffer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
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
  private static final Pattern OPENS = Pattern.compile("[:({\\[]\\s*$");
  private static final Pattern LEAVES =
      Pattern.compile("^\\s*(return|pass|raise|break|continue)\\b");

  private final LineReader reader;
  private final Supplier<Language> language;
  private final Predicate<String> unfinished;
  private final boolean colour;

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
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("micrograd")
            .parser(new Words())
            .completer(completer)
            .highlighter(new InputHighlighter(language))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, styled("... ", AttributedStyle.BRIGHT))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.DISABLE_HIGHLIGHTER, !colour)
            .option(LineReader.Option.AUTO_FRESH_LINE, true)
            .build();
    reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> hearsKeysOnly(terminal));
    reader.getWidgets().put(LineReader.ACCEPT_LINE, this::enter);
    reader.getWidgets().put("close-brace", this::closeBrace);
    reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference("close-brace"), "}");
    reader.getWidgets().put("colon", this::colon);
    reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference("colon"), ":");
    reader.getWidgets().put(LineReader.BACKWARD_DELETE_CHAR, this::backspace);
  }

  /** Reads an input: "" if Ctrl-C dropped it, null at the end or on Ctrl-D. */
  String read() {
    int hue =
        Languages.PYTHON.equals(language.get()) ? AttributedStyle.BLUE : AttributedStyle.GREEN;
    try {
      return reader.readLine(styled(language.get().fileExtension() + "> ", hue));
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

  private boolean enter() {
    Buffer buffer = reader.getBuffer();
    String text = buffer.toString();
    boolean inside = text.indexOf('\n', buffer.cursor()) >= 0;
    if (!inside && !unfinished.test(text + "\n")) {
      reader.callWidget("." + LineReader.ACCEPT_LINE);
    } else {
      buffer.write("\n" + indentation(buffer.upToCursor()));
    }
    return true;
  }

  /** The space before a new line below a text. */
  private String indentation(String text) {
    if (Languages.JAVASCRIPT.equals(language.get())) {
      return " ".repeat(2 * lexis().depth(text));
    }
    String line = text.substring(text.lastIndexOf('\n') + 1);
    String lead = line.substring(0, line.length() - line.stripLeading().length());
    if (OPENS.matcher(line).find()) {
      return lead + "    ";
    }
    boolean leaves = LEAVES.matcher(line).find() && lexis().depth(text) == 0;
    return line.isBlank() ? "" : lead.substring(leaves ? Math.min(4, lead.length()) : 0);
  }

  private Lexis lexis() {
    return Lexis.of(language.get());
  }

  /** Below a block of Python, the head of its next part stands under the head of the first. */
  private boolean colon() {
    Buffer buffer = reader.getBuffer();
    String text = buffer.upToCursor();
    int from = text.lastIndexOf('\n') + 1;
    if (Languages.PYTHON.equals(language.get()) && lexis().depth(text) == 0) {
      int surplus = Block.surplus(text.substring(0, from), text.substring(from));
      buffer.move(from - text.length());
      buffer.delete(surplus);
      buffer.move(text.length() - from - surplus);
    }
    buffer.write(":");
    return true;
  }

  /** In the space before a line, a step of indentation at once. */
  private boolean backspace() {
    Buffer buffer = reader.getBuffer();
    String text = buffer.upToCursor();
    String lead = text.substring(text.lastIndexOf('\n') + 1);
    int step = Languages.PYTHON.equals(language.get()) ? 4 : 2;
    boolean spaces = text.indexOf('\n') >= 0 && !lead.isEmpty() && lead.isBlank();
    return buffer.backspace(spaces ? (lead.length() - 1) % step + 1 : 1) > 0;
  }

  /** A brace that closes a block of JavaScript stands under the block's head. */
  private boolean closeBrace() {
    Buffer buffer = reader.getBuffer();
    String text = buffer.upToCursor();
    String line = text.substring(text.lastIndexOf('\n') + 1);
    if (Languages.JAVASCRIPT.equals(language.get()) && line.isBlank()) {
      buffer.backspace(Math.max(0, line.length() - 2 * (lexis().depth(text) - 1)));
    }
    buffer.write("}");
    return true;
  }
}
