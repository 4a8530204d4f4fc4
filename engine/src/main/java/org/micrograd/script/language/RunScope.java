package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;

/**
 * The globals of one run that has its own: those it was given and those it makes. The globals of
 * its engine are as they were once it is left.
 */
public interface RunScope {
  /** Runs a script in it. */
  Value execute(ScriptText text);

  /** Leaves it. */
  Left leave();

  /**
   * What a run leaves.
   *
   * @param globals those that are there now
   * @param stuck the names that the script has put into the engine so that nobody can take them
   *     away
   */
  record Left(Map<String, Value> globals, List<String> stuck) {
    /** From what a script answers: lists of names, of their values, and of stuck names. */
    static Left of(Value lists) {
      List<String> names = texts(lists.getArrayElement(0));
      Value values = lists.getArrayElement(1);
      Map<String, Value> globals = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        globals.put(names.get(i), values.getArrayElement(i));
      }
      return new Left(globals, texts(lists.getArrayElement(2)));
    }

    private static List<String> texts(Value list) {
      List<String> texts = new ArrayList<>();
      for (long i = 0; i < list.getArraySize(); i++) {
        texts.add(list.getArrayElement(i).asString());
      }
      return texts;
    }
  }
}
