package org.micrograd.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/** The text of a compiled function is Java: the Java compiler makes the same function of it. */
class SourceTextTest {
  private static final double[] NUMBERS = {
    0.0, -0.0, 1, -1, 0.3, -2.5, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
  };

  @TempDir Path folder;

  @Test
  void theTextOfEveryRowComputesWhatTheRowDoes() throws Exception {
    StringBuilder text = new StringBuilder();
    for (Op op : Op.values()) {
      text.append("public static ").append(named(row(op), "row" + op.ordinal())).append('\n');
    }
    Class<?> type = compiled(text.toString());
    for (Op op : Op.values()) {
      Method method = method(type, "row" + op.ordinal());
      for (double x : NUMBERS) {
        for (double y : NUMBERS) {
          Object[] at = Stream.of(x, y, 7.0).limit(op.arity()).toArray();
          assertEquals(op.at(x, y, 7), method.invoke(null, at), op + " of " + Arrays.toString(at));
        }
      }
    }
  }

  private static DifferentiableFunction row(Op op) {
    String[] names = Arrays.copyOf(new String[] {"a", "b", "c"}, op.arity());
    return DifferentiableFunction.of(
        in ->
            in.get(0)
                .apply(op, op.arity() > 1 ? in.get(1) : null, op.arity() > 2 ? in.get(2) : null),
        names);
  }

  @Test
  void theTextOfRandomFormulasComputesWhatTheyDo() throws Exception {
    List<DifferentiableFunction> formulas = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      int seed = i;
      formulas.add(DifferentiableFunction.of(in -> random(new Random(seed), in), "a", "t1", "a b"));
      text.append("public static ").append(named(formulas.get(i), "formula" + i)).append('\n');
    }
    Class<?> type = compiled(text.toString());
    Random random = new Random(1);
    for (int i = 0; i < formulas.size(); i++) {
      double[] at = random.doubles(3, -2, 2).toArray();
      Object found = method(type, "formula" + i).invoke(null, at[0], at[1], at[2]);
      assertEquals(formulas.get(i).value(at), found, formulas.get(i).source());
    }
  }

  private static Value random(Random random, List<Value> in) {
    List<Value> nodes = new ArrayList<>(in);
    nodes.add(Value.number(Double.NEGATIVE_INFINITY));
    nodes.add(Value.number(-1e20));
    nodes.add(Value.number(Double.NaN));
    Op[] ops = Op.values();
    for (int i = 0; i < 25; i++) {
      Op op = ops[random.nextInt(ops.length)];
      Value x = nodes.get(random.nextInt(nodes.size()));
      Value y = nodes.get(random.nextInt(nodes.size()));
      nodes.add(x.apply(op, op.arity() > 1 ? y : null, op.arity() > 2 ? nodes.getLast() : null));
    }
    return nodes.stream().skip(6).reduce(Value.number(0), Value::add);
  }

  private static String named(DifferentiableFunction f, String name) {
    return f.source().replaceFirst("double f\\(", "double " + name + "(");
  }

  private static Method method(Class<?> type, String name) {
    return Stream.of(type.getDeclaredMethods())
        .filter(m -> m.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  /** What is no method of Math is called by the row's own name: methods that ask the table. */
  private Class<?> compiled(String methods) throws Exception {
    StringBuilder text =
        new StringBuilder("import org.micrograd.autograd.Op;\npublic class Text {\n");
    for (Op op : Op.values()) {
      if (op.java("x", "y", "z").startsWith(op.function() + "(")) {
        text.append(
            "static double %s(double... x) { return Op.%s.at(x[0], x[1 %% x.length], x[2 %% x.length]); }\n"
                .formatted(op.function(), op));
      }
    }
    Path file = folder.resolve("Text.java");
    Files.writeString(file, text + methods + "}\n");
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-cp",
                Op.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String errors = new String(javac.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, javac.waitFor(), errors);
    URL[] urls = {folder.toUri().toURL()};
    return URLClassLoader.newInstance(urls, Op.class.getClassLoader()).loadClass("Text");
  }
}
