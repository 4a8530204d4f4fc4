package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java methods take of a script whose parameters are plain numbers. */
class PlainArgumentsTest {
  /** An application's number. */
  public static final class Degrees extends Number {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return 20;
    }

    @Override
    public long longValue() {
      return 20;
    }

    @Override
    public float floatValue() {
      return 20.5f;
    }

    @Override
    public double doubleValue() {
      return 20.5;
    }
  }

  /** What a script calls. */
  public static final class Service {
    public double real(double x) {
      return x;
    }

    public double boxed(Double x) {
      return x;
    }

    public double whole(long x) {
      return x;
    }

    public double small(int x) {
      return x;
    }

    public double either(long x) {
      return -x;
    }

    public double either(double x) {
      return x;
    }

    public static int twice(int x) {
      return 2 * x;
    }
  }

  private static GradEngine engine() {
    GradEngine engine =
        GradEngine.builder("micrograd-js").allowHostClass(Service.class.getName()).build();
    engine.put("s", new Service());
    return engine;
  }

  static Stream<Number> numbers() {
    DoubleAdder added = new DoubleAdder();
    added.add(2.5);
    return Stream.of(
        3,
        3L,
        2.5,
        2.5f,
        new BigDecimal("2.5"),
        new BigDecimal("3.00"),
        BigInteger.valueOf(3),
        new AtomicInteger(3),
        new AtomicLong(3),
        added,
        new Degrees());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void areOfEveryNumberOfJava(Number n) throws ScriptException {
    try (GradEngine engine = engine()) {
      engine.put("n", n);
      check(engine, n);
    }
  }

  private static void check(GradEngine engine, Number n) throws ScriptException {
    for (String method : List.of("real", "boxed", "either")) {
      double taken = ((Number) engine.eval("s." + method + "(n)")).doubleValue();
      assertEquals(n.doubleValue(), Math.abs(taken), method);
    }
    for (String method : List.of("whole", "small")) {
      String call = "s." + method + "(n)";
      if (n.doubleValue() == n.longValue()) {
        assertEquals(n.doubleValue(), ((Number) engine.eval(call)).doubleValue(), method);
      } else {
        String said =
            assertThrows(ScriptException.class, () -> engine.eval(call), method).getMessage();
        assertTrue(said.contains("TypeError: " + method + " of a "), said);
      }
    }
  }

  /** As hosts do that prepare the scope of a script by a script of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"f(4)", "f.call(null, 4)", "[4].map((x) => f(x))[0]"})
  void aMethodOfAClassStaysAFunctionInBindings(String call) throws ScriptException {
    try (GradEngine engine = engine()) {
      SimpleBindings names = new SimpleBindings();
      engine.eval("var f = Java.type('%s').twice".formatted(Service.class.getName()), names);
      assertEquals(8, engine.eval(call, names));
    }
  }

  @Test
  void aMethodOfAnObjectStaysAFunctionInBindings() throws ScriptException {
    try (GradEngine engine = engine()) {
      engine.put("kept", engine.eval("s.real"));
      assertEquals(2.5, engine.eval("kept(2.5)"));
    }
  }
}
