package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.ReferenceCase;
import org.micrograd.autograd.ReferenceCase.Operation;

/** The 400 expressions that PyTorch computed, written as scripts with operators. */
class ReferenceScriptsTest {
  private static final double FIRST = 1e-12;
  private static final double SECOND = 1e-9;
  private static final double FLOOR = 1e-3;

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "%s + %s"),
          Map.entry("sub", "%s - %s"),
          Map.entry("mul", "%s * %s"),
          Map.entry("div", "%s / %s"),
          Map.entry("pow", "%s ** %s"),
          Map.entry("neg", "-%s"),
          Map.entry("add_const", "%s + %s"),
          Map.entry("mul_const", "%s * %s"),
          Map.entry("pow_const", "%s ** %s"),
          Map.entry("rsub_const", "%2$s - %1$s"),
          Map.entry("rdiv_const", "%2$s / %1$s"),
          Map.entry("rpow_const", "%2$s ** %1$s"));

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void scriptsAgree(String language) throws IOException, ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    List<String> wrong = new ArrayList<>();
    List<ReferenceCase> cases = ReferenceCase.all();
    for (ReferenceCase reference : cases) {
      try {
        check(reference, (List<?>) engine.eval(script(reference)));
      } catch (AssertionError e) {
        wrong.add("case " + reference.id() + ": " + e.getMessage() + "\n" + script(reference));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(400, cases.size());
  }

  private static void check(ReferenceCase reference, List<?> answer) {
    close(reference.value(), answer.get(0), FIRST);
    row(reference.gradient(), (List<?>) answer.get(1), FIRST);
    if (reference.hessian() != null) {
      List<?> hessian = (List<?>) answer.get(2);
      for (int i = 0; i < reference.hessian().length; i++) {
        row(reference.hessian()[i], (List<?>) hessian.get(i), SECOND);
      }
    }
  }

  private static void row(double[] expected, List<?> found, double tolerance) {
    assertEquals(expected.length, found.size());
    for (int i = 0; i < expected.length; i++) {
      close(expected[i], found.get(i), tolerance);
    }
  }

  private static void close(double expected, Object found, double tolerance) {
    double number = ((Number) found).doubleValue();
    assertEquals(expected, number, tolerance * Math.max(Math.abs(expected), FLOOR));
  }

  /** One line a node; the last answers value, gradient and, for smooth ones, the Hessian. */
  private static String script(ReferenceCase reference) {
    StringBuilder text = new StringBuilder();
    int count = reference.leaves().length;
    for (int i = 0; i < count; i++) {
      text.append("n%d = value(%s)\n".formatted(i, reference.leaves()[i]));
    }
    for (Operation operation : reference.operations()) {
      text.append("n%d = %s\n".formatted(count++, expression(operation)));
    }
    String root = "n" + (count - 1);
    String leaves = names("n%d", reference.leaves().length);
    String hessian =
        reference.hessian() == null ? "0" : "hessian(%s, [%s])".formatted(root, leaves);
    return text.append(root + ".backward()\n")
        .append("[%s.data, [%s], ".formatted(root, names("n%d.grad", reference.leaves().length)))
        .append(hessian + "]\n")
        .toString()
        .replace("\n[", ";\n[");
  }

  private static String names(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(", "));
  }

  private static String expression(Operation operation) {
    Object[] operands = new Object[operation.operands().length];
    for (int i = 0; i < operands.length; i++) {
      double number = operation.operands()[i];
      boolean constant = i == 1 && operation.name().endsWith("_const");
      operands[i] = constant ? "(" + number + ")" : "n" + (int) number;
    }
    String operator = OPERATORS.get(operation.name());
    if (operator != null) {
      return operator.formatted(operands);
    }
    // Python keeps max and min for plain numbers: there they are methods.
    return operands.length == 1
        ? operation.name() + "(" + operands[0] + ")"
        : operands[0] + "." + operation.name() + "(" + operands[1] + ")";
  }
}
