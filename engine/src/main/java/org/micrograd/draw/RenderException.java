package org.micrograd.draw;

/** Says why a renderer could not render. */
final class RenderException extends Exception {
  private static final long serialVersionUID = 1;

  RenderException(String message) {
    super(message);
  }

  RenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
