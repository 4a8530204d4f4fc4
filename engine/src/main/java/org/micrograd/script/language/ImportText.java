package org.micrograd.script.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of JavaScript that ask about themselves, {@code import.meta}, or import while they run: in
 * programs both go through node's own ways, which know more than the language.
 */
public final class ImportText {
  /** What is passed over, a template, or one of the two; no method that is called import. */
  private static final Pattern ASKING =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\""
              + "|(?<template>`[^`\\\\]*+(?:\\\\(?s:.)[^`\\\\]*+)*+`)"
              + "|(?<![\\w$.])import\\s*(?:(?<meta>\\.\\s*meta(?![\\w$]))|(?<call>\\((?!\\s*\\)|[^()]*\\)\\s*\\{)))");

  /** What a template computes. */
  private static final Pattern COMPUTED = Pattern.compile("(?<!\\\\)\\$\\{([^{}]*)}");

  private ImportText() {}

  /** The text with both replaced, in the lines that they stand in. */
  public static String of(String text, boolean isModule) {
    if (!text.contains("import")) {
      return text;
    }
    return ASKING
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replaced(found, isModule)));
  }

  private static String replaced(MatchResult found, boolean isModule) {
    if (found.group("template") != null) {
      return COMPUTED
          .matcher(found.group())
          .replaceAll(inner -> Matcher.quoteReplacement("${" + of(inner.group(1), isModule) + "}"));
    }
    if (found.group("meta") != null) {
      return "globalThis[Symbol.for('micrograd.meta')](import.meta)";
    }
    return found.group("call") == null
        ? found.group()
        : "globalThis[Symbol.for('micrograd.import')](%s)("
            .formatted(isModule ? "import.meta.url" : "__filename");
  }
}
