package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of a mesh as boxes: each as its columns and row, with the letter of its colour. */
class MeshTest {
  @ParameterizedTest(name = "{0} with rim {1}")
  @CsvSource({
    "aabb cc, none, 0-2 0 a; 2-4 0 b; 0-2 1 c",
    "abab, none, 0-1 0 a; 1-2 0 b; 2-3 0 a; 3-4 0 b",
    "aaaa aaaa, none, 0-4 0 a; 0-4 1 a",
    "aab, #000000, 0-1 0 a; 1-2 0 a; 2-3 0 b",
    "a, none, 0-1 0 a",
  })
  void joinsNeighboursOfOneColour(String colours, String line, String expected) {
    String[] rows = colours.split(" ");
    int columns = rows[0].length();
    StringBuilder text = new StringBuilder();
    for (String row : rows) {
      (row + "z".repeat(columns - row.length()))
          .chars()
          .forEach(c -> text.append(Character.toString(c).repeat(6)));
    }
    Paintings paintings = new Paintings();
    Object rim = paintings.rim(new String[] {line}, new double[] {1}, new double[0]);
    Boxes found =
        (Boxes) paintings.mesh(sides(columns), sides(rows.length), text.toString(), rim, 1);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < found.colours().length; i++) {
      if (found.colours()[i].charAt(1) != 'z') {
        all.add(
            "%.0f-%.0f %.0f %s"
                .formatted(
                    found.left()[i],
                    found.right()[i],
                    found.bottom()[i],
                    found.colours()[i].charAt(1)));
      }
    }
    assertEquals(expected, String.join("; ", all));
  }

  private static double[] sides(int n) {
    double[] found = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      found[i] = i;
    }
    return found;
  }
}
