import java.io.Serializable;

/**
 * What some rows add to a sum and to its gradient.
 *
 * @param gradient a number a parameter
 */
record PartialSum(double sum, double[] gradient, long rows) implements Serializable {
  static PartialSum none(int parameters) {
    return new PartialSum(0, new double[parameters], 0);
  }

  PartialSum plus(PartialSum other) {
    double[] both = gradient.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += other.gradient[i];
    }
    return new PartialSum(sum + other.sum, both, rows + other.rows);
  }

  /** That of the mean over a block of rows. */
  static PartialSum ofMean(double mean, double[] gradient, int rows) {
    double[] sums = gradient.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= rows;
    }
    return new PartialSum(mean * rows, sums, rows);
  }

  /** The gradient of the mean. */
  double[] meanGradient() {
    double[] mean = gradient.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= rows;
    }
    return mean;
  }
}
