package org.micrograd.session;

/** What a person typed cannot be done; the message says what to type instead. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what to type instead. */
  public Refusal(String message) {
    super(message);
  }
}
