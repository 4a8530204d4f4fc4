package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are even, few arrows go on, and no box is alone on the last line. */
class EvenCutsTest {
  /** Rows: how long all is and a line should be, where cuts may be and across how many arrows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 100 | 20:1 40:1 60:1 80:1           | 0 100",
        "200 | 100 | 50:1 100:1 150:1              | 0 100 200",
        "210 | 100 | 50:1 100:1 110:1 200:1        | 0 110 210",
        "300 | 100 | 90:1 100:4 190:4 200:1        | 0 90 200 300",
        "300 | 100 | 100:1 110:1 200:1 290:1       | 0 100 200 300",
        "200 | 100 | 100:6 120:2                   | 0 120 200",
        "200 | 100 | 10:1 190:1                    | 0 200",
        "500 | 100 |                               | 0 500",
        "0   | 100 |                               | 0"
      })
  void cutsAre(double end, double line, String possible, String expected) {
    NavigableMap<Double, Long> places = new TreeMap<>();
    Stream.of(possible == null ? new String[0] : possible.trim().split(" "))
        .map(each -> each.split(":"))
        .forEach(each -> places.put(Double.parseDouble(each[0]), Long.parseLong(each[1])));
    String found =
        EvenCuts.of(0, end, line, places).stream()
            .map(x -> String.valueOf(x.intValue()))
            .collect(Collectors.joining(" "));
    assertEquals(expected, found);
  }
}
