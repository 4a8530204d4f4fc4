package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** What training needs beside a model: its progress, its parameters in files. */
public final class Training implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(ScriptModule.of("train", "fit", "summary", "saveParameters", "loadParameters"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host(permissions, new ScriptFiles(permissions));
  }

  /** What the script module calls. */
  public static final class Host {
    private static final String HEADER = "name,value";

    private final Permissions permissions;
    private final ScriptFiles files;

    private Host(Permissions permissions, ScriptFiles files) {
      this.permissions = permissions;
      this.files = files;
    }

    /** A bar of so many steps. */
    @Export
    public Progress progress(int steps) {
      return new Progress(steps, permissions.columns(), line -> permissions.write(true, line));
    }

    /** A number in so many digits, the same in all languages. */
    @Export
    public String digits(double x, int digits) {
      return Axis.text(x, digits);
    }

    @Export
    public String summary(String title, String[] names, double[] values) {
      return Summary.of(title, names, values);
    }

    /** Writes parameters, a line each. */
    @Export
    public void save(String path, String[] names, double[] values) {
      StringBuilder text = new StringBuilder(HEADER).append('\n');
      for (int i = 0; i < names.length; i++) {
        text.append(Csv.cell(names[i])).append(',').append(values[i]).append('\n');
      }
      files.write("saveParameters", path, text.toString());
    }

    /** Reads the parameters of these names. */
    @Export
    public double[] load(String path, String[] names) {
      String where = "loadParameters(\"" + path + "\"): ";
      List<List<String>> rows = Csv.parse(files.read("loadParameters", path), ",");
      if (rows.isEmpty() || !String.join(",", rows.getFirst()).equals(HEADER)) {
        throw new IllegalArgumentException(where + "its first line must be " + HEADER);
      }
      Map<String, Double> found = new HashMap<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        found.put(row.getFirst(), number(where, row));
      }
      for (String name : names) {
        if (!found.containsKey(name)) {
          throw new IllegalArgumentException(where + "it has no parameter " + name);
        }
      }
      if (found.size() != names.length) {
        found.keySet().removeAll(Arrays.asList(names));
        throw new IllegalArgumentException(
            where
                + "the model has no parameter "
                + found.keySet().stream().sorted().findFirst().orElseThrow());
      }
      return Arrays.stream(names).mapToDouble(found::get).toArray();
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
}
