package org.micrograd.stdlib;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers at an axis: round, short, and where they belong. */
class TicksTest {
  private static Axis axis(String numbers, boolean log, double margin) {
    double[] all = Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return Axis.of(all, log, margin);
  }

  private static String labels(Ticks ticks) {
    return ticks.labelled().stream().map(Ticks.Tick::label).collect(joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 4 9                     | 2 4 6 8                             | ''
          0 1 2                     | 0 1 2                               | ''
          7                         | 4 5 6 7 8 9 10                      | ''
          1000000 1000009           | 0 2 4 6 8                           | + 1000000
          1000000000 1000081000     | 0 20000 40000 60000 80000           | + 1000000000
          0                         | 0                                   | ''
          0.5 1.5 2.5               | 1 2                                 | ''
          0 0.3                     | 0 0.05 0.10 0.15 0.20 0.25 0.30     | ''
          -1 1                      | -1 0 1                              | ''
          -1.5 1.25                 | -1.5 -1.0 -0.5 0 0.5 1.0            | ''
          0.6931 0.6931             | 0.4 0.5 0.6 0.7 0.8 0.9 1.0         | ''
          0 99                      | 0 20 40 60 80 100                   | ''
          0 5000000                 | 0 1e6 2e6 3e6 4e6 5e6               | ''
          0.5 5000000.5             | 0 1e6 2e6 3e6 4e6 5e6               | ''
          0.1 1e-9                  | 0 0.02 0.04 0.06 0.08 0.10          | ''
          2e-9 7e-9                 | 2e-9 3e-9 4e-9 5e-9 6e-9 7e-9       | ''
          1000000.12 1000000.15     | 0.120 0.125 0.130 0.135 0.140 0.145 0.150 | + 1000000
          1000.5 1003               | 1000.5 1001.0 1001.5 1002.0 1002.5 1003.0 | ''
          999999.999 1000000.001    | -0.0010 -0.0005 0 0.0005 0.0010     | + 1000000
          1234567.001 1234567.009   | 0.002 0.004 0.006 0.008             | + 1234567
          -123456789.5 -123456789   | -89.5 -89.4 -89.3 -89.2 -89.1 -89.0 | − 123456700
          1e308 -1e308              | -1.0e308 -0.5e308 0 0.5e308 1.0e308 | ''
          1e-320 3e-320             | 1.0e-320 1.5e-320 2.0e-320 2.5e-320 3.0e-320 | ''
          """)
  void numbersOfAnOrdinaryAxis(String numbers, String expected, String offset) {
    Ticks ticks = Ticks.of(axis(numbers, false, 0.04), 8);
    assertEquals(expected, labels(ticks));
    assertEquals(offset, ticks.offset());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 10000        | 10⁰ 10¹ 10² 10³ 10⁴
          0.001 1        | 10⁻³ 10⁻² 10⁻¹ 10⁰
          1 20           | 1 2 5 10 20
          3 4            | 3.0 3.2 3.4 3.6 3.8 4.0
          5              | 3 4 5 6 7 8 9
          1e-300 1e300   | 10⁻³⁰⁰ 10⁻²⁰⁰ 10⁻¹⁰⁰ 10⁰ 10¹⁰⁰ 10²⁰⁰ 10³⁰⁰
          0 -1 1 1000    | 1 10 100 1000
          """)
  void numbersOfALogarithmicAxis(String numbers, String expected) {
    assertEquals(expected, labels(Ticks.of(axis(numbers, true, 0.02), 8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234 | 1234",
        "-0.5 | -0.5",
        "0.30000000000000004 | 0.3",
        "1e-5 | 1e-5",
        "2.5e7 | 2.5e7",
        "0 | 0",
        "1.5e-300 | 1.5e-300"
      })
  void aNumberIsWrittenShort(double number, String expected) {
    assertEquals(expected, Axis.text(number, 9));
  }

  @Test
  void anyAxisHasFewDifferentNumbersInOrderAndWithinIt() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      double scale = Math.pow(10, random.nextInt(600) - 300);
      double shift = random.nextBoolean() ? 0 : scale * Math.pow(10, random.nextInt(20) - 10);
      double[] numbers = random.doubles(5).map(x -> shift + scale * x).toArray();
      boolean log = shift >= 0 && random.nextInt(4) == 0;
      Axis axis = Axis.of(numbers, log, 0.04);
      List<Ticks.Tick> ticks = Ticks.of(axis, 8).labelled();
      String what = axis + " " + ticks;
      assertTrue(!ticks.isEmpty() && ticks.size() <= 10, what);
      assertEquals(ticks.size(), ticks.stream().map(Ticks.Tick::label).distinct().count(), what);
      double before = -1e-6;
      for (Ticks.Tick tick : ticks) {
        assertTrue(tick.part() > before && tick.part() <= 1 + 1e-6, what);
        assertTrue(tick.label().length() <= 14, what);
        before = tick.part();
      }
    }
  }
}
