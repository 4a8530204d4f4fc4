package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.io.Interruption;

/** Comma-separated values, as RFC 4180 has them. */
final class Csv {
  private final String text;
  private final char separator;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int at;
  private int rowStart;

  private Csv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * The rows of cells; empty lines are none.
   *
   * @throws IllegalArgumentException if the separator is not one character, a quote is not closed,
   *     or the rows differ in length
   */
  static List<List<String>> parse(String text, String separator) {
    if (separator.length() != 1 || "\"\r\n".contains(separator)) {
      throw new IllegalArgumentException(
          "a separator is one character, as \",\" or \";\", got \"" + separator + "\"");
    }
    // A byte order mark is no part of the first name.
    Csv csv = new Csv(text.startsWith("\ufeff") ? text.substring(1) : text, separator.charAt(0));
    return csv.parse();
  }

  /** A cell as it is written: in quotes where it holds what would end it. */
  static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private List<List<String>> parse() {
    while (at < text.length()) {
      Interruption.check();
      row.add(text.charAt(at) == '"' ? quoted() : plain());
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
        if (at == text.length()) {
          row.add("");
        }
      } else {
        endLine();
      }
    }
    if (!row.isEmpty()) {
      endLine();
    }
    return rows;
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    if (row.size() > 1 || !row.isEmpty() && !row.getFirst().isBlank()) {
      if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
        throw new IllegalArgumentException(
            "line %d of the CSV has %d cells, the first has %d"
                .formatted(line(rowStart), row.size(), rows.getFirst().size()));
      }
      rows.add(row);
    }
    row = new ArrayList<>();
    rowStart = at;
  }

  /** The line of a place in the text, from 1. */
  private int line(int place) {
    return text.substring(0, place).split("\r\n|\r|\n", -1).length;
  }

  private boolean endsCell() {
    char c = text.charAt(at);
    return c == separator || c == '\n' || c == '\r';
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !endsCell()) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    int start = at;
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new IllegalArgumentException(
            "line " + line(start) + " of the CSV opens a quote that nothing closes");
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (at == text.length() || endsCell()) {
        return cell.toString();
      }
      if (text.charAt(at) != '"') {
        throw new IllegalArgumentException(
            "line "
                + line(at - 1)
                + " of the CSV has a quote inside a quoted cell: write it twice");
      }
      cell.append('"');
      at++;
    }
  }
}
