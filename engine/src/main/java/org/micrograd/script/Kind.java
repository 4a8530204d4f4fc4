package org.micrograd.script;

import java.util.List;
import java.util.function.BiFunction;
import org.graalvm.polyglot.Value;

/**
 * What a parameter of a library function takes: what a message says is expected, and how a script's
 * argument becomes Java's.
 */
public enum Kind {
  /** Becomes a {@code Double}. */
  NUMBER("a number", (v, in) -> in.number(v)),
  /**
   * A number that stays whole where the script's is: an {@code Integer}, {@code Long} or {@code
   * Double}.
   */
  NUMERAL("a number", (v, in) -> in.numeral(v)),
  /** Becomes a {@code Double} that is whole. */
  WHOLE("a whole number", (v, in) -> in.whole(v, -0x1p53, 0x1p53)),
  /** Becomes an {@code Integer}. */
  COUNT("a whole number of at least 1", (v, in) -> (int) in.whole(v, 1, Integer.MAX_VALUE)),
  /** Becomes an {@code Integer}. */
  COUNT_OR_ZERO("a whole number of at least 0", (v, in) -> (int) in.whole(v, 0, Integer.MAX_VALUE)),
  /** Becomes a {@code Boolean}; the numbers 0 and 1 are taken, too. */
  FLAG("true or false", (v, in) -> in.flag(v)),
  /** Becomes a {@code String}. */
  TEXT("a text", (v, in) -> in.text(v)),
  /** Becomes a {@code String}. */
  PATH("a path", (v, in) -> in.path(v)),
  /** Numbers, or Values for their numbers: a {@code double[]}. */
  NUMBERS("a list of numbers", (v, in) -> in.numbers(v)),
  /** One number or several: a {@code Double} or a {@code double[]}. */
  POINT("a number or a list of numbers", (v, in) -> in.point(v)),
  /** Becomes a {@code double[][]} of rows of one length. */
  ROWS("a list of rows of numbers, as many in each,", (v, in) -> in.rows(v, -1)),
  /** Pairs of ends, or one alone, an end that is missing being infinity: a {@code double[][]}. */
  RANGES("a list of rows [low, high]", (v, in) -> in.ranges(v)),
  /** Becomes a {@code double[][]} of pairs. */
  POINTS("a list of points [x, y]", (v, in) -> in.rows(v, 2)),
  /** Becomes a Value; a number is none. */
  VALUE("a Value", (v, in) -> in.value(v)),
  /** Becomes a {@code List} of Values; a number is none. */
  VALUES("a list of Values", "[x]", (v, in) -> in.each(in.lowered(v), in::value)),
  /** Becomes a Value, a number being one. */
  OPERAND("a number or a Value", (v, in) -> in.operand(v)),
  /** Becomes a {@code List} of Values, numbers being such. */
  OPERANDS("a list of numbers or Values", (v, in) -> in.each(in.lowered(v), in::operand)),
  /** Becomes a {@code List} of such lists. */
  OPERAND_ROWS(
      "a list of rows of numbers or Values",
      (v, in) -> in.each(in.lowered(v), row -> in.each(row, in::operand))),
  /**
   * Any elements, which may go back to the script as they are: a {@code List} of polyglot values.
   */
  ITEMS("a list", (v, in) -> in.items(v)),
  /** Becomes a {@code List} of texts. */
  TEXTS("a list of texts", (v, in) -> in.each(v, in::text)),
  /** Becomes a {@code List} of pictures. */
  PICTURES("a list of pictures", "[plot([1, 2]), plot([2, 1])]", (v, in) -> in.pictures(v)),
  /** Becomes a {@link ScriptFunction}. */
  FUNCTION("a function", (v, in) -> new ScriptFunction(in.function(v), in.crossing())),
  /** A model with named parameters: a {@link ScriptModel}. */
  MODEL("a model with namedParameters()", ScriptModel::of),
  /** An object of the script with the methods of an optimizer: a polyglot value. */
  OPTIMIZER("an optimizer", "SGD(model.parameters(), 0.1)", (v, in) -> in.optimizer(v)),
  /** The Java object of the library whose method it is. */
  SELF("an object of the library", (v, in) -> in.self(v));

  private final String expected;
  private final String example;
  private final BiFunction<Value, Conversion, Object> conversion;

  Kind(String expected, BiFunction<Value, Conversion, Object> conversion) {
    this(expected, "", conversion);
  }

  Kind(String expected, String example, BiFunction<Value, Conversion, Object> conversion) {
    this.expected = expected;
    this.example = example;
    this.conversion = conversion;
  }

  /** What a message says is expected. */
  public String expected() {
    return expected;
  }

  /** How such an argument may be written, or "". */
  String example() {
    return example;
  }

  /**
   * A script's argument for Java.
   *
   * @throws Conversion.Misfit if it is of another kind
   */
  Object toJava(Value argument, Conversion in) {
    return conversion.apply(argument, in);
  }

  /** Whether its arguments may hold Values, of which the function then makes one. */
  boolean ofValues() {
    return List.of(VALUE, VALUES, OPERAND, OPERANDS, OPERAND_ROWS).contains(this);
  }
}
