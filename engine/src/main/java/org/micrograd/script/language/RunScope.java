package org.micrograd.script.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;

/**
 * The globals of one run that has its own: those it was given and those it makes. The globals of
 * its engine are as they were once it is left.
 */
public interface RunScope {
  /**
   * Runs a script in it.
   *
   * @param name what errors call the script
   */
  Value execute(String text, String name);

  /** Leaves it: the globals that are there now. */
  Map<String, Value> leave();

  /** Globals that a script answers as two lists, of their names and of their values. */
  static Map<String, Value> globals(Value lists) {
    Value names = lists.getArrayElement(0);
    Value values = lists.getArrayElement(1);
    Map<String, Value> globals = new LinkedHashMap<>();
    for (long i = 0; i < names.getArraySize(); i++) {
      globals.put(names.getArrayElement(i).asString(), values.getArrayElement(i));
    }
    return globals;
  }
}
