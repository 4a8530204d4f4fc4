package org.micrograd.session;

import java.util.Arrays;
import java.util.Map;
import org.micrograd.autograd.Op;
import org.micrograd.script.library.Docs;

/** What {@code %doc} says of a name. */
final class Manual {
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "data", "data\nA Value's number; it can be set.",
          "grad", "grad\nA Value's gradient, from the last backward(); it can be set.",
          "label", "label\nA Value's name in pictures; it can be set.",
          "_prev", "_prev\nThe operands of the operation that made a Value, as a set.",
          "_op", "_op\nThe sign of the operation that made a Value, or ''.");

  private Manual() {}

  /**
   * The parameters of a function, class or method in a line, and what it does below; "" for a name
   * that stands for anything else.
   *
   * @param name plain or dotted, as it would be written in the language of the interpreter
   * @return null if the name stands for nothing
   */
  static String of(Interpreter interpreter, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String found = interpreter.inspection().describe(name);
    if (found == null || found.isEmpty()) {
      return last.equals(name) ? found : ATTRIBUTES.getOrDefault(last, found);
    }
    if (interpreter.inspection().isOwn(name)) {
      return found;
    }
    Op op = operation(last);
    if (op != null) {
      return operation(op);
    }
    // A language that has no docstrings has its comments.
    String comment = found.indexOf('\n') < 0 ? Docs.of(last) : null;
    return comment == null ? found : comment;
  }

  private static Op operation(String name) {
    return Arrays.stream(Op.values())
        .filter(op -> op.function().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String operation(Op op) {
    String operands = "x, y, z".substring(0, 3 * op.arity() - 2);
    StringBuilder text = new StringBuilder();
    text.append("%s(%s)\n%s".formatted(op.function(), operands, op.description()));
    for (int i = 0; i < op.arity(); i++) {
      text.append("\nderivative in %c: %s".formatted("xyz".charAt(i), op.derivative(i)));
    }
    return text.toString();
  }

  /** What is to be said of a name, with how it is written where all is asked; null for nothing. */
  static String description(Interpreter interpreter, String name, boolean all) {
    String source = all ? interpreter.inspection().source(name) : null;
    String manual = of(interpreter, name);
    if (source != null || manual == null || !manual.isEmpty()) {
      return source == null ? manual : source;
    }
    Object value = interpreter.host().globals().get(name);
    return value == null ? null : interpreter.shown(value);
  }

  /** The same, field by field where the language has that and the library has no more to say. */
  static String layout(Interpreter interpreter, String name, boolean all) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean more =
        !interpreter.inspection().hasLayout()
            || !interpreter.inspection().isOwn(name)
                && (operation(last) != null || ATTRIBUTES.containsKey(last));
    return more ? description(interpreter, name, all) : interpreter.inspection().about(name, all);
  }
}
