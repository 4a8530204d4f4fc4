package org.micrograd.script;

import java.util.List;
import java.util.Map;

/** The script languages, one row each. */
public enum Language {
  JAVASCRIPT(
      "js",
      "JavaScript",
      List.of("js", "mjs"),
      // Its own print and console would write in the JVM's charset, which need not be UTF-8.
      Map.of(
          "js.operator-overloading",
          "true",
          "js.esm-eval-returns-exports",
          "true",
          "js.charset",
          "UTF-8")),
  PYTHON("python", "Python", List.of("py"), Map.of());

  private final String id;
  private final String title;
  private final List<String> files;
  private final Map<String, String> options;

  Language(String id, String title, List<String> files, Map<String, String> options) {
    this.id = id;
    this.title = title;
    this.files = files;
    this.options = options;
  }

  /** The language of a script file, by its extension; null for any other file. */
  public static Language ofFile(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    for (Language language : values()) {
      if (language.files.contains(extension)) {
        return language;
      }
    }
    return null;
  }

  /** The polyglot name: {@code js}, {@code python}. */
  public String id() {
    return id;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The extension of this language's files, of the library's modules too. */
  public String fileExtension() {
    return files.getFirst();
  }

  Map<String, String> options() {
    return options;
  }
}
