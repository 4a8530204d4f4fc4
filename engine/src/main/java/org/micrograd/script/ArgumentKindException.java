package org.micrograd.script;

/** An argument of a library function is of another kind than the function takes. */
public final class ArgumentKindException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** An exception with the script's message. */
  public ArgumentKindException(String message) {
    super(message);
  }
}
