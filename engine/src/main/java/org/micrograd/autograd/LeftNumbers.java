package org.micrograd.autograd;

/**
 * Numbers as left operands of Values, by the names that Groovy calls for its operators. Groovy
 * finds the methods by the extension module that names this class, and adds them to all numbers.
 */
public final class LeftNumbers {
  private LeftNumbers() {}

  private static Value number(Number x) {
    return Value.number(x.doubleValue());
  }

  // @formatter:off
  // One line an operator.

  public static Value plus(Number x, Value y) { return number(x).add(y); }
  public static Value minus(Number x, Value y) { return number(x).sub(y); }
  public static Value multiply(Number x, Value y) { return number(x).mul(y); }
  public static Value div(Number x, Value y) { return number(x).div(y); }
  public static Value power(Number x, Value y) { return number(x).pow(y); }
  public static Value mod(Number x, Value y) { return number(x).mod(y); }
  public static Value remainder(Number x, Value y) { return number(x).rem(y); }
  // @formatter:on
}
