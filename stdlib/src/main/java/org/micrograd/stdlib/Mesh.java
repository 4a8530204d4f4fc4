package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.List;

/** Colours in rows and columns, as {@link Paintings#mesh} describes them. */
record Mesh(double[] xs, double[] ys, String colours, Rim rim) {
  private static final int DIGITS = 6;

  /** From one column to another of a row. */
  private record Run(int row, int from, int to, String colour) {}

  /** The boxes that they are. */
  Boxes boxes(double opacity) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + 1 < ys.length; i++) {
      for (int k = 0; k + 1 < xs.length; ) {
        int end = end(i, k);
        runs.add(new Run(i, k, end, "#" + colour(i, k)));
        k = end;
      }
    }
    return new Boxes(
        runs.stream().mapToDouble(run -> xs[run.from]).toArray(),
        runs.stream().mapToDouble(run -> xs[run.to]).toArray(),
        runs.stream().mapToDouble(run -> ys[run.row]).toArray(),
        runs.stream().mapToDouble(run -> ys[run.row + 1]).toArray(),
        runs.stream().map(Run::colour).toArray(String[]::new),
        rim,
        opacity,
        -1);
  }

  /** The first column after one that has another colour than its. */
  private int end(int row, int from) {
    int end = from + 1;
    while (rim.isNone() && end + 1 < xs.length && colour(row, end).equals(colour(row, from))) {
      end++;
    }
    return end;
  }

  private String colour(int row, int column) {
    int at = DIGITS * (row * (xs.length - 1) + column);
    return colours.substring(at, at + DIGITS);
  }
}
