package org.micrograd.script.host;

import org.graalvm.polyglot.Value;

/** A script that was parsed once, to be run in the host that parsed it. */
public final class ParsedScript {
  private final String text;
  private final String name;
  private final Value parsed;
  private final Value again;

  /**
   * Keeps what to run, and what to run when it is run again.
   *
   * @param again the same text as a block: JavaScript lets a script declare its {@code let}s and
   *     {@code const}s only once; null where the language allows it
   */
  ParsedScript(String text, String name, Value parsed, Value again) {
    this.text = text;
    this.name = name;
    this.parsed = parsed;
    this.again = again;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** What errors call it. */
  public String name() {
    return name;
  }

  Value parsed() {
    return parsed;
  }

  Value again() {
    return again;
  }
}
