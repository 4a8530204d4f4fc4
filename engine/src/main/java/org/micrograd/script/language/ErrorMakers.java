package org.micrograd.script.language;

import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.micrograd.script.run.ScriptCall;
import org.micrograd.script.run.SourcePlaces;

/**
 * The constructors that made an error of a class of the script's own: node's traces begin behind
 * that of the class itself.
 */
final class ErrorMakers {
  private ErrorMakers() {}

  /** How many of the innermost calls made the error; 0 where nothing else is there. */
  static int in(PolyglotException e) {
    Value type =
        e.isGuestException() && !e.isSyntaxError() && e.getGuestObject() != null
            ? e.getGuestObject().getMetaObject()
            : null;
    if (type == null) {
      return 0;
    }
    List<String> calls = SourcePlaces.calls(e, "js").stream().map(ScriptCall::function).toList();
    int made = calls.indexOf(type.getMetaSimpleName()) + 1;
    return made < calls.size() ? made : 0;
  }
}
