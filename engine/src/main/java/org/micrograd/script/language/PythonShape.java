package org.micrograd.script.language;

import java.util.regex.Pattern;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/** The shape of a function of Python, by its code and its text. */
final class PythonShape {
  private static final Pattern ANSWER = Pattern.compile("\\breturn\\b[ \\t]*[^\\s#;]|\\byield\\b");

  private static final int VARARGS = 4;

  /** The flags of generators and coroutines of all kinds. */
  private static final int LATER = 0x20 | 0x80 | 0x100 | 0x200;

  private PythonShape() {}

  static FunctionShape of(Value function) {
    if (function.isMetaObject()) {
      return of(member(function, "__init__"), 1, false);
    }
    if (member(function, "__code__") != null) {
      return of(function, member(function, "__self__") == null ? 0 : 1, true);
    }
    return of(member(function, "__call__"), 1, true);
  }

  /** The shape of what is written as a function. */
  private static FunctionShape of(Value function, int bound, boolean mayBeVoid) {
    Value code = function == null ? null : member(function, "__code__");
    if (code == null) {
      return FunctionShape.UNKNOWN;
    }
    int most = code.getMember("co_argcount").asInt() - bound;
    Value defaults = member(function, "__defaults__");
    int given = defaults == null ? 0 : (int) defaults.getArraySize();
    int flags = code.getMember("co_flags").asInt();
    boolean isVariadic = (flags & VARARGS) != 0;
    boolean isVoid =
        mayBeVoid
            && (flags & LATER) == 0
            && !"<lambda>".equals(code.getMember("co_name").asString())
            && answersNothing(function);
    return new FunctionShape(
        Math.max(0, most - given), isVariadic ? Integer.MAX_VALUE : most, isVariadic, isVoid);
  }

  private static boolean answersNothing(Value function) {
    Value plain = member(function, "__func__");
    SourceSection section = (plain == null ? function : plain).getSourceLocation();
    return section != null
        && section.isAvailable()
        && !ANSWER.matcher(section.getCharacters()).find();
  }

  private static Value member(Value object, String name) {
    Value found = object.hasMember(name) ? object.getMember(name) : null;
    return found == null || found.isNull() ? null : found;
  }
}
