package org.micrograd.console;

import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.session.Command;

/** Colours what is being typed. */
final class InputHighlighter implements Highlighter {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle COMMAND = PLAIN.foreground(AttributedStyle.YELLOW);

  private final Supplier<Language> language;

  /**
   * @param language the language of what is being typed, asked at each key
   */
  InputHighlighter(Supplier<Language> language) {
    this.language = language;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int from = 0;
    Language spoken = language.get();
    if (Command.looksLikeOne(text)) {
      String word = text.stripLeading().split("\\s", 2)[0];
      from = text.indexOf(word) + word.length();
      coloured.styled(COMMAND, text.substring(0, from));
      Command command = Command.of(word);
      spoken = command == null || command.language() == null ? spoken : command.language();
      if (command != null && command.takesFile()) {
        return coloured.append(text, from, text.length()).toAttributedString();
      }
    }
    code(spoken, text.substring(from), coloured);
    return coloured.toAttributedString();
  }

  private static void code(Language language, String text, AttributedStringBuilder coloured) {
    int from = 0;
    for (Token token : language.lexis().tokens(text)) {
      coloured.append(text, from, token.start());
      coloured.styled(style(token), token.in(text));
      from = token.end();
    }
    coloured.append(text, from, text.length());
  }

  private static AttributedStyle style(Token token) {
    return switch (token.kind()) {
      case KEYWORD -> PLAIN.foreground(AttributedStyle.BLUE).bold();
      case STRING -> PLAIN.foreground(AttributedStyle.GREEN);
      case NUMBER -> PLAIN.foreground(AttributedStyle.CYAN);
      case COMMENT -> PLAIN.faint();
      case NAME, OPEN, CLOSE, SIGN -> PLAIN;
    };
  }
}
