package org.micrograd.script.language;

import org.graalvm.polyglot.Value;

/** Makes of a text what can be executed, once. */
interface Parser {
  /** A script, to be executed. */
  Value parse(ScriptText script);

  /** A script with something before and after it. */
  Value parse(ScriptText script, String before, String after);
}
