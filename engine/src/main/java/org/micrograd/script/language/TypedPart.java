package org.micrograd.script.language;

/**
 * A part of what was typed at a console or stands in a notebook's cell, as it is run.
 *
 * @param isModule whether it is a module of imports, which leaves its names to all
 * @param awaits whether it answers a promise of its value
 */
public record TypedPart(String text, boolean isModule, boolean awaits) {
  static TypedPart script(String text) {
    return new TypedPart(text, false, false);
  }
}
