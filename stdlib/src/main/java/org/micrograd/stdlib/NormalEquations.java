package org.micrograd.stdlib;

import java.util.Arrays;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The inverse of J'J for a Jacobian J, to nearly all digits of a double.
 *
 * <p>The R of a QR decomposition of J with scaled columns has lost as many digits as J is badly
 * conditioned. But whatever S approximates its inverse, (J'J)^-1 is exactly S (G^-1) S' with G =
 * (JS)'(JS), which is nearly 1 and loses nothing, provided that JS is computed with doubled digits.
 */
final class NormalEquations {
  private final double[][] jacobian;

  /** S times the inverse of the transposed root of G: the inverse of J'J is F F'. */
  private final double[][] factor;

  /**
   * Decomposes.
   *
   * @throws org.hipparchus.exception.MathRuntimeException if the columns depend on each other
   */
  NormalEquations(double[][] jacobian) {
    this.jacobian = jacobian;
    int count = jacobian[0].length;
    double[] scales = new double[count];
    for (int k = 0; k < count; k++) {
      for (double[] row : jacobian) {
        scales[k] = Math.hypot(scales[k], row[k]);
      }
    }
    double[][] scaled = new double[jacobian.length][count];
    for (int i = 0; i < scaled.length; i++) {
      for (int k = 0; k < count; k++) {
        scaled[i][k] = jacobian[i][k] / scales[k];
      }
    }
    RealMatrix r = new QRDecomposition(MatrixUtils.createRealMatrix(scaled)).getR();
    RealMatrix inverse = MatrixUtils.inverse(r.getSubMatrix(0, count - 1, 0, count - 1));
    for (int k = 0; k < count; k++) {
      inverse.setRowVector(k, inverse.getRowVector(k).mapDivide(scales[k]));
    }
    RealMatrix basis = MatrixUtils.createRealMatrix(times(inverse.getData()));
    CholeskyDecomposition root =
        new CholeskyDecomposition(basis.transposeMultiply(basis), 1e-8, 1e-10);
    this.factor = inverse.multiply(MatrixUtils.inverse(root.getLT())).getData();
  }

  /** The Jacobian times a matrix, with doubled digits. */
  private double[][] times(double[][] matrix) {
    int count = matrix.length;
    double[][] product = new double[jacobian.length][count];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < count; k++) {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < count; j++) {
          sum.add(jacobian[i][j], matrix[j][k]);
        }
        product[i][k] = sum.value();
      }
    }
    return product;
  }

  /** The inverse of J'J. */
  double[][] inverse() {
    RealMatrix f = MatrixUtils.createRealMatrix(factor);
    return f.multiplyTransposed(f).getData();
  }

  /** The least-squares solution x of J x = residuals. */
  double[] solve(double[] residuals) {
    double[][] basis = times(factor);
    double[] along = new double[factor.length];
    for (int k = 0; k < along.length; k++) {
      CompensatedSum sum = new CompensatedSum();
      for (int i = 0; i < residuals.length; i++) {
        sum.add(basis[i][k], residuals[i]);
      }
      along[k] = sum.value();
    }
    return Arrays.stream(factor).mapToDouble(row -> dot(row, along)).toArray();
  }

  private static double dot(double[] a, double[] b) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < a.length; i++) {
      sum.add(a[i], b[i]);
    }
    return sum.value();
  }
}
