package org.micrograd.script;

import org.micrograd.autograd.Value;
import org.micrograd.draw.Picture;

/** Where a person sees what a script displays. */
@FunctionalInterface
public interface Display {
  /** Shows a value that the script displays, given also as its language writes it. */
  void show(Object value, String text);

  /**
   * Is offered each picture that the script shows; true if the person sees it here, so that no
   * window need open.
   */
  default boolean takes(Picture picture) {
    return false;
  }

  /** Is offered each picture that the script saves, as {@link #takes} is what it shows. */
  default boolean takesSaved(Picture picture) {
    return takes(picture);
  }

  /** Whether {@link #failed} is to be told. */
  default boolean showsFailures() {
    return false;
  }

  /** Is told that the script failed, and of the node that it computed last before. */
  default void failed(Value newest) {
    // Where it is not shown.
  }

  /** The width of the terminal on which what the script writes as errors is seen; 0 for none. */
  default int columns() {
    return 0;
  }
}
