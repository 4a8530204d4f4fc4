package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.micrograd.autograd.Value;
import org.micrograd.script.ScriptModel;

/** A model's parameters in a table: how many each of its parts has, and how they are spread. */
final class Summary {
  private Summary() {}

  /** The table as text. The parts are what comes in the names before the first number, and it. */
  static String of(ScriptModel model) {
    double[] values = model.parameters().stream().mapToDouble(Value::data).toArray();
    Map<String, List<Double>> parts = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      parts.computeIfAbsent(part(model.names().get(i)), _ -> new ArrayList<>()).add(values[i]);
    }
    int width = parts.keySet().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, "all".length());
    StringBuilder text = new StringBuilder(model.title()).append('\n');
    String row = "%-" + width + "s  %10s  %10s  %10s%n";
    text.append(row.formatted("part", "parameters", "mean", "deviation"));
    parts.forEach((part, numbers) -> text.append(line(row, part, array(numbers))));
    text.append(line(row, "all", values));
    return text.toString().replace(System.lineSeparator(), "\n").stripTrailing();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(x -> x).toArray();
  }

  /** The name up to its first number, unless that numbers the parameters themselves. */
  private static String part(String name) {
    String[] words = name.split("\\.");
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d+")) {
        int end = i == words.length - 1 ? i : i + 1;
        return end == 0 ? "parameters" : String.join(".", Arrays.copyOf(words, end));
      }
    }
    return name;
  }

  private static String line(String row, String part, double... numbers) {
    double mean = Arrays.stream(numbers).average().orElse(0);
    double square = Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    return row.formatted(part, numbers.length, digits(mean), digits(Math.sqrt(square)));
  }

  private static String digits(double x) {
    boolean ordinary = x == 0 || Math.abs(x) >= 0.001 && Math.abs(x) < 1e5;
    return ordinary ? String.format(Locale.ROOT, "%.4f", x) : Axis.text(x, 5);
  }
}
