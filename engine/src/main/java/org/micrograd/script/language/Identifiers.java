package org.micrograd.script.language;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a script's text that may be names: without a parser, and so rather too many. */
public final class Identifiers {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}\\p{Mn}_$]*");

  private Identifiers() {}

  /** All words. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    return words;
  }
}
