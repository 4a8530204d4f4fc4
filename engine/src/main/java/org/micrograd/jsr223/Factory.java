package org.micrograd.jsr223;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * Describes and makes the engines of one language.
 *
 * <p>This class and {@link NeedsJava} are compiled for Java 8 and load no other class of ours until
 * an engine is made: an older Java that finds them on the class path keeps its other script
 * engines, and these say which Java they need.
 */
public abstract class Factory implements ScriptEngineFactory {
  private final String language;
  private final String version;
  private final List<String> names;
  private final String extension;
  private final String mimeType;
  private final String separator;

  private Factory(
      String language,
      String version,
      List<String> names,
      String extension,
      String mimeType,
      String separator) {
    this.language = language;
    this.version = version;
    this.names = Collections.unmodifiableList(names);
    this.extension = extension;
    this.mimeType = mimeType;
    this.separator = separator;
  }

  /** The factory of {@code micrograd-js}. */
  public static final class JavaScript extends Factory {
    public JavaScript() {
      super(
          "JavaScript",
          "ECMAScript 2024",
          Arrays.asList("micrograd-js", "micrograd-javascript", "micrograd"),
          "mgjs",
          "application/x-micrograd-javascript",
          ";\n");
    }

    @Override
    Language language() {
      return Languages.JAVASCRIPT;
    }
  }

  /** The factory of {@code micrograd-python}. */
  public static final class Python extends Factory {
    public Python() {
      super(
          "Python",
          "3.12",
          Arrays.asList("micrograd-python", "micrograd-py"),
          "mgpy",
          "text/x-micrograd-python",
          "\n");
    }

    @Override
    Language language() {
      return Languages.PYTHON;
    }
  }

  /** Read where it is asked for: whoever lists engines needs none. */
  private static final class Version {
    static final String TEXT = read();

    private static String read() {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Factory.class.getResourceAsStream("version.txt"), StandardCharsets.UTF_8))) {
        return in.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  abstract Language language();

  @Override
  public String getEngineName() {
    return names.get(0);
  }

  @Override
  public String getEngineVersion() {
    return Version.TEXT;
  }

  /** The plain extensions belong to other engines. */
  @Override
  public List<String> getExtensions() {
    return Collections.singletonList(extension);
  }

  @Override
  public List<String> getMimeTypes() {
    return Collections.singletonList(mimeType);
  }

  /** The first is the engine's own. */
  @Override
  public List<String> getNames() {
    return names;
  }

  @Override
  public String getLanguageName() {
    return language;
  }

  /** The version of the language, not of its implementation. */
  @Override
  public String getLanguageVersion() {
    return version;
  }

  // Java 8 has no other switch.
  @SuppressWarnings("StatementSwitchToExpressionSwitch")
  @Override
  public Object getParameter(String key) {
    switch (key) {
      case ScriptEngine.ENGINE:
      case ScriptEngine.NAME:
        return getEngineName();
      case ScriptEngine.ENGINE_VERSION:
        return getEngineVersion();
      case ScriptEngine.LANGUAGE:
        return getLanguageName();
      case ScriptEngine.LANGUAGE_VERSION:
        return getLanguageVersion();
      case "THREADING":
        return "MULTITHREADED";
      default:
        return null;
    }
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    requireNonNull(object, "object");
    return object + "." + requireNonNull(method, "method") + "(" + joined(", ", arguments) + ")";
  }

  private static String joined(String separator, String... parts) {
    for (String part : parts) {
      requireNonNull(part);
    }
    return String.join(separator, parts);
  }

  @Override
  public String getOutputStatement(String text) {
    return "print(" + quote(text) + ")";
  }

  @Override
  public String getProgram(String... statements) {
    return statements.length == 0 ? "" : joined(separator, statements) + separator;
  }

  /** A string literal, in the escapes that both languages read alike. */
  private static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  @Override
  public ScriptEngine getScriptEngine() {
    try {
      return new EngineBuilder(this).build();
    } catch (UnsupportedClassVersionError e) {
      return new NeedsJava(this, e);
    }
  }
}
