package org.micrograd.draw;

import java.util.concurrent.TimeoutException;

/** Says why a renderer could not render. */
final class RenderException extends Exception {
  private static final long serialVersionUID = 1;

  RenderException(String message) {
    super(message);
  }

  RenderException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it could have drawn, had it been given more time. */
  boolean isLate() {
    return getCause() instanceof TimeoutException;
  }
}
