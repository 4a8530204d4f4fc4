package org.micrograd.script.border;

/** Objects in messages, which are a line however long their texts are. */
final class Described {
  private static final int MOST = 100;

  private Described() {}

  /** An object's text and class; of a script's own its text. */
  static String of(Object o) {
    return switch (o) {
      case null -> "nothing";
      case ScriptView view -> line(view.toString());
      default -> line(String.valueOf(o)) + " of " + o.getClass().getSimpleName();
    };
  }

  /** The first line of a text, or as much of it as is read. */
  static String line(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    boolean isWhole = first.length() == text.length() && first.length() <= MOST;
    return isWhole ? text : first.substring(0, Math.min(MOST, first.length())) + "...";
  }
}
