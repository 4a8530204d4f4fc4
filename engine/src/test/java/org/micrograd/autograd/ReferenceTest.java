package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** 400 random expressions against PyTorch: values, gradients by each way, Hessians. */
class ReferenceTest {
  /** Relative errors allowed; below {@link #FLOOR} in size, the same share of the floor. */
  private static final double FIRST = 1e-12;

  private static final double SECOND = 1e-9;
  private static final double FLOOR = 1e-3;

  @Test
  void valuesAndGradientsOfBackwardAgree() throws IOException {
    assertEquals(
        400,
        eachCase((reference, leaves) -> {
          Value y = reference.build(leaves);
          y.backward();
          close(reference.value(), y.data(), FIRST);
          double[] found = leaves.stream().mapToDouble(Value::grad).toArray();
          close(reference.gradient(), found, FIRST);
        }));
  }

  @Test
  void gradientsAsValuesAndAsNumbersAgree() throws IOException {
    assertEquals(
        400,
        eachCase((reference, leaves) -> {
          Value y = reference.build(leaves);
          double[] values = Gradients.grad(y, leaves).stream().mapToDouble(Value::data).toArray();
          close(reference.gradient(), values, FIRST);
          double[] numbers = Gradients.gradient(y, leaves);
          close(reference.gradient(), numbers, FIRST);
          leaves.forEach(leaf -> assertEquals(0, leaf.grad()));
        }));
  }

  @Test
  void hessiansAgree() throws IOException {
    List<Integer> smooth = new ArrayList<>();
    eachCase((reference, leaves) -> {
      if (reference.hessian() == null) {
        return;
      }
      smooth.add(reference.id());
      double[][] hessian = Gradients.hessian(reference.build(leaves), leaves);
      for (int i = 0; i < hessian.length; i++) {
        close(reference.hessian()[i], hessian[i], SECOND);
      }
    });
    assertEquals(102, smooth.size());
  }

  private static int eachCase(BiConsumer<ReferenceCase, List<Value>> test) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<ReferenceCase> cases = ReferenceCase.all();
    for (ReferenceCase reference : cases) {
      try {
        test.accept(reference, Arrays.stream(reference.leaves()).mapToObj(Value::of).toList());
      } catch (AssertionError e) {
        wrong.add("case " + reference.id() + ": " + e.getMessage());
      }
    }
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " cases:\n" + String.join("\n", wrong));
    return cases.size();
  }

  private static void close(double[] expected, double[] found, double tolerance) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      close(expected[i], found[i], tolerance);
    }
  }

  private static void close(double expected, double found, double tolerance) {
    assertEquals(expected, found, tolerance * Math.max(Math.abs(expected), FLOOR));
  }
}
