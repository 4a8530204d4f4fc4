package org.micrograd.compile;

import java.util.stream.IntStream;
import org.micrograd.tape.RowSplit;
import org.micrograd.tape.Tape;

/** What is compiled of a function, each when it is first asked for. */
final class Code {
  private final Tape tape;
  private final Lazy<Tiered> value;
  private final Lazy<Tiered> gradient;
  private final Lazy<Tiered> parameterGradient;
  private final Lazy<Tiered> hessian;
  private final Lazy<RowSplit> split;
  private final Lazy<Tiered> shared;
  private final Lazy<Tiered> back;
  private final Lazy<RowProgram> rows;
  private final Lazy<RowProgram> rowGradients;
  private final Lazy<RowProgram> rowSums;

  Code(Tape tape) {
    this.tape = tape;
    boolean exact = tape.hasGuarded();
    value = new Lazy<>(() -> new Tiered(tape, exact));
    gradient = new Lazy<>(() -> new Tiered(tape.differentiated(0, tape.inputSlots()), exact));
    parameterGradient =
        new Lazy<>(() -> new Tiered(tape.differentiated(0, tape.parameterSlots()), exact));
    hessian = new Lazy<>(() -> new Tiered(hessian(tape), exact));
    split = new Lazy<>(() -> RowSplit.of(tape));
    shared = new Lazy<>(() -> new Tiered(split.get().shared(), exact));
    back = new Lazy<>(() -> new Tiered(split.get().back(), exact));
    rows = new Lazy<>(() -> RowProgram.of(split.get().rows(), false, exact));
    rowGradients = new Lazy<>(() -> RowProgram.of(split.get().gradients(), false, exact));
    rowSums = new Lazy<>(() -> RowProgram.of(split.get().weighted(), true, exact));
  }

  /** The lower triangle of the second derivatives, row by row. */
  private static Tape hessian(Tape tape) {
    Tape all = tape.differentiated(0, tape.inputSlots());
    for (int i = 0; i < tape.inputs(); i++) {
      all = all.differentiated(i + 1, IntStream.rangeClosed(0, i).toArray());
    }
    return all.last(tape.inputs() * (tape.inputs() + 1) / 2);
  }

  Tape tape() {
    return tape;
  }

  Tiered value() {
    return value.get();
  }

  Tiered gradient() {
    return gradient.get();
  }

  Tiered parameterGradient() {
    return parameterGradient.get();
  }

  Tiered hessian() {
    return hessian.get();
  }

  /** From the parameters to what is the same for all rows. */
  Tiered shared() {
    return shared.get();
  }

  /** From the adjoints of that to those of the parameters. */
  Tiered back() {
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
