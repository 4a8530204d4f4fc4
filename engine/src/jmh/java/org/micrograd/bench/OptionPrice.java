package org.micrograd.bench;

import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.micrograd.autograd.Value;

/**
 * The price of an option, the normal distribution replaced by a logistic one, written in each way.
 */
final class OptionPrice {
  static final double LOGISTIC = 1.702;

  /** The same as the text of a Java expression. */
  static final String TEXT =
      "s / (1 + Math.exp(-1.702 * (Math.log(s / k) + (r + v * v * 0.5) * t) / (v * Math.sqrt(t))))"
          + " - k * Math.exp(-r * t) / (1 + Math.exp(-1.702 * ((Math.log(s / k) + (r + v * v * 0.5)"
          + " * t) / (v * Math.sqrt(t)) - v * Math.sqrt(t))))";

  private OptionPrice() {}

  static Value values(List<Value> x) {
    Value s = x.get(0);
    Value k = x.get(1);
    Value r = x.get(2);
    Value v = x.get(3);
    Value t = x.get(4);
    Value spread = v.mul(t.sqrt());
    Value d = s.div(k).log().add(r.add(v.square().mul(0.5)).mul(t)).div(spread);
    Value discounted = k.mul(r.mul(t).neg().exp());
    return s.mul(d.mul(LOGISTIC).sigmoid())
        .sub(discounted.mul(d.sub(spread).mul(LOGISTIC).sigmoid()));
  }

  static Gradient hipparchus(double[] x) {
    Gradient s = Gradient.variable(5, 0, x[0]);
    Gradient k = Gradient.variable(5, 1, x[1]);
    Gradient r = Gradient.variable(5, 2, x[2]);
    Gradient v = Gradient.variable(5, 3, x[3]);
    Gradient t = Gradient.variable(5, 4, x[4]);
    Gradient spread = v.multiply(t.sqrt());
    Gradient drift = r.add(v.square().multiply(0.5)).multiply(t);
    Gradient d = s.divide(k).log().add(drift).divide(spread);
    Gradient discounted = k.multiply(r.multiply(t).negate().exp());
    return s.multiply(logistic(d)).subtract(discounted.multiply(logistic(d.subtract(spread))));
  }

  private static Gradient logistic(Gradient x) {
    return x.multiply(-LOGISTIC).exp().add(1).reciprocal();
  }

  static double value(double s, double k, double r, double v, double t) {
    double spread = v * Math.sqrt(t);
    double d = (Math.log(s / k) + (r + v * v * 0.5) * t) / spread;
    double discounted = k * Math.exp(-r * t);
    return s / (1 + Math.exp(-LOGISTIC * d))
        - discounted / (1 + Math.exp(-LOGISTIC * (d - spread)));
  }

  /** The adjoint by hand. */
  static double adjoint(double s, double k, double r, double v, double t, double[] gradient) {
    double root = Math.sqrt(t);
    double spread = v * root;
    double rate = r + v * v * 0.5;
    double d = (Math.log(s / k) + rate * t) / spread;
    double discount = Math.exp(-r * t);
    double discounted = k * discount;
    double first = 1 / (1 + Math.exp(-LOGISTIC * d));
    double second = 1 / (1 + Math.exp(-LOGISTIC * (d - spread)));
    double bSecond = -discounted * second * (1 - second) * LOGISTIC;
    double bD = s * first * (1 - first) * LOGISTIC + bSecond;
    double bNumerator = bD / spread;
    double bSpread = -bSecond - bNumerator * d;
    double bDiscount = second * discounted;
    double bRate = bNumerator * t;
    gradient[0] = first + bNumerator / s;
    gradient[1] = -second * discount - bNumerator / k;
    gradient[2] = bRate + bDiscount * t;
    gradient[3] = bRate * v + bSpread * root;
    gradient[4] = bNumerator * rate + bDiscount * r + bSpread * v * 0.5 / root;
    return s * first - discounted * second;
  }
}
