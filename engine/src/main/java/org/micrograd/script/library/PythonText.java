package org.micrograd.script.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.ScriptModule;

/**
 * The functions and classes that a module's rows are in Python, as text: so that each has its own
 * signature and documentation, and is parsed once and for all by {@link LibraryCode}.
 */
final class PythonText {
  /** The texts by their modules: each engine asks for all. */
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private final List<LibraryFunction> rows;
  private final StringBuilder text = new StringBuilder();

  private PythonText(ScriptModule module) {
    this.rows = rows(module);
  }

  /** All rows of a module in a fixed order, in which the text numbers them. */
  static List<LibraryFunction> rows(ScriptModule module) {
    List<LibraryFunction> rows = new ArrayList<>(module.functions());
    for (LibraryType type : module.types()) {
      if (type.make() != null) {
        rows.add(type.make());
      }
      rows.addAll(type.methods());
    }
    return rows;
  }

  /** The text of a module's rows. */
  static String of(ScriptModule module) {
    return TEXTS.computeIfAbsent(module.name(), _ -> written(module));
  }

  private static String written(ScriptModule module) {
    PythonText all = new PythonText(module);
    module.functions().forEach(row -> all.function("", row));
    for (int i = 0; i < module.types().size(); i++) {
      all.type(i, module.types().get(i));
    }
    return all.text.toString();
  }

  private void function(String indent, LibraryFunction row) {
    String name = Parameter.snake(row.name());
    line(indent + "def " + name + "(" + declared(row) + "):");
    doc(indent + "    ", row.doc() + row.notes());
    line(indent + "    return _call(_rows[" + rows.indexOf(row) + "], " + passed(row) + ")");
    if (row.isMethod()) {
      line("Value." + name + " = Value." + row.name() + " = " + name);
    }
    if (!name.equals(row.name())) {
      line(indent + row.name() + " = " + name);
    }
  }

  private void type(int number, LibraryType type) {
    String row = "_types[" + number + "]";
    line("class " + type.name() + (type.isPicture() ? "(Picture):" : "(_Object):"));
    doc("    ", type.doc());
    line(type.isPicture() ? "    __slots__ = ()" : "    _type = " + row);
    if (type.make() != null) {
      String made = "_rows[" + rows.indexOf(type.make()) + "], [" + passed(type.make()) + "]";
      line("    def __init__(self, " + declared(type.make()) + "):");
      line("        self._become(_invoke(" + made + "))");
    }
    if (type.fields().stream().anyMatch(field -> field.name().equals("length"))) {
      line("    __len__ = lambda self: self.length");
    }
    type.methods().forEach(method -> function("    ", method));
    line("_register(" + row + ", " + type.name() + ")");
  }

  /** Parameters with their defaults, and after them those that have an older name besides. */
  private static String declared(LibraryFunction row) {
    List<String> all = new ArrayList<>();
    List<String> older = new ArrayList<>();
    for (Parameter p : row.parameters()) {
      String name = Parameter.snake(p.name());
      all.add(name + (p.required() ? "" : "=" + p.fallback("None", "True", "False")));
      if (!name.equals(p.name())) {
        older.add(p.name() + "=None");
      }
    }
    if (!older.isEmpty()) {
      all.add("*");
      all.addAll(older);
    }
    return String.join(", ", all);
  }

  private static String passed(LibraryFunction row) {
    return row.parameters().stream().map(PythonText::passed).collect(Collectors.joining(", "));
  }

  private static String passed(Parameter p) {
    String name = Parameter.snake(p.name());
    return name.equals(p.name())
        ? name
        : "%s if %s is None else %s".formatted(name, p.name(), p.name());
  }

  private void doc(String indent, String words) {
    String escaped = words.replace("\\", "\\\\").replace("\"", "\\\"");
    line(indent + "\"\"\"" + escaped.replace("\n", "\n" + indent) + "\"\"\"");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
