package org.micrograd.script.border;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.graalvm.polyglot.Value;

/** What scripts have as numbers, moments and texts of their own, as Java's. */
final class PlainValues {
  private PlainValues() {}

  /**
   * The decimal, date, time, duration or text that an object of a script is; null for any other.
   */
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
    Value type = v.getMetaObject();
    return switch (type == null ? "" : type.getMetaSimpleName()) {
      case "Decimal" -> decimal(v);
      case "timedelta" -> duration(v);
      case "UserString" -> v.invokeMember("__str__").asString();
      default -> null;
    };
  }

  /** Those that are no finite numbers have no equal in Java. */
  private static Object decimal(Value v) {
    return v.canInvokeMember("is_finite") && v.invokeMember("is_finite").asBoolean()
        ? new BigDecimal(v.invokeMember("__str__").asString())
        : null;
  }

  private static Object duration(Value v) {
    return v.hasMember("microseconds")
        ? Duration.ofDays(v.getMember("days").asLong())
            .plusSeconds(v.getMember("seconds").asLong())
            .plus(v.getMember("microseconds").asLong(), ChronoUnit.MICROS)
        : null;
  }
}
