package org.micrograd.script.language;

import java.util.List;

/**
 * A part of what was typed at a console or stands in a notebook's cell, as it is run.
 *
 * @param isModule whether it is a module of imports, which leaves its names to all
 * @param awaits whether it answers a promise of its value
 * @param declared the names that it declares and may declare again, constants or not
 * @param constants those of them that are constants
 */
public record TypedPart(
    String text, boolean isModule, boolean awaits, List<String> declared, List<String> constants) {
  static TypedPart script(String text) {
    return new TypedPart(text, false, false, List.of(), List.of());
  }

  static TypedPart module(String text) {
    return new TypedPart(text, true, false, List.of(), List.of());
  }
}
