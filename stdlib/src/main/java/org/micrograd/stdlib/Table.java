package org.micrograd.stdlib;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

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

  String[] names() {
    return header.toArray(String[]::new);
  }

  /** The cells below a name: numbers, NaN for an empty one, where every cell is one; else texts. */
  Object column(String name) {
    int k = header.indexOf(name);
    if (k < 0) {
      throw new IllegalArgumentException(
          "there is no column \"%s\"; there are %s".formatted(name, String.join(", ", header)));
    }
    List<String> cells = rows.stream().map(row -> row.get(k)).toList();
    return cells.stream().allMatch(cell -> cell.isEmpty() || isNumber(cell))
        ? cells.stream().mapToDouble(Table::number).toArray()
        : cells.toArray(String[]::new);
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?|NaN|[-+]?Infinity");
  }

  /** The rows with some columns only. */
  List<List<Object>> select(List<String> names) {
    List<Object> columns = names.stream().map(this::column).toList();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> columns.stream().map(column -> Array.get(column, i)).toList())
        .toList();
  }

  /** All rows. */
  List<List<Object>> cells() {
    return select(header);
  }

  @Override
  public String toString() {
    return "Table(%d rows of %s)".formatted(rows.size(), String.join(", ", header));
  }
}
