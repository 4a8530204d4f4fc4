package org.micrograd.script;

import java.time.Duration;

/**
 * How much a script may use.
 *
 * @param timeout the time of one run or call, null for any
 * @param output the characters that it may write in one run or call, 0 for any
 */
public record Limits(Duration timeout, long output) {
  /** No limits. */
  public static final Limits NONE = new Limits(null, 0);

  public Limits {
    if (timeout != null && !timeout.isPositive()) {
      throw new IllegalArgumentException("a timeout must be positive, got " + timeout);
    }
    if (output < 0) {
      throw new IllegalArgumentException("an output limit must not be negative, got " + output);
    }
  }
}
