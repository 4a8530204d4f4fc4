package org.micrograd.script.language;

/**
 * A part of a language's prelude.
 *
 * @param file what errors call it
 * @param code Python's code of the text, as bytes in a text; null where the text must be parsed
 */
public record PreludePart(String file, String text, String code) {}
