package org.micrograd.script.language;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a script's text that may be names: without a parser, and so rather too many. */
public final class Identifiers {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}\\p{Mn}_$]*");

  /** What JavaScript declares for a whole script: after a keyword, and after commas. */
  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:function\\s*\\*?\\s*([\\p{L}_$][\\w$]*)|var\\s+([^;]*))");

  private Identifiers() {}

  /** All words. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    return words;
  }

  /** The names that a text of JavaScript declares with {@code var} and {@code function}. */
  static Set<String> declared(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher declaration = DECLARATION.matcher(text);
    for (int from = 0; declaration.find(from); ) {
      if (declaration.group(1) == null) {
        variables(declaration.group(2), names);
        from = declaration.start(2);
      } else {
        names.add(declaration.group(1));
        from = declaration.end();
      }
    }
    return names;
  }

  /** The names between {@code var} and the end of its statement: a pattern's, and after commas. */
  private static void variables(String list, Set<String> names) {
    int depth = 0;
    boolean isTarget = true;
    Matcher token = Pattern.compile(WORD.pattern() + "|[,=:(){}\\[\\]\n]|\\S").matcher(list);
    boolean ended = false;
    while (!ended && token.find()) {
      String each = token.group();
      switch (each) {
        case "{", "[", "(" -> depth++;
        case "}", "]", ")" -> depth--;
        case "=", "in", "of" -> isTarget = isTarget && depth > 0;
        case "," -> isTarget = isTarget || depth == 0;
        case "\n" -> ended = depth == 0 && !isTarget && !continues(list, token.end());
        default -> {
          if (isTarget && WORD.matcher(each).matches()) {
            names.add(each);
          }
        }
      }
      ended = ended || depth < 0;
    }
  }

  private static boolean continues(String list, int from) {
    return list.substring(from).stripLeading().startsWith(",");
  }
}
