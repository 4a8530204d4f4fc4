package org.micrograd.autograd;

/** The function of a row with three operands. */
@FunctionalInterface
public interface DoubleTernaryOperator {
  /** The value at three numbers. */
  double applyAsDouble(double x, double y, double z);
}
