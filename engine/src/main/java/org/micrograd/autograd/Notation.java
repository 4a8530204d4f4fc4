package org.micrograd.autograd;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an operation is written: in a drawing, in the text of scripts, in Java.
 *
 * <p>Texts name the operands x, y and z. What a row leaves open, which is null here, follows from
 * its name: {@link #of} fills it in.
 *
 * @param function the name under which scripts and Java call it
 * @param symbol what stands in a drawing
 * @param script the text of scripts
 * @param binding how strongly that text holds its operands
 * @param java the text of Java
 * @param math the method of {@code Math} to which it compiles; empty for one of its own name
 * @param commutes whether exchanged operands give the same number, to the bit
 * @param plain what computes the same unless 0 meets infinity
 */
record Notation(
    String function,
    String symbol,
    String script,
    Binding binding,
    String java,
    String math,
    boolean commutes,
    Op plain) {
  /** How strongly operators hold their operands, from the weakest to the strongest. */
  enum Binding {
    /** Comparisons, which Python chains: both operands of one need parentheses around another. */
    COMPARISON(1, 1),
    SUM(1, 2),
    PRODUCT(2, 3),
    /**
     * Powers and opposites. The base of a power is never an opposite without parentheses nor the
     * other way round: JavaScript does not allow {@code -x**2}.
     */
    POWER(4, 3),
    /** Names, numbers and calls. */
    ATOM(0, 0);

    private final int first;
    private final int second;

    Binding(int first, int second) {
      this.first = first;
      this.second = second;
    }

    /** Whether a text that binds like this needs parentheses as an operand of an operator. */
    boolean isLooserThan(Binding operator, int operand) {
      return ordinal() < (operand == 0 ? operator.first : operator.second);
    }
  }

  private static final Pattern WORD = Pattern.compile("_(\\w)");
  private static final Pattern OPERAND = Pattern.compile("\\b[xyz]\\b");

  /** A function that is called by its name. */
  static final Notation CALL =
      new Notation(null, null, null, Binding.ATOM, null, null, false, null);

  /** A function that is a method of {@code Math}, which HotSpot knows. */
  static final Notation MATH = CALL.math("");

  /** An operator between its operands, or before its only one. */
  static Notation operator(String script, Binding binding) {
    return new Notation(
        null,
        OPERAND.matcher(script).replaceAll("").strip(),
        script,
        binding,
        script,
        null,
        false,
        null);
  }

  static Notation comparison(String script) {
    return operator(script, Binding.COMPARISON).java(script + " ? 1 : 0");
  }

  /** The same with a sign of its own in drawings. */
  Notation symbol(String symbol) {
    return new Notation(function, symbol, script, binding, java, math, commutes, plain);
  }

  /** The same with another text in Java. */
  Notation java(String java) {
    return new Notation(function, symbol, script, binding, java, math, commutes, plain);
  }

  /** The same, compiled to a method of {@code Math}. */
  Notation math(String math) {
    return new Notation(function, symbol, script, binding, null, math, commutes, plain);
  }

  /** The same of an operation that commutes. */
  Notation commuting() {
    return new Notation(function, symbol, script, binding, java, math, true, plain);
  }

  /** The same of an operation that is another one but where 0 meets infinity. */
  Notation guarding(Op plain) {
    return new Notation(function, symbol, script, binding, java, math, commutes, plain);
  }

  /** The whole of it, for the row of a name. */
  Notation of(String row, int arity) {
    String name =
        WORD.matcher(row.toLowerCase(Locale.ROOT))
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    String operands = "(" + "x, y, z".substring(0, 3 * arity - 2) + ")";
    String call = name + operands;
    String method = math == null || !math.isEmpty() ? math : name;
    return new Notation(
        name,
        symbol == null ? name : symbol,
        script == null ? call : script,
        binding,
        java != null ? java : method == null ? call : "Math." + method + operands,
        method,
        commutes,
        plain);
  }

  /** A text with operands in the places of x, y and z. */
  static String fill(String text, String... operands) {
    return OPERAND
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(operands[place.group().charAt(0) - 'x']));
  }
}
