package org.micrograd.session;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.host.ScriptHost;

/** The name that a person may have meant with one that is not defined. */
public final class Guess {
  private static final Pattern UNDEFINED =
      Pattern.compile("(ReferenceError: |NameError: name ')([\\w$]+)'? is not defined");

  private Guess() {}

  /**
   * What to say behind a failure, as Python does of its own: the nearest of all names, or "" if
   * none is near.
   */
  public static String of(ScriptHost host, ScriptFailure failure) {
    Matcher matcher = UNDEFINED.matcher(failure.text());
    if (!matcher.find() || !host.isOpen()) {
      return "";
    }
    String wrong = matcher.group(2);
    boolean isPython = matcher.group(1).startsWith("N");
    int near = Math.min(2, wrong.length() / 3);
    return host.console().complete("").stream()
        .filter(name -> distance(wrong, name) <= near)
        .min(Comparator.comparingInt((String name) -> distance(wrong, name)))
        .map(name -> isPython ? ". Did you mean: '" + name + "'?" : "; did you mean " + name + "?")
        .orElse("");
  }

  /** How many letters are to be added, removed, replaced or swapped. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
