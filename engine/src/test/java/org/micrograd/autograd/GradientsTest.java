package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientsTest {
  private static List<Value> leaves(double... data) {
    return DoubleStream.of(data).mapToObj(Value::of).toList();
  }

  private static double d(Value y, Value x) {
    return Gradients.grad(y, List.of(x)).getFirst().data();
  }

  @Test
  void aDerivativeCanBeDifferentiatedAgain() {
    Value x = Value.of(0.3);
    Value y = x.mul(2).sin();
    double sign = 1;
    for (int order = 1; order <= 6; order++) {
      y = Gradients.grad(y, List.of(x)).getFirst();
      sign = order % 2 == 0 ? -sign : sign;
      double expected =
          sign * Math.pow(2, order) * (order % 2 == 0 ? Math.sin(0.6) : Math.cos(0.6));
      assertEquals(expected, y.data(), 1e-13 * Math.pow(2, order), "order " + order);
    }
  }

  @Test
  void inputsMayBeNodesInBetween() {
    Value a = Value.of(2);
    Value u = a.mul(a);
    Value v = u.add(a);
    Value y = u.mul(v);
    assertEquals(4 + 6, d(y, u), "v depends on u");
    assertEquals(4, d(y, v));
    assertEquals(4 * 8 + 3 * 4, d(y, a));
    assertEquals(1, d(y, y));
    assertArrayEquals(new double[] {10, 44}, Gradients.gradient(y, List.of(u, a)));
  }

  @Test
  void whatAResultDoesNotDependOnIsZero() {
    Value x = Value.of(2);
    Value other = Value.of(3);
    assertEquals(0, d(x.exp(), other));
    assertEquals(0, d(x, x.exp()), "made from the result, not the other way");
    assertEquals(0, d(x.detach().mul(3), x));
    assertEquals(0, d(x.gt(1), x));
    assertEquals(0, d(Value.number(4), x));
    assertArrayEquals(new double[] {0, 0}, Gradients.gradient(other.square(), List.of(x, x.exp())));
    assertEquals(0, Gradients.hessian(x.mul(3), List.of(x))[0][0]);
  }

  @Test
  void anInputNamedTwiceIsAnsweredTwice() {
    Value x = Value.of(3);
    assertArrayEquals(new double[] {6, 6}, Gradients.gradient(x.square(), List.of(x, x)));
  }

  @Test
  void gradientsOfNodesStayAsTheyWere() {
    Value x = Value.of(3);
    Value u = x.square();
    Value y = u.exp();
    u.setGrad(5);
    x.setGrad(7);
    Gradients.grad(y, List.of(x, u));
    Gradients.hessian(y, List.of(x, u));
    Gradients.jvp(List.of(y), List.of(x), 1);
    assertEquals(List.of(7.0, 5.0, 0.0), Stream.of(x, u, y).map(Value::grad).toList());
  }

  @Test
  void constantsAreFoldedOutOfDerivatives() {
    Value x = Value.of(3);
    assertEquals(1, TopologicalOrder.of(Gradients.grad(x.add(4), List.of(x)).getFirst()).length);
    assertEquals(
        1,
        TopologicalOrder.of(Gradients.grad(x.mul(4).sub(1).neg(), List.of(x)).getFirst()).length);
    assertEquals(3, TopologicalOrder.of(Gradients.grad(x.square(), List.of(x)).getFirst()).length);
  }

  @Test
  void jacobianAndItsProductsAgree() {
    List<Value> xs = leaves(0.5, -1.5, 2);
    Value x = xs.get(0);
    Value y = xs.get(1);
    Value z = xs.get(2);
    List<Value> wide = List.of(x.mul(y), z.exp().mul(x));
    double[][] expected = {{-1.5, 0.5, 0}, {Math.exp(2), 0, 0.5 * Math.exp(2)}};
    List<Value> tall = List.of(wide.get(0), wide.get(1), y, wide.get(1).mul(2), Value.number(1));
    double[] direction = {3, -2, 0.25};
    double[] weights = {2, -1, 4, 0.5, 9};
    double[][] all = Gradients.jacobian(tall, xs);
    rows(expected, Gradients.jacobian(wide, xs));
    rows(
        new double[][] {
          expected[0],
          expected[1],
          {0, 1, 0},
          {2 * expected[1][0], 0, 2 * expected[1][2]},
          {0, 0, 0}
        },
        all);
    double[] up = Gradients.jvp(tall, xs, direction);
    double[] down = Gradients.vjp(tall, xs, weights);
    for (int i = 0; i < tall.size(); i++) {
      assertEquals(dot(all[i], direction), up[i], 1e-13);
    }
    for (int j = 0; j < xs.size(); j++) {
      int column = j;
      double[] of = Arrays.stream(all).mapToDouble(row -> row[column]).toArray();
      assertEquals(dot(of, weights), down[j], 1e-13);
    }
  }

  private static void rows(double[][] expected, double[][] found) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], found[i], 1e-13);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** A negative base has no derivative in the exponent, in whichever order one asks. */
  @Test
  void secondDerivativesOfPowersOfNegativeBases() {
    for (double base : new double[] {-2, -1, -0.5}) {
      for (double exponent : new double[] {0, -0.0, 1, 2, -1}) {
        List<Value> xs = List.of(Value.of(base), Value.of(exponent));
        double[][] hessian = Gradients.hessian(xs.get(0).pow(xs.get(1)), xs);
        double expected = exponent * (exponent - 1) * Math.pow(base, exponent - 2);
        assertEquals(expected, hessian[0][0], 1e-12);
        assertTrue(Double.isNaN(hessian[0][1]) && Double.isNaN(hessian[1][0]));
      }
    }
  }

  /** Rosenbrock's function of 20 variables has a tridiagonal Hessian. */
  @Test
  void hessianOfTwentyVariables() {
    List<Value> xs = DoubleStream.iterate(-1, x -> x + 0.11).limit(20).mapToObj(Value::of).toList();
    List<Value> terms = new ArrayList<>();
    double[][] expected = new double[20][20];
    for (int i = 0; i < 19; i++) {
      Value x = xs.get(i);
      Value next = xs.get(i + 1);
      terms.add(next.sub(x.square()).square().mul(100));
      terms.add(Value.number(1).sub(x).square());
      expected[i][i] += 1200 * x.data() * x.data() - 400 * next.data() + 2;
      expected[i + 1][i + 1] += 200;
      expected[i][i + 1] = -400 * x.data();
      expected[i + 1][i] = -400 * x.data();
    }
    Value y = Values.sum(terms);
    double[][] hessian = Gradients.hessian(y, xs);
    double[] vector = DoubleStream.iterate(1, v -> -0.8 * v).limit(20).toArray();
    double[] product = Gradients.hvp(y, xs, vector);
    for (int i = 0; i < 20; i++) {
      assertArrayEquals(expected[i], hessian[i], 1e-10);
      assertEquals(dot(expected[i], vector), product[i], 1e-9);
    }
  }

  /** Mixed second derivatives of a power, also where its exponent happens to be 0. */
  @Test
  void powersVaryInBaseAndExponent() {
    List<Value> xy = leaves(2, 0);
    double[][] hessian = Gradients.hessian(xy.get(0).pow(xy.get(1)), xy);
    double log = Math.log(2);
    rows(new double[][] {{0, 0.5}, {0.5, log * log}}, hessian);
  }

  /** An adjoint that happens to be 0 still varies. */
  @Test
  void aZeroAdjointStillHasADerivative() {
    Value x = Value.of(1);
    assertEquals(2, Gradients.hessian(x.log().square(), List.of(x))[0][0]);
  }

  @Test
  void aBranchNotTakenSpoilsNoDirection() {
    Value x = Value.of(0);
    Value z = Value.of(0);
    Value y = x.gt(0).where(x.log(), z.mul(3));
    List<Value> xs = List.of(x, z);
    assertArrayEquals(new double[] {0, 3}, Gradients.gradient(y, xs));
    assertEquals(3, Gradients.jvp(List.of(y), xs, 1, 1)[0]);
    assertArrayEquals(new double[] {0, 0}, Gradients.hvp(y, xs, 1, 1));
    Value infinite = x.gt(0).where(x, z).sqrt();
    assertArrayEquals(new double[] {0, Double.POSITIVE_INFINITY}, Gradients.gradient(infinite, xs));
    infinite.backward();
    assertEquals(0, x.grad());
    assertEquals(0, Gradients.grad(infinite, xs).getFirst().data());
  }

  static Stream<Arguments> mistakes() {
    Value x = Value.of(3);
    Value y = x.exp();
    List<Value> one = List.of(x);
    return Stream.of(
        mistake("grad: the list of inputs is null", () -> Gradients.grad(y, null)),
        mistake("grad: result 0 is null", () -> Gradients.grad(null, one)),
        mistake("grad: input 1 is null", () -> Gradients.grad(y, Arrays.asList(x, null))),
        mistake(
            "grad needs the Values to differentiate with respect to, got an empty list",
            () -> Gradients.grad(y, List.of())),
        mistake(
            "hessian: input 1 is the plain number 2.0, which has no derivative; make it Value.of(2.0)",
            () -> Gradients.hessian(y, List.of(x, Value.number(2)))),
        mistake(
            "jacobian needs a result, got an empty list", () -> Gradients.jacobian(List.of(), one)),
        mistake(
            "jvp: tangents has 2 numbers for 1 inputs: [1.0, 2.0]",
            () -> Gradients.jvp(List.of(y), one, 1, 2)),
        mistake(
            "vjp: cotangents has 0 numbers for 1 results: []",
            () -> Gradients.vjp(List.of(y), one)),
        mistake("hvp: the vector has 0 numbers for 1 inputs: []", () -> Gradients.hvp(y, one)));
  }

  private static Arguments mistake(String message, Executable call) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakesAreNamed(String message, Executable call) {
    RuntimeException e = assertThrows(RuntimeException.class, call);
    assertEquals(message, e.getMessage());
    assertTrue(e instanceof NullPointerException || e instanceof IllegalArgumentException);
  }
}
