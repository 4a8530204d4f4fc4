package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.script.ScriptEngine;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.Test;

/**
 * Reading the elements of Java's collections in Python takes about as long as in plain polyglot.
 */
class ElementsCostTest {
  private static final int MANY = 20_000;

  private static final List<String> LINES =
      List.of("sum(x)", "s = 0\nfor each in x: s += each", "[each for each in x]", "max(x)");

  @Test
  void isThatOfPlainPolyglot() throws Exception {
    double[] numbers = DoubleStream.iterate(0, x -> x + 0.5).limit(MANY).toArray();
    List<Double> list = new ArrayList<>(DoubleStream.of(numbers).boxed().toList());
    ScriptEngine engine = Engines.fresh("python");
    try (Context plain =
        Context.newBuilder("python")
            .allowHostAccess(HostAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      for (Object each :
          List.of(list, numbers, new ArrayDeque<>(list), new LinkedHashSet<>(list))) {
        engine.put("x", each);
        plain.getBindings("python").putMember("x", each);
        for (String line : LINES) {
          long most = 5 * Long.min(time(() -> plain.eval("python", line)), 500_000_000L);
          long ours = Long.MAX_VALUE;
          for (int i = 0; i < 5 && ours > most; i++) {
            ours = Long.min(ours, time(() -> engine.eval(line)));
          }
          assertTrue(ours <= most, each.getClass() + ": " + line + " " + ours + " > " + most);
        }
      }
    }
  }

  /** Something that a script does. */
  private interface Step {
    Object run() throws Exception;
  }

  private static long time(Step step) throws Exception {
    long begin = System.nanoTime();
    Object _ = step.run();
    return System.nanoTime() - begin;
  }
}
