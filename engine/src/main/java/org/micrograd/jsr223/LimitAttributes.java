package org.micrograd.jsr223;

import java.time.Duration;
import org.micrograd.script.Limits;

/**
 * The limits of a run as attributes of its ScriptContext; those of the builder where there are
 * none.
 */
final class LimitAttributes {
  private LimitAttributes() {}

  static Limits of(RunAttributes context, Limits engine) {
    return new Limits(
        timeout(context, engine.timeout()),
        number(context, GradEngine.OUTPUT, "characters", engine.output()),
        number(context, GradEngine.ALLOCATION, "bytes", engine.allocation()),
        number(context, GradEngine.STATEMENTS, "statements", engine.statements()));
  }

  private static Duration timeout(RunAttributes context, Duration engine) {
    return switch (context.get(GradEngine.TIMEOUT)) {
      case null -> engine;
      case Duration duration -> duration;
      case Number milliseconds -> Duration.ofMillis(milliseconds.longValue());
      case Object other ->
          throw new IllegalArgumentException(
              GradEngine.TIMEOUT + " is milliseconds or a Duration, got " + other);
    };
  }

  private static long number(RunAttributes context, String attribute, String what, long engine) {
    return switch (context.get(attribute)) {
      case null -> engine;
      case Number limit -> limit.longValue();
      case Object other ->
          throw new IllegalArgumentException(
              attribute + " is a number of " + what + ", got " + other);
    };
  }
}
