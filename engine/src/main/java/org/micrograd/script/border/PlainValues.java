package org.micrograd.script.border;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.graalvm.polyglot.Value;

/** What scripts have as numbers and moments of their own, as Java's. */
final class PlainValues {
  private PlainValues() {}

  /** The decimal, date, time or duration that an object of a script is; null for any other. */
  static Object of(Value v) {
    if (v.isInstant()) {
      return v.asInstant();
    }
    if (v.isDate()) {
      return v.isTime() ? LocalDateTime.of(v.asDate(), v.asTime()) : v.asDate();
    }
    if (v.isTime()) {
      return v.asTime();
    }
    if (v.isDuration()) {
      return v.asDuration();
    }
    return isDecimal(v) ? new BigDecimal(v.invokeMember("__str__").asString()) : null;
  }

  /** Those that are no finite numbers have no equal in Java. */
  private static boolean isDecimal(Value v) {
    Value type = v.getMetaObject();
    return type != null
        && "Decimal".equals(type.getMetaSimpleName())
        && v.canInvokeMember("is_finite")
        && v.invokeMember("is_finite").asBoolean();
  }
}
