package org.micrograd.console;

/** What a person typed cannot be done; the message says what to type instead. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
