package org.micrograd.script.run;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptPlace;

/**
 * What is known of the exception that Java code has thrown last into a script: where that was, and
 * the calls that had led there. A language keeps that for none but its own exceptions, and for
 * those only as far as they stay in it.
 *
 * @param exception the Java exception, or the script's own
 */
record Thrown(Throwable exception, ScriptPlace place, List<String> stack) {
  static final Thrown NONE = new Thrown(null, ScriptPlace.UNKNOWN, List.of());

  /**
   * What is known of an exception.
   *
   * @param before where it has been before, or null
   * @param calls the calls of the script now
   */
  static Thrown of(Throwable e, ScriptFailure before, List<ScriptCall> calls) {
    List<String> own = calls.stream().map(ScriptCall::toString).toList();
    List<String> stack = before == null ? own : joined(before.scriptStack(), own);
    ScriptPlace place = calls.isEmpty() ? ScriptPlace.UNKNOWN : calls.getFirst().place();
    return new Thrown(
        e,
        before == null ? place : new ScriptPlace(before.file(), before.line(), before.column()),
        stack);
  }

  /**
   * The calls of a script, and those of another that had called it. A language may list these with
   * the first already, since polyglot shows it all that is on the stack.
   */
  static List<String> joined(List<String> inner, List<String> outer) {
    int shared = Math.min(inner.size(), outer.size());
    while (!inner.subList(inner.size() - shared, inner.size()).equals(outer.subList(0, shared))) {
      shared--;
    }
    List<String> all = new ArrayList<>(inner);
    all.addAll(outer.subList(shared, outer.size()));
    return all;
  }

  /** Whether it is about an exception. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(PolyglotException e) {
    return exception != null
        && (e.isHostException()
            ? e.asHostException() == exception
            : exception instanceof PolyglotException own
                && own.getGuestObject() != null
                && own.getGuestObject().equals(e.getGuestObject()));
  }
}
