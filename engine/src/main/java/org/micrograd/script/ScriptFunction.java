package org.micrograd.script;

import java.util.List;
import org.graalvm.polyglot.Value;

/**
 * A function of a script that a library calls: with Values, numbers, arrays and lists of such, and
 * with elements of the script's own.
 */
public record ScriptFunction(Value function, Facade facade) {
  /** Calls it. */
  public Value call(Object... arguments) {
    return facade.apply(function, arguments);
  }

  /**
   * Calls it for a Value, a number being one.
   *
   * @param what the messages call the answer
   * @throws ArgumentKindException if it answers anything else
   */
  public org.micrograd.autograd.Value operand(String what, Object... arguments) {
    return answer(what, Kind.OPERAND, arguments);
  }

  /** The same of which a Value for the script is computed: it finds all below it again. */
  public org.micrograd.autograd.Value kept(String what, Object... arguments) {
    return converted(what, Kind.OPERAND, facade.left(call(arguments)));
  }

  /** Calls it for a Value; a number is none. */
  public org.micrograd.autograd.Value value(String what, Object... arguments) {
    return answer(what, Kind.VALUE, arguments);
  }

  /** Calls it for a number, or that of a Value. */
  public double number(String what, Object... arguments) {
    org.micrograd.autograd.Value answer = answer(what, Kind.OPERAND, arguments);
    return answer.data();
  }

  /** Calls it for a list of numbers or Values, one alone being a list. */
  public double[] numbers(String what, Object... arguments) {
    Value answer = call(arguments);
    if (answer.hasArrayElements()) {
      return converted(what, Kind.NUMBERS, answer);
    }
    org.micrograd.autograd.Value one = converted(what, Kind.OPERAND, answer);
    return new double[] {one.data()};
  }

  private <T> T answer(String what, Kind kind, Object... arguments) {
    return converted(what, kind, call(arguments));
  }

  @SuppressWarnings("unchecked")
  private <T> T converted(String what, Kind kind, Value answer) {
    try {
      return (T) kind.toJava(answer, new Arguments(facade, 0));
    } catch (Arguments.Misfit e) {
      throw new ArgumentKindException(
          "%s must be %s, got %s".formatted(what, kind.expected(), e.getMessage()));
    }
  }

  /** Calls it with each of a list: what it answers, in the script's own terms. */
  public List<Value> map(List<?> all) {
    return all.stream().map(each -> call(each)).toList();
  }
}
