package org.micrograd.script.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of JavaScript that catch errors: in programs what is caught says what it says in node. The
 * engine makes its errors where no script can hear of it, but for where they are caught.
 */
public final class CatchText {
  /** What is passed over, or the begin of a catch. */
  private static final Pattern CATCH =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/"
              + "|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'"
              + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
              + "|`[^`\\\\]*+(?:\\\\(?s:.)[^`\\\\]*+)*+`"
              + "|(?<![\\w$.])catch\\s*\\(\\s*(?:(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)|(?<parts>\\{[^(){}]*}))\\s*\\)\\s*\\{");

  private static final String WORDED = "globalThis[Symbol.for('micrograd.worded')](%s);";
  private static final String THROWN = "micrograd$thrown";

  private CatchText() {}

  /** The text whose catches ask for node's words first, in the lines that they stand in. */
  public static String of(String text) {
    return text.contains("catch")
        ? CATCH.matcher(text).replaceAll(found -> Matcher.quoteReplacement(worded(found)))
        : text;
  }

  private static String worded(MatchResult found) {
    String name = found.group("name");
    String parts = found.group("parts");
    if (name != null) {
      return found.group() + name + " = " + WORDED.formatted(name);
    }
    if (parts != null) {
      return found.group().replace(parts, THROWN)
          + "let "
          + parts
          + " = "
          + WORDED.formatted(THROWN);
    }
    return found.group();
  }
}
