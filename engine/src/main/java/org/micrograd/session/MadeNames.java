package org.micrograd.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The lists of the names that a session has made, as IPython writes them. */
final class MadeNames {
  private static final int IN_A_LINE = 9;

  /** Spaces between columns. */
  private static final int GAP = 3;

  private final Session session;

  MadeNames(Session session) {
    this.session = session;
  }

  private record Row(String name, String kind, String told) {}

  /** Those of some kinds by name, or of all; with what they stand for if it is to be told. */
  private List<Row> rows(String kinds, boolean told) {
    Inspection inspection = session.interpreter().inspection();
    List<String> wanted = List.of(kinds.isEmpty() ? new String[0] : kinds.split("\\s+"));
    List<Row> rows = new ArrayList<>();
    for (String name : inspection.own()) {
      String kind = inspection.kind(name);
      if (wanted.isEmpty() || wanted.contains(kind)) {
        rows.add(new Row(name, kind, told ? inspection.told(name) : ""));
      }
    }
    rows.sort(Comparator.comparing(Row::name));
    return rows;
  }

  /** Tells the names. */
  Answer names(String kinds) {
    List<Row> rows = rows(kinds, false);
    if (isTold(rows, kinds)) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < rows.size(); i++) {
        boolean last = i % IN_A_LINE == IN_A_LINE - 1;
        lines.append(rows.get(i).name()).append("\t ").append(last ? "\n" : "");
      }
      session.say(lines.toString());
    }
    return null;
  }

  /** The names as a list of the language. */
  Answer list(String kinds) {
    String list =
        rows(kinds, false).stream()
            .map(row -> CommandLines.quoted(row.name()))
            .collect(Collectors.joining(", ", "[", "]"));
    return session.evaluate(session.speaking(), list);
  }

  /** Tells the names, what each is and what it stands for. */
  Answer table(String kinds) {
    List<Row> rows = rows(kinds, true);
    if (isTold(rows, kinds)) {
      int names = width("Variable", rows.stream().map(Row::name).toList());
      int types = width("Type", rows.stream().map(Row::kind).toList());
      session.say(line("Variable", names, "Type", types, "Data/Info"));
      session.say("-".repeat(names + types + "Data/Info".length() + 1));
      rows.forEach(row -> session.say(line(row.name(), names, row.kind(), types, row.told())));
    }
    return null;
  }

  private boolean isTold(List<Row> rows, String kinds) {
    if (rows.isEmpty()) {
      session.say(
          kinds.isEmpty()
              ? "Interactive namespace is empty."
              : "No variables match your requested type.");
    }
    return !rows.isEmpty();
  }

  private static int width(String head, List<String> texts) {
    int widest = texts.stream().mapToInt(String::length).max().orElse(0);
    return Math.max(widest, head.length()) + GAP;
  }

  private static String line(String name, int names, String kind, int kinds, String told) {
    return name
        + " ".repeat(names - name.length())
        + kind
        + " ".repeat(kinds - kind.length())
        + " "
        + told;
  }
}
