package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A module of the library in all languages: rows of functions and classes, and what is written by
 * hand in each language.
 *
 * @param name what scripts import: {@code nn} is {@code micrograd/nn}, {@code micrograd.nn}
 * @param written the names that the resources {@code nn.js} and {@code nn.py} define
 */
public record ScriptModule(
    String name, List<String> written, List<LibraryFunction> functions, List<LibraryType> types) {
  /** The module of the engine's own functions, which are in all of its modules. */
  public static final String METHODS = "functions";

  public ScriptModule {
    written = List.copyOf(written);
    functions = List.copyOf(functions);
    types = List.copyOf(types);
  }

  /** A module and the names that are written by hand. */
  public static ScriptModule of(String name, String... written) {
    return new ScriptModule(name, List.of(written), List.of(), List.of());
  }

  /** The same with rows of functions. */
  public ScriptModule with(LibraryFunction... rows) {
    List<LibraryFunction> all = new ArrayList<>(functions);
    all.addAll(List.of(rows));
    return new ScriptModule(name, written, all, types);
  }

  /** The same with a class. */
  public ScriptModule with(LibraryType type) {
    List<LibraryType> all = new ArrayList<>(types);
    all.add(type);
    return new ScriptModule(name, written, functions, all);
  }

  /** The names that it gives to scripts. */
  public List<String> exports() {
    List<String> names = new ArrayList<>(written);
    functions.forEach(function -> names.add(function.name()));
    types.stream().filter(type -> type.make() != null).forEach(type -> names.add(type.name()));
    return names;
  }

  /** Those of the names that are methods of Values, too. */
  public List<String> methods() {
    return functions.stream().filter(LibraryFunction::isMethod).map(LibraryFunction::name).toList();
  }

  /** Whether part of it is written by hand. */
  public boolean isWritten() {
    return !written.isEmpty();
  }
}
