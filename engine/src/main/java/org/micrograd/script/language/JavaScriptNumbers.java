package org.micrograd.script.language;

import org.graalvm.polyglot.Value;

/** JavaScript's numbers as Java has them. */
final class JavaScriptNumbers {
  private JavaScriptNumbers() {}

  /** What came from Java as a long and has no equal among JavaScript's numbers stays a long. */
  static Object toJava(Value number) {
    if (!number.fitsInBigInteger()) {
      return number.asDouble();
    }
    if ("bigint".equals(number.getMetaObject().getMetaSimpleName())) {
      return number.asBigInteger();
    }
    if (number.fitsInInt()) {
      return number.asInt();
    }
    // A long is Java's own, which a script has not reckoned with.
    Number given = number.as(Number.class);
    return given instanceof Long ? given : (Number) number.asDouble();
  }
}
