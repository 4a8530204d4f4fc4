package org.micrograd.compile;

import org.micrograd.tape.Tape;

/**
 * A tape that is interpreted while it is cold or where it is huge, and compiled when it is called
 * often.
 */
final class TieredProgram implements Program {
  /** Slots up to which a tape is compiled. */
  static final int HUGE = 500_000;

  private static final int COLD = 10;

  private final Tape tape;
  private final boolean exact;
  private final boolean chains;
  private final boolean returnsInputs;
  private final boolean returnsParameters;
  private final double[] none = new double[0];

  /** Not exact while threads call at the same time, which does no harm. */
  private int calls;

  private volatile Program compiled;

  /**
   * @param exact whether products of the chain rule are compiled as they are, since some of them
   *     are values: comparisons may hide that one is not-a-number
   */
  TieredProgram(Tape tape, boolean exact) {
    this.tape = tape;
    this.exact = exact;
    this.chains = !exact && tape.hasGuarded();
    this.returnsInputs = tape.returnsFirst(tape.inputs());
    this.returnsParameters = tape.inputs() == 0 && tape.returnsFirst(tape.parameters());
  }

  Tape tape() {
    return tape;
  }

  /** Whether it is compiled, or will be. */
  boolean compiles() {
    return tape.size() <= HUGE;
  }

  @Override
  public double run(double[] inputs, double[] parameters, double[] others) {
    Program program = compiled;
    if (program == null) {
      return cold(inputs, parameters, others);
    }
    double first = program.run(inputs, parameters, others);
    return chains && unclear(first, others) ? exact(inputs, parameters, others) : first;
  }

  private double cold(double[] inputs, double[] parameters, double[] others) {
    if (++calls > COLD) {
      compile();
    }
    return exact(inputs, parameters, others);
  }

  /** Compiles the tape now, unless it is huge or computes nothing. */
  synchronized void compile() {
    if (compiled == null && compiles() && tape.size() > tape.first()) {
      compiled = ScalarCode.of(tape, exact);
    }
  }

  private static boolean unclear(double first, double[] others) {
    boolean isUnclear = Double.isNaN(first);
    for (double other : others) {
      isUnclear |= Double.isNaN(other);
    }
    return isUnclear;
  }

  private double exact(double[] inputs, double[] parameters, double[] others) {
    double[] results = tape.run(inputs, parameters);
    System.arraycopy(results, 1, others, 0, results.length - 1);
    return results[0];
  }

  /** Whether its results are its inputs, all in order: then they are returned as they are. */
  boolean returnsInputs() {
    return returnsInputs;
  }

  /**
   * All results, only to be read: they are the array of the inputs, or of the parameters, where
   * these are the results, as often in a network, which may have a million.
   */
  double[] allToRead(double[] inputs, double[] parameters) {
    return returnsInputs ? inputs : returnsParameters ? parameters : all(inputs, parameters);
  }

  /** All results; none for a tape without. */
  double[] all(double[] inputs, double[] parameters) {
    int count = tape.results().length;
    if (count == 0) {
      return none;
    }
    if (tape.size() == tape.first()) {
      return tape.run(inputs, parameters); // It computes nothing.
    }
    double[] others = new double[count - 1];
    double first = run(inputs, parameters, others);
    double[] all = new double[count];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
