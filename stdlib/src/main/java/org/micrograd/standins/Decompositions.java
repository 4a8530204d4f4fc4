package org.micrograd.standins;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** Matrices as products of simpler ones. */
final class Decompositions {
  private Decompositions() {}

  /** The singular values of a matrix, falling. */
  static NdArray singularValues(NdArray a) {
    double[] values = new SingularValueDecomposition(matrix(a)).getSingularValues();
    return NdArray.of(DType.FLOAT64, values, values.length);
  }

  /** Its inverse as far as it has one, singular values below a part of the largest being none. */
  static NdArray pseudoInverse(NdArray a, double part) {
    SingularValueDecomposition found = new SingularValueDecomposition(matrix(a));
    double[] values = found.getSingularValues();
    RealMatrix right = found.getV().copy();
    for (int j = 0; j < values.length; j++) {
      double factor = values[j] > part * values[0] ? 1 / values[j] : 0;
      for (int i = 0; i < right.getRowDimension(); i++) {
        right.multiplyEntry(i, j, factor);
      }
    }
    return array(right.multiply(found.getUT()));
  }

  /**
   * An orthogonal matrix and a triangle, with the signs that LAPACK gives them: of a square matrix
   * it leaves the last row as it is.
   */
  static Object[] qr(NdArray a) {
    RealMatrix matrix = matrix(a);
    QRDecomposition found = new QRDecomposition(matrix);
    RealMatrix q = found.getQ().copy();
    RealMatrix r = found.getR().copy();
    int rows = matrix.getRowDimension();
    int columns = matrix.getColumnDimension();
    if (rows <= columns) {
      for (int i = 0; i < rows; i++) {
        q.multiplyEntry(i, rows - 1, -1);
      }
      for (int j = rows - 1; j < columns; j++) {
        r.multiplyEntry(rows - 1, j, -1);
      }
    }
    return new Object[] {array(q), array(r)};
  }

  /**
   * The eigenvalues and the eigenvectors, of length 1, of a matrix.
   *
   * @throws IllegalArgumentException if one of them is no real number
   */
  static Object[] eigen(NdArray a) {
    EigenDecompositionNonSymmetric found = new EigenDecompositionNonSymmetric(matrix(a));
    Complex[] values = found.getEigenvalues();
    int n = values.length;
    RealMatrix vectors = MatrixUtils.createRealMatrix(n, n);
    for (int j = 0; j < n; j++) {
      if (values[j].getImaginary() != 0) {
        throw new IllegalArgumentException(
            "this stand-in for numpy has no complex numbers, which some eigenvalues here are");
      }
      RealVector vector = new ArrayRealVector(n);
      for (int i = 0; i < n; i++) {
        vector.setEntry(i, found.getEigenvector(j).getEntry(i).getReal());
      }
      vectors.setColumnVector(j, vector.mapDivide(vector.getNorm()));
    }
    double[] reals = Arrays.stream(values).mapToDouble(Complex::getReal).toArray();
    return new Object[] {NdArray.of(DType.FLOAT64, reals, n), array(vectors)};
  }

  private static RealMatrix matrix(NdArray a) {
    int columns = a.shape()[1];
    double[] items = a.doubles();
    RealMatrix matrix = MatrixUtils.createRealMatrix(a.shape()[0], columns);
    for (int i = 0; i < items.length; i++) {
      matrix.setEntry(i / columns, i % columns, items[i]);
    }
    return matrix;
  }

  private static NdArray array(RealMatrix matrix) {
    int columns = matrix.getColumnDimension();
    double[] items = new double[matrix.getRowDimension() * columns];
    for (int i = 0; i < items.length; i++) {
      items[i] = matrix.getEntry(i / columns, i % columns);
    }
    return NdArray.of(DType.FLOAT64, items, matrix.getRowDimension(), columns);
  }
}
