package org.micrograd.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.micrograd.autograd.Value;

/**
 * Where a camera sees a point, written in each way: of its turn, which is an axis times an angle,
 * its place, its focal length, centre and lens, and the point.
 */
final class Camera {
  static final int INPUTS = 14;

  private Camera() {}

  static List<Value> values(List<Value> in) {
    Value[] d = new Value[3];
    for (int i = 0; i < 3; i++) {
      d[i] = in.get(11 + i).sub(in.get(3 + i));
    }
    Value[] r = {in.get(0), in.get(1), in.get(2)};
    Value angle = r[0].square().add(r[1].square()).add(r[2].square()).sqrt();
    Value s = angle.sin().div(angle);
    Value c = Value.number(1).sub(angle.cos()).div(angle.square());
    Value[] first = cross(r, d);
    Value[] second = cross(r, first);
    Value[] p = new Value[3];
    for (int i = 0; i < 3; i++) {
      p[i] = d[i].add(s.mul(first[i])).add(c.mul(second[i]));
    }
    Value u = p[0].div(p[2]);
    Value v = p[1].div(p[2]);
    Value far = u.square().add(v.square());
    Value bent = in.get(9).mul(far).add(1).add(in.get(10).mul(far.square()));
    return List.of(
        in.get(6).mul(bent).mul(u).add(in.get(7)), in.get(6).mul(bent).mul(v).add(in.get(8)));
  }

  private static Value[] cross(Value[] a, Value[] b) {
    return IntStream.range(0, 3)
        .mapToObj(i -> a[(i + 1) % 3].mul(b[(i + 2) % 3]).sub(a[(i + 2) % 3].mul(b[(i + 1) % 3])))
        .toArray(Value[]::new);
  }

  static Gradient[] hipparchus(double[] x) {
    Gradient[] in =
        IntStream.range(0, INPUTS)
            .mapToObj(i -> Gradient.variable(INPUTS, i, x[i]))
            .toArray(Gradient[]::new);
    Gradient[] d = new Gradient[3];
    for (int i = 0; i < 3; i++) {
      d[i] = in[11 + i].subtract(in[3 + i]);
    }
    Gradient angle = in[0].square().add(in[1].square()).add(in[2].square()).sqrt();
    Gradient s = angle.sin().divide(angle);
    Gradient c = angle.cos().negate().add(1).divide(angle.square());
    Gradient[] first = cross(in, d);
    Gradient[] second = cross(in, first);
    Gradient[] p = new Gradient[3];
    for (int i = 0; i < 3; i++) {
      p[i] = d[i].add(s.multiply(first[i])).add(c.multiply(second[i]));
    }
    Gradient u = p[0].divide(p[2]);
    Gradient v = p[1].divide(p[2]);
    Gradient far = u.square().add(v.square());
    Gradient bent = in[9].multiply(far).add(1).add(in[10].multiply(far.square()));
    return new Gradient[] {
      in[6].multiply(bent).multiply(u).add(in[7]), in[6].multiply(bent).multiply(v).add(in[8])
    };
  }

  private static Gradient[] cross(Gradient[] a, Gradient[] b) {
    return IntStream.range(0, 3)
        .mapToObj(i ->
            a[(i + 1) % 3]
                .multiply(b[(i + 2) % 3])
                .subtract(a[(i + 2) % 3].multiply(b[(i + 1) % 3])))
        .toArray(Gradient[]::new);
  }

  private static void cross(double[] a, int at, double[] b, double[] into) {
    into[0] = a[at + 1] * b[2] - a[at + 2] * b[1];
    into[1] = a[at + 2] * b[0] - a[at] * b[2];
    into[2] = a[at] * b[1] - a[at + 1] * b[0];
  }

  /** What a product with a crosses back: by b for a, by a for b. */
  private static void back(double[] a, double[] b, double[] from, double[] toA, double[] toB) {
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      toA[i] += b[j] * from[k] - b[k] * from[j];
      toB[i] += a[k] * from[j] - a[j] * from[k];
    }
  }

  /** By hand: both results, and a row of derivatives each. */
  static void adjoint(double[] x, double[] results, double[][] jacobian) {
    double[] d = {x[11] - x[3], x[12] - x[4], x[13] - x[5]};
    double[] first = new double[3];
    double[] second = new double[3];
    double square = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double angle = Math.sqrt(square);
    double sine = Math.sin(angle);
    double cosine = Math.cos(angle);
    double s = sine / angle;
    double c = (1 - cosine) / square;
    cross(x, 0, d, first);
    cross(x, 0, first, second);
    double px = d[0] + s * first[0] + c * second[0];
    double py = d[1] + s * first[1] + c * second[1];
    double pz = d[2] + s * first[2] + c * second[2];
    double u = px / pz;
    double v = py / pz;
    double far = u * u + v * v;
    double bent = 1 + x[9] * far + x[10] * far * far;
    results[0] = x[6] * bent * u + x[7];
    results[1] = x[6] * bent * v + x[8];
    for (int row = 0; row < 2; row++) {
      double seen = row == 0 ? u : v;
      double[] to = jacobian[row];
      to[6] = bent * seen;
      to[7] = 1 - row;
      to[8] = row;
      to[9] = x[6] * seen * far;
      to[10] = to[9] * far;
      double bFar = x[6] * seen * (x[9] + 2 * x[10] * far);
      double bU = 2 * u * bFar + (row == 0 ? x[6] * bent : 0);
      double bV = 2 * v * bFar + (row == 1 ? x[6] * bent : 0);
      double[] p = {bU / pz, bV / pz, -(bU * u + bV * v) / pz};
      double bS = p[0] * first[0] + p[1] * first[1] + p[2] * first[2];
      double bC = p[0] * second[0] + p[1] * second[1] + p[2] * second[2];
      double[] bFirst = {s * p[0], s * p[1], s * p[2]};
      double[] turn = new double[3];
      double[] bD = p.clone();
      back(x, first, new double[] {c * p[0], c * p[1], c * p[2]}, turn, bFirst);
      back(x, d, bFirst, turn, bD);
      double bAngle = bS * (cosine - s) / angle + bC * (sine - 2 * c * angle) / square;
      for (int i = 0; i < 3; i++) {
        to[i] = turn[i] + bAngle * x[i] / angle;
        to[3 + i] = -bD[i];
        to[11 + i] = bD[i];
      }
    }
  }
}
