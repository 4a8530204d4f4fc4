package org.micrograd.script.language;

/**
 * What tells of a script's function which of Java's functional interfaces it is meant for.
 *
 * @param least the number of its parameters without a default
 * @param most the number of arguments that it takes
 * @param isVariadic whether it looks at any number of arguments
 * @param isVoid whether it surely answers nothing
 */
public record FunctionShape(int least, int most, boolean isVariadic, boolean isVoid) {
  /** Of a function that does not tell. */
  static final FunctionShape UNKNOWN = new FunctionShape(0, Integer.MAX_VALUE, true, false);

  /** Whether it takes a number of arguments. */
  public boolean takes(int count) {
    return least <= count && count <= most;
  }

  /** Whether a number of arguments is that of its parameters. */
  public boolean isOf(int count) {
    return !isVariadic && least == count;
  }
}
