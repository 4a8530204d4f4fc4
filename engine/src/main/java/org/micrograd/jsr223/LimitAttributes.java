package org.micrograd.jsr223;

import java.time.Duration;
import javax.script.ScriptContext;
import org.micrograd.script.Limits;

/**
 * The limits of a run as attributes of its ScriptContext; those of the engine where there are none.
 */
final class LimitAttributes {
  private LimitAttributes() {}

  static Limits of(ScriptContext context, Limits engine) {
    return new Limits(
        timeout(context, engine.timeout()),
        number(context, GradEngine.OUTPUT, "characters", engine.output()),
        number(context, GradEngine.ALLOCATION, "bytes", engine.allocation()),
        number(context, GradEngine.STATEMENTS, "statements", engine.statements()));
  }

  private static Duration timeout(ScriptContext context, Duration engine) {
    return switch (context.getAttribute(GradEngine.TIMEOUT)) {
      case null -> engine;
      case Duration duration -> duration;
      case Number milliseconds -> Duration.ofMillis(milliseconds.longValue());
      case Object other ->
          throw new IllegalArgumentException(
              GradEngine.TIMEOUT + " is milliseconds or a Duration, got " + other);
    };
  }

  private static long number(ScriptContext context, String attribute, String what, long engine) {
    return switch (context.getAttribute(attribute)) {
      case null -> engine;
      case Number limit -> limit.longValue();
      case Object other ->
          throw new IllegalArgumentException(
              attribute + " is a number of " + what + ", got " + other);
    };
  }
}
