package org.micrograd.script;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.graalvm.polyglot.Value;

/**
 * A function of a script that a library calls: with Values, numbers, arrays and lists of such, and
 * with elements of the script's own.
 */
public record ScriptFunction(Value function, Crossing crossing) {
  /**
   * How many arguments it cannot do without, as far as it tells: one of JavaScript takes undefined
   * for those that are missing.
   */
  public OptionalInt needed() {
    return needed(function);
  }

  private static OptionalInt needed(Value f) {
    if (f.hasMember("__wrapped__")) {
      return needed(f.getMember("__wrapped__"));
    }
    if (f.hasMember("__code__")) {
      Value defaults = f.getMember("__defaults__");
      int all = f.getMember("__code__").getMember("co_argcount").asInt();
      int optional = defaults.hasArrayElements() ? (int) defaults.getArraySize() : 0;
      return OptionalInt.of(all - optional - (f.hasMember("__self__") ? 1 : 0));
    }
    Value length = f.hasMember("length") ? f.getMember("length") : null;
    return length != null && length.fitsInInt()
        ? OptionalInt.of(length.asInt())
        : OptionalInt.empty();
  }

  /** Calls it. */
  public Value call(Object... arguments) {
    return crossing.apply(function, arguments);
  }

  /**
   * Calls it for a Value, a number being one.
   *
   * @param what the messages call the answer
   * @throws ArgumentKindException if it answers anything else
   */
  public org.micrograd.autograd.Value operand(String what, Object... arguments) {
    return operand(what, call(arguments));
  }

  /** The same of which a Value for the script is computed: it finds all below it again. */
  public org.micrograd.autograd.Value kept(String what, Object... arguments) {
    return operand(what, crossing.left(call(arguments)));
  }

  private org.micrograd.autograd.Value operand(String what, Value answer) {
    return converted(what, "a number or a Value", answer, Conversion::operand);
  }

  /** Calls it for a list of Values, one alone being a list, and numbers being such. */
  public List<org.micrograd.autograd.Value> operands(String what, Object... arguments) {
    Value answer = call(arguments);
    return answer.hasArrayElements()
        ? converted(
            what,
            "a number, a Value or a list of such",
            answer,
            (in, list) -> in.each(list, in::operand))
        : List.of(operand(what, answer));
  }

  /** Calls it for a Value; a number is none. */
  public org.micrograd.autograd.Value value(String what, Object... arguments) {
    return converted(what, "a Value", call(arguments), Conversion::value);
  }

  /** Calls it for a number, or that of a Value. */
  public double number(String what, Object... arguments) {
    return operand(what, arguments).data();
  }

  /** Calls it for a list of numbers or Values, one alone being a list. */
  public double[] numbers(String what, Object... arguments) {
    Value answer = call(arguments);
    return answer.hasArrayElements()
        ? converted(what, "a list of numbers", answer, Conversion::numbers)
        : new double[] {operand(what, answer).data()};
  }

  private <T> T converted(
      String what, String expected, Value answer, BiFunction<Conversion, Value, T> conversion) {
    try {
      return conversion.apply(new Conversion(crossing), crossing.lowered(answer));
    } catch (Conversion.Misfit e) {
      throw new ArgumentKindException(
          "%s must be %s, got %s".formatted(what, expected, e.getMessage()));
    }
  }

  /** Calls it with each of a list: what it answers, in the script's own terms. */
  public List<Value> map(List<?> all) {
    return all.stream().map(each -> call(each)).toList();
  }
}
