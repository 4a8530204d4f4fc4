package org.micrograd.script;

/**
 * An object of the library whose numbers are the columns of a batch; to a script it is no function.
 */
public interface Tabular {
  /**
   * A column an input, as many numbers in each; they are the caller's own.
   *
   * @throws IllegalArgumentException if a column holds anything else
   */
  double[][] numbers();
}
