package org.micrograd.stdlib;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.micrograd.script.Tabular;

/**
 * Named columns of cells.
 *
 * @param header the names
 * @param rows the cells, as many in each row as there are names
 */
public record Table(List<String> header, List<List<String>> rows) implements Tabular {
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
    int k = place(name);
    double[] numbers = new double[rows.size()];
    return text(k, numbers).isEmpty()
        ? numbers
        : rows.stream().map(row -> row.get(k)).toArray(String[]::new);
  }

  private int place(String name) {
    int k = header.indexOf(name);
    if (k < 0) {
      throw new IllegalArgumentException(
          "there is no column \"%s\"; there are %s".formatted(name, String.join(", ", header)));
    }
    return k;
  }

  /** Reads the numbers of a column up to its first text, whose row it answers. */
  private OptionalInt text(int k, double... numbers) {
    int i = 0;
    for (List<String> row : rows) {
      if (!isRead(row.get(k), i, numbers)) {
        return OptionalInt.of(i);
      }
      i++;
    }
    return OptionalInt.empty();
  }

  private static boolean isRead(String cell, int i, double... numbers) {
    if (!mayBeNumber(cell)) {
      return false;
    }
    try {
      numbers[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Java reads more as a number, such as 1d and 0x1p3. */
  private static boolean mayBeNumber(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return cell.equals("NaN") || cell.endsWith("Infinity");
      }
    }
    return true;
  }

  /** All columns as numbers. */
  @Override
  public double[][] numbers() {
    return header.stream().map(this::numbers).toArray(double[][]::new);
  }

  private double[] numbers(String name) {
    int k = place(name);
    double[] numbers = new double[rows.size()];
    text(k, numbers)
        .ifPresent(row -> {
          throw new IllegalArgumentException(
              "column \"%s\" of the table is no column of numbers: row %d has \"%s\"; take some with column(name)"
                  .formatted(name, row, rows.get(row).get(k)));
        });
    return numbers;
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
