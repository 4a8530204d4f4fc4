package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comma-separated values as RFC 4180 has them, and tables of them. */
class CsvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b#1,2                | [[a, b], [1, 2]]",
        "a,b#1,2#               | [[a, b], [1, 2]]",
        "a,b@#1,2@#             | [[a, b], [1, 2]]",
        "a , b # 1 , 2          | [[a, b], [1, 2]]",
        "~\"a,b\",\"c\"\"d\"~   | ~[[a,b, c\"d]]~",
        "~\"a#b\",c~            | ~[[a#b, c]]~",
        "a,,#,b,                | [[a, , ], [, b, ]]",
        "a##b                   | [[a], [b]]",
        "~a\"b~                 | ~[[a\"b]]~",
        "~\"\"~                 | []",
      })
  void readsRows(String text, String expected) {
    String lines = text.replace('#', '\n').replace('@', '\r');
    assertEquals(expected, Csv.parse(lines, ",").toString().replace('\n', '#'));
  }

  @Test
  void readsOtherSeparatorsAndAByteOrderMark() {
    assertEquals(List.of(List.of("a,b", "c")), Csv.parse("\ufeffa,b;c", ";"));
    assertEquals(List.of(List.of("a", "b")), Csv.parse("a\tb", "\t"));
  }

  @Test
  void readsWhatItWrites() {
    for (String cell : new String[] {"plain", "a,b", "say \"x\"", "two\nlines", ""}) {
      assertEquals(cell, Csv.parse("x," + Csv.cell(cell), ",").getFirst().get(1));
    }
  }

  @Test
  void itsNumbersAreColumns() {
    Table table = Table.of(Csv.parse("a,b\n1,2\n,-3e2\n", ","), true);
    assertArrayEquals(new double[][] {{1, Double.NaN}, {2, -300}}, table.numbers());
    Table texts = Table.of(Csv.parse("a,b\n1,2\n0x1,3\n", ","), true);
    assertEquals(
        "column \"a\" of the table is no column of numbers: row 1 has \"0x1\"; take some with column(name)",
        assertThrows(IllegalArgumentException.class, texts::numbers).getMessage());
  }

  @Test
  void tellsNumbersFromTexts() {
    Table table = Table.of(Csv.parse("n,t,h\n1,x,\n-2.5e3,1d,.5\n", ","), true);
    assertArrayEquals(new double[] {1, -2500}, (double[]) table.column("n"));
    assertArrayEquals(new double[] {Double.NaN, 0.5}, (double[]) table.column("h"));
    assertArrayEquals(new String[] {"x", "1d"}, (String[]) table.column("t"));
    assertEquals(
        List.of(List.of("x", 1.0), List.of("1d", -2500.0)), table.select(List.of("t", "n")));
    assertArrayEquals(new String[] {"0", "1"}, Table.of(Csv.parse("1,2", ","), false).names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~           | a CSV needs at least one row, got none",
        "a,b#1        | line 2 of the CSV has 1 cells, the first has 2",
        "a,b###1,2#1  | line 5 of the CSV has 1 cells, the first has 2",
        "~a,\"b#c\"#1~ | ~line 3 of the CSV has 1 cells, the first has 2~",
        "a,a#1,2      | two columns of the CSV are named a",
        "~a#\"b~      | line 2 of the CSV opens a quote that nothing closes",
        "~a#\"b\"c~   | line 2 of the CSV has a quote inside a quoted cell: write it twice",
      })
  void saysWhatIsWrong(String text, String expected) {
    assertEquals(
        expected,
        assertThrows(
                IllegalArgumentException.class,
                () -> Table.of(Csv.parse(text.replace('#', '\n'), ","), true))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Csv.parse("a", ",,"));
    assertThrows(IllegalArgumentException.class, () -> Csv.parse("a", "\""));
  }
}
