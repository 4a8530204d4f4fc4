package org.micrograd.script;

import java.time.Duration;

/**
 * How much a script may use.
 *
 * @param timeout the time of one run or call, null for any
 * @param output the characters that it may write in one run or call, 0 for any
 * @param allocation the bytes that it may allocate in one run or call, garbage included, 0 for any
 * @param statements the statements that it may execute in one run or call, 0 for any; JavaScript
 *     only, and for the life of a context
 */
public record Limits(Duration timeout, long output, long allocation, long statements) {
  /** No limits. */
  public static final Limits NONE = new Limits(null, 0, 0, 0);

  public Limits {
    if (timeout != null && !timeout.isPositive()) {
      throw new IllegalArgumentException("a timeout must be positive, got " + timeout);
    }
    notNegative("an output limit", output);
    notNegative("an allocation limit", allocation);
    notNegative("a statement limit", statements);
  }

  private static void notNegative(String what, long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(what + " must not be negative, got " + limit);
    }
  }

  /** Whether a run has to be watched. */
  public boolean areWatched() {
    return timeout != null || output > 0 || allocation > 0;
  }
}
