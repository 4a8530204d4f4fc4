package org.micrograd.script.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The text of a script in one context, with what was found out about it: it may run often. */
public final class ScriptText {
  /** No text: a run of what was defined before. */
  public static final ScriptText NONE = new ScriptText("", "");

  private final String text;
  private final String name;
  private final Map<String, Object> known = new ConcurrentHashMap<>();

  /**
   * A text of which nothing is known.
   *
   * @param name what errors call the script
   */
  ScriptText(String text, String name) {
    this.text = text;
    this.name = name;
  }

  String text() {
    return text;
  }

  String name() {
    return name;
  }

  /** The words that may be names. */
  public Set<String> words() {
    return known("words", () -> Identifiers.of(text));
  }

  /** What was found out before, or is found out now. */
  @SuppressWarnings("unchecked")
  <T> T known(String what, Supplier<T> found) {
    Object known = this.known.get(what);
    if (known == null) {
      known = found.get();
      this.known.put(what, known);
    }
    return (T) known;
  }
}
