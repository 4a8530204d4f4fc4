package org.micrograd.stdlib;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micrograd.script.ScriptModel;

/** The parameters of a model in a file, a line each after the first: name,value. */
final class ParameterFile {
  private static final String HEADER = "name,value";

  private ParameterFile() {}

  /** Writes the parameters. */
  static Object save(ScriptModel model, String path, ScriptFiles files) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < model.names().size(); i++) {
      String name = Csv.cell(model.names().get(i));
      text.append(name).append(',').append(model.parameters().get(i).data()).append('\n');
    }
    files.write("saveParameters", path, text.toString());
    return null;
  }

  /** Sets the parameters to what the file says, if it says it of all of them and of no other. */
  static Object load(ScriptModel model, String path, ScriptFiles files) {
    String where = "loadParameters(\"" + path + "\"): ";
    List<List<String>> rows = Csv.parse(files.read("loadParameters", path), ",");
    if (rows.isEmpty() || !String.join(",", rows.getFirst()).equals(HEADER)) {
      throw new IllegalArgumentException(where + "its first line must be " + HEADER);
    }
    Map<String, Double> found = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      found.put(row.getFirst(), number(where, row));
    }
    for (String name : model.names()) {
      if (!found.containsKey(name)) {
        throw new IllegalArgumentException(where + "it has no parameter " + name);
      }
    }
    Set<String> known = new HashSet<>(model.names());
    found.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(where + "the model has no parameter " + name);
        });
    for (int i = 0; i < model.names().size(); i++) {
      model.parameters().get(i).setData(found.get(model.names().get(i)));
    }
    return null;
  }

  private static double number(String where, List<String> row) {
    try {
      return Double.parseDouble(row.get(1));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          where + "a line must be a name and a number, got " + String.join(",", row), e);
    }
  }
}
