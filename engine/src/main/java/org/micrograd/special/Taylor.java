package org.micrograd.special;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A function of one or two variables near a point as the first coefficients of its power series: to
 * add, multiply and divide such numbers is to differentiate what is computed with them. The arrays
 * are not changed; two that meet have the same orders.
 */
final class Taylor {
  /** By the powers of the first variable, and for each by those of the second. */
  private final double[] terms;

  /** How many powers of the second variable there are, 1 where there is no such. */
  private final int width;

  private Taylor(double[] terms, int width) {
    this.terms = terms;
    this.width = width;
  }

  /** A derivative by how often each variable was differentiated by. */
  interface Mixed {
    double at(int first, int second);
  }

  /** The variable itself, from which derivatives up to an order are wanted. */
  static Taylor variable(double at, int order) {
    return first(at, order, 0);
  }

  /** The first of two variables, each with its order. */
  static Taylor first(double at, int order, int otherOrder) {
    return linear(at, order, otherOrder, order > 0 ? otherOrder + 1 : 0);
  }

  /** The second of two variables. */
  static Taylor second(double at, int otherOrder, int order) {
    return linear(at, otherOrder, order, order > 0 ? 1 : 0);
  }

  private static Taylor linear(double at, int first, int second, int place) {
    double[] terms = new double[(first + 1) * (second + 1)];
    terms[place] = 1;
    terms[0] = at;
    return new Taylor(terms, second + 1);
  }

  static Taylor constant(double number, int order) {
    return linear(number, order, 0, 0);
  }

  /** A function with given derivatives, the 0th being its value. */
  static Taylor of(int order, IntToDoubleFunction derivative) {
    return of(order, 0, (k, _) -> derivative.applyAsDouble(k));
  }

  static Taylor of(int first, int second, Mixed derivative) {
    int width = second + 1;
    double[] terms = new double[(first + 1) * width];
    for (int k = 0; k < terms.length; k++) {
      int i = k / width;
      int j = k % width;
      terms[k] = derivative.at(i, j) / factorial(i) / factorial(j);
    }
    return new Taylor(terms, width);
  }

  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  double value() {
    return terms[0];
  }

  /** The derivative of the orders that were asked for. */
  double last() {
    return terms[terms.length - 1] * factorial(terms.length / width - 1) * factorial(width - 1);
  }

  Taylor plus(Taylor other) {
    double[] sum = terms.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other.terms[k];
    }
    return new Taylor(sum, width);
  }

  Taylor plus(double number) {
    return withValue(terms[0] + number);
  }

  Taylor times(double number) {
    double[] product = terms.clone();
    for (int k = 0; k < product.length; k++) {
      product[k] *= number;
    }
    return new Taylor(product, width);
  }

  Taylor times(Taylor other) {
    double[] product = new double[terms.length];
    for (int k = 0; k < product.length; k++) {
      for (int i = 0; i <= k; i++) {
        if (i % width <= k % width) {
          product[k] += terms[i] * other.terms[k - i];
        }
      }
    }
    return new Taylor(product, width);
  }

  Taylor over(Taylor divisor) {
    double[] quotient = terms.clone();
    for (int k = 0; k < quotient.length; k++) {
      for (int i = 0; i < k; i++) {
        if (i % width <= k % width) {
          quotient[k] -= quotient[i] * divisor.terms[k - i];
        }
      }
      quotient[k] /= divisor.terms[0];
    }
    return new Taylor(quotient, width);
  }

  /** The exponential, whose value is given: it may be known better than from the exponent. */
  Taylor exp(double value) {
    double[] power = new double[terms.length];
    power[0] = value;
    for (int k = 1; k < power.length; k++) {
      boolean isFirst = k >= width;
      double order = isFirst ? k / width : k;
      for (int i = 1; i <= k; i++) {
        if (i % width <= k % width) {
          power[k] += (isFirst ? i / width : i) * terms[i] * power[k - i] / order;
        }
      }
    }
    return new Taylor(power, width);
  }

  /** The same but for the value. */
  Taylor withValue(double value) {
    double[] changed = terms.clone();
    changed[0] = value;
    return new Taylor(changed, width);
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
