package org.micrograd.special;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A function of one variable near a point as the first coefficients of its power series: to add,
 * multiply and divide such numbers is to differentiate what is computed with them. The arrays are
 * not changed; two that meet have the same length.
 */
final class Taylor {
  private final double[] terms;

  private Taylor(double[] terms) {
    this.terms = terms;
  }

  /** The variable itself, from which derivatives up to an order are wanted. */
  static Taylor variable(double at, int order) {
    double[] terms = new double[order + 1];
    terms[0] = at;
    if (order > 0) {
      terms[1] = 1;
    }
    return new Taylor(terms);
  }

  static Taylor constant(double number, int order) {
    double[] terms = new double[order + 1];
    terms[0] = number;
    return new Taylor(terms);
  }

  /** A function with given derivatives, the 0th being its value. */
  static Taylor of(int order, IntToDoubleFunction derivative) {
    double[] terms = new double[order + 1];
    double factorial = 1;
    for (int k = 0; k <= order; k++) {
      factorial *= Math.max(k, 1);
      terms[k] = derivative.applyAsDouble(k) / factorial;
    }
    return new Taylor(terms);
  }

  double value() {
    return terms[0];
  }

  /** The derivative of the order that was asked for. */
  double last() {
    double derivative = terms[terms.length - 1];
    for (int k = 2; k < terms.length; k++) {
      derivative *= k;
    }
    return derivative;
  }

  Taylor plus(Taylor other) {
    double[] sum = terms.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other.terms[k];
    }
    return new Taylor(sum);
  }

  Taylor plus(double number) {
    double[] sum = terms.clone();
    sum[0] += number;
    return new Taylor(sum);
  }

  Taylor times(double number) {
    double[] product = terms.clone();
    for (int k = 0; k < product.length; k++) {
      product[k] *= number;
    }
    return new Taylor(product);
  }

  Taylor times(Taylor other) {
    double[] product = new double[terms.length];
    for (int k = 0; k < product.length; k++) {
      for (int i = 0; i <= k; i++) {
        product[k] += terms[i] * other.terms[k - i];
      }
    }
    return new Taylor(product);
  }

  Taylor over(Taylor divisor) {
    double[] quotient = terms.clone();
    for (int k = 0; k < quotient.length; k++) {
      for (int i = 0; i < k; i++) {
        quotient[k] -= quotient[i] * divisor.terms[k - i];
      }
      quotient[k] /= divisor.terms[0];
    }
    return new Taylor(quotient);
  }

  /** The exponential, whose value is given: it may be known better than from the exponent. */
  Taylor exp(double value) {
    double[] power = new double[terms.length];
    power[0] = value;
    for (int k = 1; k < power.length; k++) {
      for (int i = 1; i <= k; i++) {
        power[k] += i * terms[i] * power[k - i] / k;
      }
    }
    return new Taylor(power);
  }

  /** The same but for the value. */
  Taylor withValue(double value) {
    double[] changed = terms.clone();
    changed[0] = value;
    return new Taylor(changed);
  }

  Taylor negative() {
    return times(-1);
  }

  /** Whether adding it to another would change nothing. */
  boolean isNegligible(Taylor beside) {
    for (int k = 0; k < terms.length; k++) {
      if (Math.abs(terms[k]) > 1e-17 * Math.abs(beside.terms[k])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Arrays.toString(terms);
  }
}
