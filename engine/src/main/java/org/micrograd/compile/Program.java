package org.micrograd.compile;

/** A tape that computes. */
@FunctionalInterface
interface Program {
  /**
   * Computes the results: the first is returned, the others are written.
   *
   * @param inputs a number an input
   * @param parameters a number a parameter
   * @param others where the results after the first go, in order
   */
  double run(double[] inputs, double[] parameters, double[] others);
}
