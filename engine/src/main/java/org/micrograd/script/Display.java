package org.micrograd.script;

import org.micrograd.draw.Picture;

/** Where a person sees what a script displays. */
@FunctionalInterface
public interface Display {
  /** Shows a value that the script displays, given also as its language writes it. */
  void show(Object value, String text);

  /**
   * Is offered each picture that the script saves or shows; true if the person sees it here, so
   * that no window need open.
   */
  default boolean takes(Picture picture) {
    return false;
  }

  /** The width of the terminal on which what the script writes as errors is seen; 0 for none. */
  default int columns() {
    return 0;
  }
}
