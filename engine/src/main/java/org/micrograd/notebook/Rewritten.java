package org.micrograd.notebook;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a terminal shows in the end of lines that were written more than once, as bars are. */
final class Rewritten {
  private static final Pattern LINE = Pattern.compile("(?<=\n)");

  private Rewritten() {}

  static String of(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    return LINE.splitAsStream(text.replace("\r\n", "\n"))
        .map(Rewritten::line)
        .collect(Collectors.joining());
  }

  /** Each time that a line is begun anew, what is longer of the last time stays. */
  private static String line(String line) {
    String end = line.endsWith("\n") ? "\n" : "";
    String shown = "";
    for (String again : line.substring(0, line.length() - end.length()).split("\r")) {
      shown = again.length() >= shown.length() ? again : again + shown.substring(again.length());
    }
    return shown.stripTrailing() + end;
  }
}
