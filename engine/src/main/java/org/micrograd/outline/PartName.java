package org.micrograd.outline;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names that count: {@code x12}, or a path of parts as {@code layers.1.neurons.0.w.2}. What differs
 * in numbers only may play the same part.
 */
public final class PartName {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COUNT = Pattern.compile("\\d+|\\*");
  private static final Pattern COUNTED = Pattern.compile("[A-Za-z_]\\w*\\.(\\d+|\\*)(?=\\.)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:[A-Za-z_]\\w*\\.(?:\\d+|\\*)\\.)*w\\.(?:\\d+|\\*)|(?:[A-Za-z_]\\w*\\.(?:\\d+|\\*)\\.)+b");

  private PartName() {}

  /** Whether a name is that of a network's parameter. */
  static boolean isParameter(String name) {
    return PARAMETER.matcher(name).matches();
  }

  /** The same for all names that differ in numbers only. */
  static String kind(String name) {
    return NUMBER.matcher(name).replaceAll("*");
  }

  /** A name for two of a kind: a star for each number in which they differ. */
  static String joined(String a, String b) {
    if (a.equals(b)) {
      return a;
    }
    String[] other = COUNT.matcher(b).results().map(MatchResult::group).toArray(String[]::new);
    int[] next = {0};
    return COUNT
        .matcher(a)
        .replaceAll(found -> {
          int i = next[0]++;
          return i < other.length && other[i].equals(found.group()) ? found.group() : "*";
        });
  }

  /** As boxes show it: {@code 1.0.w.2}, without the names of what is counted. */
  public static String shortened(String name) {
    return isParameter(name) ? COUNTED.matcher(name).replaceAll("$1") : name;
  }
}
