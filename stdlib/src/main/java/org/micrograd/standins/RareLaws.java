package org.micrograd.standins;

import java.util.function.DoubleSupplier;
import org.micrograd.special.Accurate;

/** Real numbers of rarer laws, made of uniform, normal and exponential ones as numpy makes them. */
final class RareLaws {
  private final DoubleSupplier uniform;
  private final DoubleSupplier normal;
  private final DoubleSupplier exponential;
  private final boolean isOld;

  RareLaws(
      DoubleSupplier uniform, DoubleSupplier normal, DoubleSupplier exponential, boolean isOld) {
    this.isOld = isOld;
    this.uniform = uniform;
    this.normal = normal;
    this.exponential = exponential;
  }

  /**
   * A number of a law.
   *
   * @throws IllegalArgumentException if its parameters make none
   */
  double draw(String law, double... p) {
    return switch (law) {
      case "standard_gamma" -> gamma(p[0]);
      case "gamma" -> scaled(p[1]) * gamma(p[0]);
      case "chisquare" -> 2.0 * gamma(above(p[0], "df") / 2.0);
      case "standard_t" -> student(above(p[0], "df"));
      case "beta" -> beta(above(p[0], "a"), above(p[1], "b"));
      case "rayleigh" -> scaled(p[0]) * Math.sqrt(2.0 * exponential.getAsDouble());
      case "standard_cauchy" -> cauchy();
      case "weibull" -> weibull(p[0]);
      case "pareto" -> grown(exponential.getAsDouble() / above(p[0], "a"));
      case "power" -> Math.pow(-grown(-exponential.getAsDouble()), 1.0 / above(p[0], "a"));
      case "f" -> quotient(above(p[0], "dfnum"), above(p[1], "dfden"));
      case "wald" -> wald(above(p[0], "mean"), above(p[1], "scale"));
      case "triangular" -> triangular(p[0], p[1], p[2]);
      default -> turned(law, p[0], scaled(p[1]));
    };
  }

  /** Whether a number is below zero, were it zero with a sign. */
  private static boolean isBelow(double x) {
    return Double.compare(x, 0.0) < 0;
  }

  private static double scaled(double scale) {
    if (isBelow(scale)) {
      throw new IllegalArgumentException("scale < 0");
    }
    return scale;
  }

  private static double above(double x, String name) {
    if (x <= 0) {
      throw new IllegalArgumentException(name + " <= 0");
    }
    return x;
  }

  /** By Marsaglia and Tsang; below 1 by Ahrens and Dieter. */
  double gamma(double shape) {
    if (isBelow(shape)) {
      throw new IllegalArgumentException("shape < 0");
    }
    if (shape == 0 || shape == 1) {
      return shape == 0 ? 0 : exponential.getAsDouble();
    }
    if (shape < 1) {
      return smallGamma(shape);
    }
    double b = shape - 1.0 / 3.0;
    double c = 1.0 / Math.sqrt(9 * b);
    while (true) {
      double x;
      double v;
      do {
        x = normal.getAsDouble();
        v = 1.0 + c * x;
      } while (v <= 0);
      v = v * v * v;
      double u = uniform.getAsDouble();
      if (u < 1.0 - 0.0331 * (x * x) * (x * x)
          || Accurate.log(u) < 0.5 * x * x + b * (1.0 - v + Accurate.log(v))) {
        return b * v;
      }
    }
  }

  private double smallGamma(double shape) {
    while (true) {
      double u = uniform.getAsDouble();
      double v = exponential.getAsDouble();
      boolean isLow = u <= 1.0 - shape;
      double y = isLow ? 0 : -Accurate.log((1 - u) / shape);
      double x = Math.pow(isLow ? u : 1.0 - shape + shape * y, 1.0 / shape);
      if (x <= v + y) {
        return x;
      }
    }
  }

  private double cauchy() {
    double above = normal.getAsDouble();
    return above / normal.getAsDouble();
  }

  private double student(double freedom) {
    double x = normal.getAsDouble();
    double y = gamma(freedom / 2);
    return Math.sqrt(freedom / 2) * x / Math.sqrt(y);
  }

  private double beta(double a, double b) {
    while (a <= 1 && b <= 1) {
      double x = Math.pow(uniform.getAsDouble(), 1.0 / a);
      double y = Math.pow(uniform.getAsDouble(), 1.0 / b);
      if (x + y > 0 && x + y <= 1) {
        return x / (x + y);
      }
    }
    double x = gamma(a);
    double y = gamma(b);
    return x / (x + y);
  }

  private double weibull(double a) {
    if (isBelow(a)) {
      throw new IllegalArgumentException("a < 0");
    }
    return a == 0 ? 0 : Math.pow(exponential.getAsDouble(), 1.0 / a);
  }

  /** The exponential less 1: the older generator loses digits of small ones. */
  private double grown(double x) {
    return isOld ? Accurate.exp(x) - 1.0 : Math.expm1(x);
  }

  private double quotient(double upper, double lower) {
    double above = 2.0 * gamma(upper / 2.0) * lower;
    return above / (2.0 * gamma(lower / 2.0) * upper);
  }

  private double wald(double mean, double scale) {
    double part = mean / (2 * scale);
    double y = normal.getAsDouble();
    y = mean * y * y;
    double x = mean + part * (y - Math.sqrt(4 * scale * y + y * y));
    return uniform.getAsDouble() <= mean / (mean + x) ? x : mean * mean / x;
  }

  private double triangular(double low, double top, double high) {
    if (low > top || top > high || low == high) {
      throw new IllegalArgumentException(
          low > top ? "left > mode" : top > high ? "mode > right" : "left == right");
    }
    double u = uniform.getAsDouble();
    return u <= (top - low) / (high - low)
        ? low + Math.sqrt(u * ((top - low) * (high - low)))
        : high - Math.sqrt((1.0 - u) * ((high - top) * (high - low)));
  }

  /** What a function makes of a uniform number, where it has a value. */
  private double turned(String law, double a, double b) {
    double u;
    do {
      u = uniform.getAsDouble();
    } while (u <= 0);
    return switch (law) {
      case "laplace" -> u >= 0.5 ? a - b * Accurate.log(2.0 - u - u) : a + b * Accurate.log(u + u);
      case "logistic" -> a + b * Accurate.log(u / (1.0 - u));
      case "gumbel" -> a - b * Accurate.log(-Accurate.log(1.0 - u));
      default -> throw new IllegalArgumentException("there is no law " + law);
    };
  }
}
