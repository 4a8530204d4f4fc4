package org.micrograd.script.host;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.ResourceLimits;
import org.micrograd.script.Limits;
import org.micrograd.script.language.Language;

/** The limit that is part of a context from its start. */
public final class StatementLimit {
  private StatementLimit() {}

  /**
   * Checks limits before a context is opened.
   *
   * @throws IllegalArgumentException if the language cannot hold them
   */
  public static void check(Language language, Limits limits) {
    if (!language.countsStatements() && limits.statements() > 0) {
      throw new IllegalArgumentException(
          "statements of "
              + language.title()
              + " cannot be counted: set a timeout instead of a statement limit");
    }
  }

  static Context.Builder of(Context.Builder builder, Limits limits) {
    return limits.statements() == 0
        ? builder
        : builder.resourceLimits(
            ResourceLimits.newBuilder()
                .statementLimit(limits.statements(), source -> !source.isInternal())
                .build());
  }
}
