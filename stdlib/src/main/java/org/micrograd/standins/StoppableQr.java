package org.micrograd.standins;

import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.micrograd.io.Interruption;

/** A decomposition that looks between its columns whether its script is to stop. */
final class StoppableQr extends QRDecomposition {
  StoppableQr(RealMatrix matrix) {
    super(matrix);
  }

  @Override
  protected void performHouseholderReflection(int minor, double[][] transposed) {
    Interruption.check();
    super.performHouseholderReflection(minor, transposed);
  }
}
