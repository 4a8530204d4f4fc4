package org.micrograd.session;

import java.util.HashMap;
import java.util.Map;
import org.micrograd.script.ScriptObject;

/** The commands that a program has brought along: a function each. */
final class OwnCommands {
  private final Session session;
  private final Map<String, ScriptObject> functions = new HashMap<>();

  OwnCommands(Session session) {
    this.session = session;
  }

  /** Names a function, with the percent signs of its kind. */
  void name(String name, Object function) {
    functions.put(name, (ScriptObject) function);
  }

  boolean has(String name) {
    return functions.containsKey(name);
  }

  /** Calls one with the rest of its line, and the cell below if it is for such. */
  Answer run(String name, Object... texts) {
    return answer(functions.get(name).call(texts));
  }

  /** What one has answered, if anything. */
  Answer answer(Object value) {
    return value == null ? null : new Answer(value, session.interpreter().shown(value));
  }
}
