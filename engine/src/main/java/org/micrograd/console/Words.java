package org.micrograd.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/** Finds what is to be completed: the end of the text before the cursor. */
final class Words implements Parser {
  enum Kind {
    FILE,
    COMMAND,
    PATH,
    PACKAGE,
    MEMBER,
    NAME
  }

  private static final Pattern LAST =
      Pattern.compile(
          "^\\s*%(?:load|save)\\s+(?:-f\\s+)?(?<FILE>.*)\\z"
              + "|^\\s*(?<COMMAND>%\\w*)\\z"
              + "|['\"](?<PATH>micrograd/\\w*)\\z"
              + "|(?<![^\n])\\s*(?:from|import)\\s+(?<PACKAGE>[\\w.]*)\\z"
              + "|(?<![^\n])\\s*from\\s+(?<module>[\\w.]+)\\s+import\\s+(?:[(\\w,\\s]*[(,\\s])?(?<MEMBER>\\w*)\\z"
              + "|(?<NAME>(?:\\.?[\\p{javaJavaIdentifierPart}]+)*+\\.?)\\z");

  /**
   * The word that ends at the cursor.
   *
   * @param module where Python imports it from, or null
   */
  record Word(Kind kind, String line, String word, int cursor, String module)
      implements CompletingParsedLine {
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
    if (last.find()) {
      for (Kind kind : Kind.values()) {
        String word = last.group(kind.name());
        if (word != null) {
          return new Word(kind, line, word, cursor, last.group("module"));
        }
      }
    }
    return new Word(Kind.NAME, line, "", cursor, null);
  }
}
