package org.micrograd.dot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Attributes of a node, an edge or a graph by their names. */
final class DotAttributes {
  private final Map<String, GivenText> given;

  DotAttributes() {
    this.given = new LinkedHashMap<>();
  }

  /** A copy, which changes without the other one. */
  DotAttributes(DotAttributes other) {
    this.given = new LinkedHashMap<>(other.given);
  }

  void put(String name, GivenText text) {
    given.put(name, text);
  }

  void putAll(DotAttributes others) {
    given.putAll(others.given);
  }

  Set<String> names() {
    return given.keySet();
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  GivenText get(String name) {
    return given.get(name);
  }

  String text(String name, String otherwise) {
    GivenText text = given.get(name);
    return text == null ? otherwise : text.text();
  }

  /** A number; where the text is none, the other one. */
  double number(String name, double otherwise) {
    String text = text(name, "").strip();
    return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)") ? Double.parseDouble(text) : otherwise;
  }

  boolean isTrue(String name, boolean otherwise) {
    String text = text(name, String.valueOf(otherwise)).strip();
    return text.equalsIgnoreCase("true")
        || text.equalsIgnoreCase("yes")
        || text.matches("[1-9]\\d*");
  }

  /** The words of the attribute style. */
  Set<String> style() {
    return Arrays.stream(text("style", "").split("[ ,]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
