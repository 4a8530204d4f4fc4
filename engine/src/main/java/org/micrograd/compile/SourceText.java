package org.micrograd.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.micrograd.autograd.Numbers;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/** A function as the Java that it is compiled to, for people to read. */
final class SourceText {
  private SourceText() {}

  /**
   * A method of the inputs and, after them, of the parameters.
   *
   * @param inputs the names of the inputs
   * @param parameters the labels of the parameters
   */
  static String of(Tape tape, List<String> inputs, List<String> parameters) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tape.inputs(); i++) {
      names.add(name(inputs.get(i), "x" + i, names));
    }
    for (int i = 0; i < tape.parameters(); i++) {
      names.add(name(parameters.get(i), "p" + i, names));
    }
    IntFunction<String> slot =
        s ->
            s < names.size()
                ? names.get(s)
                : tape.isConstant(s) ? number(tape.constant(s)) : "t" + (s - tape.first());
    int[] results = tape.results();
    String type = results.length == 1 ? "double" : "double[]";
    StringBuilder text = new StringBuilder(type + " f(");
    text.append(String.join(", ", names.stream().map(n -> "double " + n).toList())).append(") {\n");
    int line = 0;
    for (int s = tape.first(); s < tape.size(); s++) {
      if (tape.line(s) > 0 && tape.line(s) != line) {
        line = tape.line(s);
        text.append("  // ").append(tape.file()).append(':').append(line).append('\n');
      }
      text.append("  double ").append(slot.apply(s)).append(" = ");
      text.append(operation(tape, s, slot)).append(";\n");
    }
    String all = IntStream.of(results).mapToObj(slot).collect(Collectors.joining(", "));
    String result = results.length == 1 ? all : "new double[] {" + all + "}";
    return text.append("  return ").append(result).append(";\n}").toString();
  }

  /** A label where it is a Java name of its own. */
  private static String name(String label, String otherwise, List<String> before) {
    String name = label.replaceAll("\\W+", "_").replaceAll("_+$", "");
    boolean plain = name.matches("[A-Za-z_$][\\w$]*") && !name.matches("t\\d+");
    return plain && !before.contains(name) ? name : otherwise;
  }

  private static String operation(Tape tape, int slot, IntFunction<String> name) {
    Op op = tape.op(slot);
    String[] operands = new String[op.arity()];
    Arrays.setAll(operands, k -> name.apply(tape.operand(slot, k)));
    return op.java(operands);
  }

  /** A number as Java writes it. */
  private static String number(double x) {
    return Double.isNaN(x)
        ? "Double.NaN"
        : Double.isInfinite(x)
            ? "Double." + (x > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY"
            : Numbers.repr(x);
  }
}
