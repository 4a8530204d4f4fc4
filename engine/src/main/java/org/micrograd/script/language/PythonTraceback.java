package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.UserSources;
import org.micrograd.script.run.ScriptCall;

/** Where an exception of Python came from: its frames have no lines of calls, its traceback has. */
final class PythonTraceback {
  private PythonTraceback() {}

  /** The calls in the user's own source by which an exception came, innermost first. */
  static List<ScriptCall> of(Value exception) {
    List<ScriptCall> calls = new ArrayList<>();
    for (Value trace = member(exception, "__traceback__");
        trace != null;
        trace = member(trace, "tb_next")) {
      add(calls, trace.getMember("tb_frame"), trace, "tb_");
    }
    return calls.reversed();
  }

  /** The calls in the user's own source that a frame has come from, itself first. */
  static List<ScriptCall> running(Value innermost) {
    List<ScriptCall> calls = new ArrayList<>();
    for (Value frame = innermost; frame != null; frame = member(frame, "f_back")) {
      add(calls, frame, frame, "f_");
    }
    return calls;
  }

  private static void add(List<ScriptCall> calls, Value frame, Value at, String prefix) {
    Value code = frame.getMember("f_code");
    String file = code.getMember("co_filename").asString();
    if (!UserSources.isLibrary(file)) {
      int line = at.getMember(prefix + "lineno").asInt();
      int column = column(code, at.getMember(prefix + "lasti").asInt(), line);
      calls.add(
          new ScriptCall(
              code.getMember("co_name").asString(), new ScriptPlace(file, line, column)));
    }
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
