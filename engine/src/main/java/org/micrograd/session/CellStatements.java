package org.micrograd.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.TypedPart;

/**
 * Cells that run statement by statement, so that names may be declared again and promises awaited
 * between them: those of JavaScript.
 */
final class CellStatements {
  private final ScriptHost host;
  private final ScriptObject functions;

  /** Whether the last cell has left nothing that waits. */
  private boolean isClean = true;

  /** With the functions that the session has in the language. */
  CellStatements(ScriptHost host, ScriptObject functions) {
    this.host = host;
    this.functions = functions;
    if (functions.containsKey("keep")) {
      host.console().keeper(function("keep"));
    }
  }

  /**
   * Runs a text.
   *
   * @param isInside whether another cell runs that has called this one
   */
  Answer run(String text, String name, int number, boolean isInside) {
    if (!isClean && !isInside) {
      // Not where that cell ended: what interrupted it may have interrupted this as well.
      function("forget").call();
    }
    isClean = false;
    function("typed").call(text, number);
    AtomicReference<Answer> last = new AtomicReference<>();
    for (TypedPart part : host.language().typing().typed(text, this::parses)) {
      last.set(null);
      function("declare").call(part.declared());
      if (part.awaits()) {
        awaited(part, name, last);
      } else {
        host.console()
            .evalInteractive(part.text(), name, (value, repr) -> last.set(new Answer(value, repr)));
      }
      function("fix").call(part.constants());
    }
    while (isTurned()) {
      // What waits for a time runs before the cell ends.
    }
    isClean = !isInside;
    if (last.get() != null) {
      function("remember").call(number);
    }
    return last.get();
  }

  /** Runs what is due next; false if nothing waits any more. */
  private boolean isTurned() {
    return (boolean) function("turn").call();
  }

  /** Shows the value of a promise. */
  private void awaited(TypedPart part, String name, AtomicReference<Answer> last) {
    AtomicReference<Object> promise = new AtomicReference<>();
    host.console().evalInteractive(part.text(), name, (value, repr) -> promise.set(value));
    List<?> state = (List<?>) function("settle").call(promise.get());
    boolean waits = state.isEmpty();
    while (waits) {
      waits = isTurned() && state.isEmpty();
    }
    if (state.isEmpty()) {
      throw new ScriptFailure("what is awaited does not come: nothing is left that could run");
    }
    host.console()
        .callInteractive(
            function("settled"), state, (value, repr) -> last.set(new Answer(value, repr)));
  }

  /** Whether a text is one of the language. */
  boolean parses(String text) {
    return host.console().check(text, "<check>") == null;
  }

  private ScriptObject function(String name) {
    return (ScriptObject) functions.get(name);
  }
}
