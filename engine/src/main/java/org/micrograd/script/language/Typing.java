package org.micrograd.script.language;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.micrograd.script.ScriptFailure;

/** How a language is typed: what is a whole input, how lines are indented. */
public interface Typing {
  /**
   * The parts in which a text that was typed is run; none if there is nothing to run.
   *
   * @param parses whether a text is one of the language
   */
  List<TypedPart> typed(String text, Predicate<String> parses);

  /**
   * Whether more lines could complete a text that is being typed.
   *
   * @param check what keeps a text from being run, or null
   */
  default boolean isUnfinished(String text, Function<String, ScriptFailure> check) {
    ScriptFailure failure = check.apply(text);
    return failure != null && failure.isIncomplete();
  }

  /** Whether a line belongs to the statement before it, though that could be run without it. */
  boolean continues(String line);

  /** Whether statements may begin between braces. */
  boolean hasBlocksInBraces();

  /** Whether a line that begins with an exclamation mark is one for the system's shell. */
  boolean isShell(String line);

  /** Whether a text speaks of what a program has beside the language and the library. */
  boolean speaksOfProgram(String text);

  /** The space before a new line below a text. */
  String indentation(String text);

  /** By how many spaces a block is indented. */
  int step();

  /**
   * By how many spaces a line is too far right once a key has been pressed behind it.
   *
   * @param above the lines above it
   */
  int surplus(char key, String above, String line);
}
