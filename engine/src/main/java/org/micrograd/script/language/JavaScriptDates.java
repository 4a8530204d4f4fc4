package org.micrograd.script.language;

import java.time.Instant;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Dates of JavaScript made of Java's. */
final class JavaScriptDates {
  private static final Source METHOD =
      Source.newBuilder(
              "js",
              "((Made) => (time, name) => { const made = new Made(time); const own = made[name]; return typeof own === 'function' ? own.bind(made) : undefined; })(Date)",
              "dates.js")
          .internal(true)
          .buildLiteral();

  private JavaScriptDates() {}

  /** A method of a date; null if dates have none of the name. */
  static Value method(Context context, Instant time, String name) {
    Value method = context.eval(METHOD).execute(time.toEpochMilli(), name);
    return method.isNull() ? null : method;
  }
}
