package org.micrograd.script;

import java.io.Serializable;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/**
 * Where in the user's own script something went wrong: line and column as a person counts them, -1
 * where unknown.
 */
record Place(String file, int line, int column) implements Serializable {
  static final Place UNKNOWN = new Place(null, -1, -1);

  /** The section that the exception names, or the innermost call in the user's own source. */
  static Place of(PolyglotException e, Language language) {
    SourceSection section = section(e);
    Place place = section == null ? UNKNOWN : of(section);
    if (language == Language.PYTHON && !e.isSyntaxError()) {
      Place traced = innermost(e);
      return traced.line == -1 || traced.line == place.line && traced.column == -1 ? place : traced;
    }
    return place;
  }

  private static Place of(SourceSection section) {
    return new Place(
        section.getSource().getName(), section.getStartLine(), section.getStartColumn());
  }

  private static SourceSection section(PolyglotException e) {
    if (e.isSyntaxError() || isOurs(e.getSourceLocation())) {
      return e.getSourceLocation();
    }
    for (StackFrame frame : e.getPolyglotStackTrace()) {
      if (frame.isGuestFrame() && isOurs(frame.getSourceLocation())) {
        return frame.getSourceLocation();
      }
    }
    return null;
  }

  /** Whether a section is the user's: not of the prelude or of a language's own library. */
  static boolean isOurs(SourceSection section) {
    return section != null
        && section.isAvailable()
        && !section.getSource().isInternal()
        && !isLibrary(section.getSource().getName())
        && (section.getSource().getPath() == null || !isLibrary(section.getSource().getPath()));
  }

  private static boolean isLibrary(String file) {
    return file.startsWith("micrograd/")
        || file.startsWith("<frozen")
        || file.replace('\\', '/').contains("/lib/python3.");
  }

  /** Python's frames have no lines of calls: its traceback has. */
  private static Place innermost(PolyglotException e) {
    Place place = UNKNOWN;
    Value trace = e.getGuestObject() == null ? null : member(e.getGuestObject(), "__traceback__");
    while (trace != null) {
      Value code = trace.getMember("tb_frame").getMember("f_code");
      String file = code.getMember("co_filename").asString();
      if (!isLibrary(file)) {
        int line = trace.getMember("tb_lineno").asInt();
        place = new Place(file, line, column(code, trace.getMember("tb_lasti").asInt(), line));
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

  /** The place as a prefix of a message: {@code loss.js:12:9: }. */
  String prefix() {
    if (file == null) {
      return "";
    }
    return line < 0 ? file + ": " : file + ":" + line + ":" + (column < 0 ? " " : column + ": ");
  }
}
