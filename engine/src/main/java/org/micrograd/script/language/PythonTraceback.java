package org.micrograd.script.language;

import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.run.SourcePlaces;

/** Where an exception of Python came from: its frames have no lines of calls, its traceback has. */
final class PythonTraceback {
  private PythonTraceback() {}

  /** The innermost place in the user's own source. */
  static ScriptPlace innermost(Value exception) {
    ScriptPlace place = ScriptPlace.UNKNOWN;
    Value trace = member(exception, "__traceback__");
    while (trace != null) {
      Value code = trace.getMember("tb_frame").getMember("f_code");
      String file = code.getMember("co_filename").asString();
      if (!SourcePlaces.isLibrary(file)) {
        int line = trace.getMember("tb_lineno").asInt();
        place =
            new ScriptPlace(file, line, column(code, trace.getMember("tb_lasti").asInt(), line));
      }
      trace = member(trace, "tb_next");
    }
    return place;
  }

  /**
   * The column of an instruction; where Python does not say which one (in the main module), that of
   * the line's first expression.
   */
  private static int column(Value code, int lastInstruction, int line) {
    Value positions = code.getMember("co_positions").execute();
    int column = -1;
    for (int i = 0; positions.hasIteratorNextElement(); i++) {
      Value position = positions.getIteratorNextElement();
      Value start = position.getArrayElement(2);
      if (position.getArrayElement(0).fitsInInt()
          && position.getArrayElement(0).asInt() == line
          && start.fitsInInt()) {
        int here = start.asInt() + 1;
        // Two bytes an instruction.
        if (i == lastInstruction / 2 && lastInstruction >= 0) {
          return here;
        }
        column = column == -1 ? here : Math.min(column, here);
      }
    }
    return column;
  }

  private static Value member(Value object, String name) {
    Value member = object.hasMember(name) ? object.getMember(name) : null;
    return member == null || member.isNull() ? null : member;
  }
}
