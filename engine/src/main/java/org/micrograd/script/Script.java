package org.micrograd.script;

import org.graalvm.polyglot.Source;

/** A script that was parsed once, to be run in the host that parsed it. */
public final class Script {
  private final Source source;
  private final Source again;

  /**
   * Keeps a source and what to run when it is run again.
   *
   * @param again the same text as a block: JavaScript lets a script declare its {@code let}s and
   *     {@code const}s only once; null where the language allows it
   */
  Script(Source source, Source again) {
    this.source = source;
    this.again = again;
  }

  Source source() {
    return source;
  }

  Source again() {
    return again;
  }
}
