package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.ReferenceCase;
import org.micrograd.autograd.Value;
import org.micrograd.tape.GraphTape;
import org.micrograd.tape.LineNotes;
import org.micrograd.tape.Tape;

/** Compiled code, the interpreted tape and the graph itself agree. */
class ScalarCodeTest {
  private static final double[] CORNERS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -3,
    1e-300,
    1e300,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @Test
  void referenceGraphsAgree() throws IOException {
    int cases = 0;
    for (ReferenceCase reference : ReferenceCase.all()) {
      double[] x = reference.leaves();
      Tape tape = gradient(x.length, reference::build);
      double[] interpreted = interpreted(tape, x);
      assertArrayEquals(interpreted, compiled(tape, x), "case " + reference.id());
      assertEquals(eager(x, reference::build)[0], interpreted[0], "case " + reference.id());
      close(eager(x, reference::build), interpreted);
      close(reference.gradient(), Arrays.copyOfRange(interpreted, 1, x.length + 1));
      cases++;
    }
    assertEquals(400, cases);
  }

  /** To the last bit: the value and each partial of one operation. */
  @ParameterizedTest
  @EnumSource
  void everyRowAgrees(Op op) {
    Random random = new Random(op.ordinal());
    Formula formula = x -> x.getFirst().apply(op, at(x, 1, op), at(x, 2, op));
    Tape tape = gradient(op.arity(), formula);
    Program program = ScalarCode.of(tape, false);
    for (int k = 0; k < 1000; k++) {
      double[] x =
          IntStream.range(0, op.arity())
              .mapToDouble(i -> op.domain().at(random.nextDouble()))
              .toArray();
      double[] interpreted = interpreted(tape, x);
      assertArrayEquals(eager(x, formula), interpreted);
      assertArrayEquals(interpreted, run(program, x));
    }
  }

  /** Where numbers are special too; the product of the chain rule is the caller's to look after. */
  @ParameterizedTest
  @EnumSource
  void cornersAgree(Op op) {
    Formula formula = x -> x.getFirst().apply(op, at(x, 1, op), at(x, 2, op));
    Tape tape = gradient(op.arity(), formula);
    Program program = ScalarCode.of(tape, false);
    for (double a : CORNERS) {
      for (double b : CORNERS) {
        double[] x =
            IntStream.range(0, op.arity()).mapToDouble(i -> i == 0 ? a : i == 1 ? b : 2).toArray();
        double[] interpreted = interpreted(tape, x);
        assertEquals(eager(x, formula)[0], interpreted[0]);
        double[] compiled = run(program, x);
        for (int i = 0; i < compiled.length; i++) {
          if (!Double.isNaN(compiled[i])) {
            assertEquals(interpreted[i], compiled[i], op + " at " + Arrays.toString(x));
          }
        }
      }
    }
  }

  /** From one method to many, and to methods that call methods that call methods. */
  @ParameterizedTest
  @ValueSource(ints = {1, 130, 399, 400, 401, 5_000, 100_000})
  void chainsOfAnyLengthAgree(int length) {
    Formula chain =
        x -> {
          Value y = x.getFirst();
          for (int i = 0; i < length; i++) {
            y = i % 3 == 0 ? y.mul(x.get(1)) : i % 3 == 1 ? y.sin() : y.add(x.getFirst());
          }
          return y;
        };
    double[] x = {0.3, 1.1};
    Tape tape = gradient(2, chain);
    assertArrayEquals(interpreted(tape, x), compiled(tape, x));
    close(eager(x, chain), interpreted(tape, x));
  }

  @Test
  void manyResultsAgree() {
    Formula product = x -> x.stream().reduce(Value::mul).orElseThrow();
    double[] x = new Random(3).doubles(1_500, 0.99, 1.01).toArray();
    Tape tape = gradient(x.length, product);
    assertArrayEquals(interpreted(tape, x), compiled(tape, x));
  }

  private interface Formula {
    Value of(List<Value> x);
  }

  private static Value at(List<Value> x, int i, Op op) {
    return i < op.arity() ? x.get(i) : null;
  }

  private static Tape gradient(int inputs, Formula formula) {
    List<Value> x = IntStream.range(0, inputs).mapToObj(i -> Value.placeholder("x" + i)).toList();
    Tape tape = GraphTape.tape(x, List.of(), formula.of(x), new LineNotes());
    return tape.differentiated(0, tape.inputSlots());
  }

  private static double[] compiled(Tape tape, double[] x) {
    return run(ScalarCode.of(tape, false), x);
  }

  private static double[] run(Program program, double[] x) {
    double[] all = new double[x.length + 1];
    double[] others = new double[x.length];
    all[0] = program.run(x, new double[0], others);
    System.arraycopy(others, 0, all, 1, others.length);
    return zeros(all);
  }

  /** The same, every zero positive: a derivative that is 0 has no sign to rely on. */
  private static double[] zeros(double... numbers) {
    return Arrays.stream(numbers).map(x -> x + 0.0).toArray();
  }

  private static double[] interpreted(Tape tape, double[] x) {
    return zeros(tape.run(x, new double[0]));
  }

  private static double[] eager(double[] x, Formula formula) {
    List<Value> leaves = new ArrayList<>();
    for (double each : x) {
      leaves.add(Value.of(each));
    }
    Value y = formula.of(leaves);
    y.backward();
    return zeros(
        DoubleStream.concat(DoubleStream.of(y.data()), leaves.stream().mapToDouble(Value::grad))
            .toArray());
  }

  private static void close(double[] expected, double[] found) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-12 * Math.max(1e-3, Math.abs(expected[i])), "at " + i);
    }
  }

  /**
   * Stack traces and profilers name the script: the derivatives' lines are those of their
   * operations.
   */
  @Test
  void classesNameTheScriptsLines() {
    List<Value> x = List.of(Value.placeholder("x"));
    LineNotes lines = new LineNotes("model.js", 1);
    Value product = x.getFirst().mul(x.getFirst());
    lines.mark("model.js", 3);
    Value root = product.exp();
    lines.mark("model.js", 7);
    Tape tape = GraphTape.tape(x, List.of(), root, lines).differentiated(0, new int[] {0});
    ClassModel type = ClassFile.of().parse(ScalarCode.bytes(tape));
    assertEquals(
        "model.js",
        type.findAttribute(Attributes.sourceFile()).orElseThrow().sourceFile().stringValue());
    List<Integer> found =
        type.methods().stream()
            .flatMap(m -> m.code().stream())
            .flatMap(code -> code.elementStream())
            .filter(LineNumber.class::isInstance)
            .map(e -> ((LineNumber) e).line())
            .distinct()
            .toList();
    assertEquals(List.of(3, 7), found);
  }
}
