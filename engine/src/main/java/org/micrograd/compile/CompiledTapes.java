package org.micrograd.compile;

import org.micrograd.io.Interruption;
import org.micrograd.tape.RowSplit;
import org.micrograd.tape.Tape;

/** What is compiled of a function, each when it is first asked for. */
final class CompiledTapes {
  private final Tape tape;
  private final Lazy<TieredProgram> value;
  private final Lazy<TieredProgram> gradient;
  private final Lazy<TieredProgram> parameterGradient;
  private final Lazy<TieredProgram> hessian;
  private final Lazy<TieredProgram> weighted;
  private final Lazy<TieredProgram> along;
  private final Lazy<ColouredJacobian> jacobian;
  private final Lazy<ColouredJacobian> sparseHessian;
  private final Lazy<RowSplit> split;
  private final Lazy<TieredProgram> shared;
  private final Lazy<TieredProgram> back;
  private final Lazy<RowProgram> rows;
  private final Lazy<RowProgram> rowGradients;
  private final Lazy<RowProgram> rowSums;

  CompiledTapes(Tape tape) {
    this.tape = tape;
    boolean exact = tape.hasGuarded();
    value = new Lazy<>(() -> new TieredProgram(tape, exact));
    gradient =
        new Lazy<>(() -> new TieredProgram(tape.differentiated(0, tape.inputSlots()), exact));
    parameterGradient =
        new Lazy<>(() -> new TieredProgram(tape.differentiated(0, tape.parameterSlots()), exact));
    hessian = new Lazy<>(() -> new TieredProgram(hessian(tape), exact));
    weighted = new Lazy<>(() -> new TieredProgram(tape.weighted(), exact));
    along = new Lazy<>(() -> new TieredProgram(tape.along(), exact));
    jacobian = new Lazy<>(() -> new ColouredJacobian(tape, false, weighted, along));
    sparseHessian = new Lazy<>(() -> sparseHessian(tape, exact));
    split = new Lazy<>(() -> RowSplit.of(tape));
    shared = new Lazy<>(() -> new TieredProgram(split.get().shared(), exact));
    back = new Lazy<>(() -> new TieredProgram(split.get().back(), exact));
    rows = new Lazy<>(() -> RowProgram.of(split.get().rows(), false, exact));
    rowGradients = new Lazy<>(() -> RowProgram.of(split.get().gradients(), false, exact));
    rowSums = new Lazy<>(() -> RowProgram.of(split.get().weighted(), true, exact));
  }

  /**
   * The second derivatives, row by row: both triangles, so that each row is the gradient of a
   * derivative as in every way of asking, where a function has none, too.
   */
  private static Tape hessian(Tape tape) {
    Tape all = tape.differentiated(0, tape.inputSlots());
    for (int i = 0; i < tape.inputs(); i++) {
      Interruption.check();
      all = all.differentiated(i + 1, tape.inputSlots());
    }
    return all.last(tape.inputs() * tape.inputs());
  }

  /** The Jacobian of the gradient, which is symmetric. */
  private static ColouredJacobian sparseHessian(Tape tape, boolean exact) {
    Tape gradient = tape.differentiated(0, tape.inputSlots()).last(tape.inputs());
    Lazy<TieredProgram> product = new Lazy<>(() -> new TieredProgram(gradient.weighted(), exact));
    return new ColouredJacobian(gradient, true, product, product);
  }

  Tape tape() {
    return tape;
  }

  TieredProgram value() {
    return value.get();
  }

  TieredProgram gradient() {
    return gradient.get();
  }

  TieredProgram parameterGradient() {
    return parameterGradient.get();
  }

  /** The second derivatives. */
  double[][] hessian(double[] x, double[] parameters) {
    double[] all = hessian.get().all(x, parameters);
    double[][] hessian = new double[x.length][x.length];
    for (int i = 0, k = 0; i < x.length; i++) {
      Interruption.check();
      for (int j = 0; j < x.length; j++, k++) {
        hessian[i][j] = all[k] + 0.0;
      }
    }
    return hessian;
  }

  /** From inputs and a weight a result to the sum of the weighted derivatives. */
  TieredProgram weighted() {
    return weighted.get();
  }

  /** From inputs and a direction to the derivatives along it. */
  TieredProgram along() {
    return along.get();
  }

  ColouredJacobian jacobian() {
    return jacobian.get();
  }

  ColouredJacobian sparseHessian() {
    return sparseHessian.get();
  }

  /** From the parameters to what is the same for all rows. */
  TieredProgram shared() {
    return shared.get();
  }

  /** From the adjoints of that to those of the parameters. */
  TieredProgram back() {
    return back.get();
  }

  RowProgram rows() {
    return rows.get();
  }

  RowProgram rowGradients() {
    return rowGradients.get();
  }

  RowProgram rowSums() {
    return rowSums.get();
  }
}
