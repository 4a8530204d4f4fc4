package org.micrograd.standins;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Matrices as products of simpler ones. */
final class Decompositions {
  private Decompositions() {}

  /** The singular values of a matrix, falling. */
  static NdArray singularValues(NdArray a) {
    return (NdArray) SingularVectors.of(a, false)[1];
  }

  /** Its inverse as far as it has one, singular values below a part of the largest being none. */
  static NdArray pseudoInverse(NdArray a, double part) {
    Object[] found = SingularVectors.of(a, false);
    double[] values = ((NdArray) found[1]).doubles();
    double[] left = ((NdArray) found[0]).doubles();
    double[] right = ((NdArray) found[2]).doubles();
    int rows = a.shape()[0];
    int columns = a.shape()[1];
    int n = values.length;
    double[] divided = new double[columns * n];
    double[] turned = new double[n * rows];
    for (int k = 0; k < n; k++) {
      double factor = values[k] > part * values[0] ? 1 / values[k] : 0;
      for (int j = 0; j < columns; j++) {
        divided[j * n + k] = right[k * columns + j] * factor;
      }
      for (int i = 0; i < rows; i++) {
        turned[k * rows + i] = left[i * n + k];
      }
    }
    return Matrices.product(
        NdArray.of(DType.FLOAT64, divided, columns, n), NdArray.of(DType.FLOAT64, turned, n, rows));
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
