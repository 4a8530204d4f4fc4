package org.micrograd.script.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of Python's compound statements: what may follow what, at the same indentation. */
final class PythonBlock {
  private static final Map<String, Set<String>> FOLLOWS =
      Map.of(
          "elif", Set.of("if", "elif"),
          "else", Set.of("if", "elif", "for", "while", "except", "try"),
          "except", Set.of("try", "except"),
          "finally", Set.of("try", "except", "else"));

  private static final Pattern HEAD = Pattern.compile("^( *)(\\w+)");

  private PythonBlock() {}

  /**
   * By how many spaces the head of a part is too far right.
   *
   * @param above the lines above it
   * @param head its line
   * @return 0 if it stands well, or under no statement that it could belong to
   */
  static int surplus(String above, String head) {
    Matcher typed = HEAD.matcher(head);
    if (!typed.find() || !FOLLOWS.containsKey(typed.group(2))) {
      return 0;
    }
    int column = typed.group(1).length();
    int outermost = column + 1;
    List<String> lines = above.lines().toList().reversed();
    for (String line : lines) {
      Matcher matcher = HEAD.matcher(line);
      if (matcher.find() && matcher.group(1).length() < outermost) {
        outermost = matcher.group(1).length();
        if (FOLLOWS.get(typed.group(2)).contains(matcher.group(2))) {
          return column - outermost;
        }
      }
    }
    return 0;
  }
}
