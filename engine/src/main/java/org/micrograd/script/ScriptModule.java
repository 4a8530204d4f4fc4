package org.micrograd.script;

import java.util.List;

/**
 * A module of the library in all languages.
 *
 * @param name what scripts import: {@code nn} is {@code micrograd/nn}, {@code micrograd.nn}
 * @param exports the names that it gives to scripts
 */
public record ScriptModule(String name, List<String> exports) {
  /** The module whose functions are methods of Value as well, and so are there from the start. */
  public static final String METHODS = "functions";

  public ScriptModule {
    exports = List.copyOf(exports);
  }

  /** A module and its names. */
  public static ScriptModule of(String name, String... exports) {
    return new ScriptModule(name, List.of(exports));
  }
}
