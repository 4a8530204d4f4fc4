package org.micrograd.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/** Finds the word that is to be completed: what the cursor stands behind. */
final class Words implements Parser {
  /** A command, a path in quotes or behind a command, or a name with the dots before it. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:^\\s*%(?:load|save|run|cd)\\s+(?:-f\\s+)?(?<file>[^\n]*)"
              + "|(?<![^\n])\\s*(?<command>%%?\\w*)"
              + "|[\"'`](?<quoted>[^\"'`\n]*)"
              + "|(?<name>[\\p{javaJavaIdentifierPart}.]*))\\z");

  /** The word that ends at the cursor. */
  record Word(String line, String word, int cursor) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }

  @Override
  public Word parse(String line, int cursor, ParseContext context) {
    Matcher last = LAST.matcher(line.substring(0, cursor));
    String word = "";
    if (last.find()) {
      for (String group : List.of("file", "command", "quoted", "name")) {
        word = last.group(group) == null ? word : last.group(group);
      }
    }
    return new Word(line, word, cursor);
  }
}
