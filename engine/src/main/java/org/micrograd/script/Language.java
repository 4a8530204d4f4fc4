package org.micrograd.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The script languages, one row each. */
public enum Language {
  JAVASCRIPT(
      "js",
      "JavaScript",
      "ECMAScript 2024",
      List.of("micrograd-js", "micrograd-javascript", "micrograd"),
      List.of("mgjs"),
      List.of("application/x-micrograd-javascript"),
      List.of("js", "mjs"),
      Map.of("js.operator-overloading", "true", "js.esm-eval-returns-exports", "true"),
      "print(%s)",
      "%s.%s(%s)",
      ";\n"),
  PYTHON(
      "python",
      "Python",
      "3.12",
      List.of("micrograd-python", "micrograd-py"),
      List.of("mgpy"),
      List.of("text/x-micrograd-python"),
      List.of("py"),
      Map.of(),
      "print(%s)",
      "%s.%s(%s)",
      "\n");

  private final String id;
  private final String title;
  private final String version;
  private final List<String> engineNames;
  private final List<String> extensions;
  private final List<String> mimeTypes;
  private final List<String> files;
  private final Map<String, String> options;
  private final String output;
  private final String call;
  private final String separator;

  Language(
      String id,
      String title,
      String version,
      List<String> engineNames,
      List<String> extensions,
      List<String> mimeTypes,
      List<String> files,
      Map<String, String> options,
      String output,
      String call,
      String separator) {
    this.id = id;
    this.title = title;
    this.version = version;
    this.engineNames = engineNames;
    this.extensions = extensions;
    this.mimeTypes = mimeTypes;
    this.files = files;
    this.options = options;
    this.output = output;
    this.call = call;
    this.separator = separator;
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

  /** The version of the language, not of its implementation. */
  public String version() {
    return version;
  }

  /**
   * The names under which {@code ScriptEngineManager} finds the engine; the first is the engine's
   * own.
   */
  public List<String> engineNames() {
    return engineNames;
  }

  /**
   * The extensions claimed with {@code ScriptEngineManager}; the plain ones belong to other
   * engines.
   */
  public List<String> extensions() {
    return extensions;
  }

  public List<String> mimeTypes() {
    return mimeTypes;
  }

  /** The extension of this language's files, of the library's modules too. */
  public String fileExtension() {
    return files.getFirst();
  }

  Map<String, String> options() {
    return options;
  }

  /** A statement that prints a text. */
  public String outputStatement(String text) {
    return output.formatted(quote(text));
  }

  /** An expression that calls a method. */
  public String methodCall(String object, String method, String... arguments) {
    return call.formatted(object, method, String.join(", ", arguments));
  }

  /** A script of statements. */
  public String program(String... statements) {
    return List.of(statements).stream().map(s -> s + separator).collect(Collectors.joining());
  }

  /** A string literal, in the escapes that both languages read alike. */
  private static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
