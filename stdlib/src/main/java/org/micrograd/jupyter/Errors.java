package org.micrograd.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.micrograd.session.Problem;

/** Failures of cells as frontends show them: in colours. */
final class Errors {
  private static final String RED = "\033[0;31m";
  private static final String GREEN = "\033[0;32m";
  private static final String PLAIN = "\033[0m";

  private Errors() {}

  static Map<String, Object> content(Problem problem) {
    List<String> lines = new ArrayList<>();
    boolean first = problem.calls().stream().anyMatch(line -> line.startsWith("Traceback"));
    if (first) {
      problem.calls().forEach(line -> lines.add(coloured(line)));
    }
    lines.add(sentence(problem));
    if (!first) {
      problem.calls().forEach(line -> lines.add(coloured(line)));
    }
    if (problem.calls().isEmpty()) {
      lines.addAll(problem.place());
    }
    String name = problem.name().isEmpty() ? "Error" : problem.name();
    return Map.of("ename", name, "evalue", problem.value(), "traceback", lines);
  }

  /** The reply to a question that could not be answered. */
  static Map<String, Object> reply(RuntimeException e) {
    return Map.of(
        "status", "error",
        "ename", e.getClass().getSimpleName(),
        "evalue", String.valueOf(e.getMessage()),
        "traceback", List.of());
  }

  private static String sentence(Problem problem) {
    String text = problem.text();
    return !problem.name().isEmpty() && text.startsWith(problem.name())
        ? RED + problem.name() + PLAIN + text.substring(problem.name().length())
        : RED + text + PLAIN;
  }

  private static String coloured(String line) {
    return line.matches(" *(?:File \"|at ).*") ? GREEN + line + PLAIN : line;
  }
}
