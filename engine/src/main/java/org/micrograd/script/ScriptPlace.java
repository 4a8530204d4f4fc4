package org.micrograd.script;

import java.io.Serializable;

/**
 * A place in a script, as a person counts.
 *
 * @param file what the script is called; null where the place is unknown
 * @param line the line, from 1; -1 where unknown
 * @param column the column, from 1; -1 where unknown
 */
public record ScriptPlace(String file, int line, int column) implements Serializable {
  /** Nowhere. */
  public static final ScriptPlace UNKNOWN = new ScriptPlace(null, -1, -1);

  /** The place as a prefix of a message: {@code loss.js:12:9: }. */
  public String prefix() {
    if (file == null) {
      return "";
    }
    return line < 0 ? file + ": " : file + ":" + line + ":" + (column < 0 ? " " : column + ": ");
  }
}
