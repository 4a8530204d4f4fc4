package org.micrograd.script;

/** An object of the library that stands for a list of numbers wherever a script may give one. */
public interface Series {
  /** The numbers; they are the caller's own. */
  double[] numbers();
}
