package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.graalvm.polyglot.HostAccess.Export;

/**
 * Named columns of cells.
 *
 * @param header the names
 * @param rows the cells, as many in each row as there are names
 */
public record Table(List<String> header, List<List<String>> rows) {
  /**
   * A table of rows of cells, as many in each.
   *
   * @param header whether the first row holds the names; else they are 0, 1, ...
   * @throws IllegalArgumentException if there is no row, or two columns have one name
   */
  static Table of(List<List<String>> rows, boolean header) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a CSV needs at least one row, got none");
    }
    int width = rows.getFirst().size();
    List<String> names =
        header ? rows.getFirst() : IntStream.range(0, width).mapToObj(String::valueOf).toList();
    List<String> twice = new ArrayList<>(names);
    new HashSet<>(names).forEach(twice::remove);
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("two columns of the CSV are named " + twice.getFirst());
    }
    return new Table(names, header ? rows.subList(1, rows.size()) : rows);
  }

  @Export
  public String[] names() {
    return header.toArray(String[]::new);
  }

  /** Whether every cell of a column is a number or empty. */
  @Export
  public boolean isNumeric(int column) {
    return rows.stream().map(row -> row.get(column)).allMatch(c -> c.isEmpty() || isNumber(c));
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?|NaN|[-+]?Infinity");
  }

  /** A column of numbers; NaN where a cell is empty. */
  @Export
  public double[] numbers(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** A column as it is written. */
  @Export
  public String[] texts(int column) {
    return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
  }
}
