package org.micrograd.jsr223;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.micrograd.script.Language;

/** Describes and makes the engines of one language. */
public abstract sealed class Factory implements ScriptEngineFactory {
  private final Language language;

  private Factory(Language language) {
    this.language = language;
  }

  /** The factory of {@code micrograd-js}. */
  public static final class JavaScript extends Factory {
    public JavaScript() {
      super(Language.JAVASCRIPT);
    }
  }

  /** The factory of {@code micrograd-python}. */
  public static final class Python extends Factory {
    public Python() {
      super(Language.PYTHON);
    }
  }

  /** Read where it is asked for: whoever lists engines needs none. */
  private static final class Version {
    static final String TEXT = read();

    private static String read() {
      try (InputStream in = Factory.class.getResourceAsStream("version.txt")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Language language() {
    return language;
  }

  @Override
  public String getEngineName() {
    return language.engineNames().getFirst();
  }

  @Override
  public String getEngineVersion() {
    return Version.TEXT;
  }

  @Override
  public List<String> getExtensions() {
    return language.extensions();
  }

  @Override
  public List<String> getMimeTypes() {
    return language.mimeTypes();
  }

  @Override
  public List<String> getNames() {
    return language.engineNames();
  }

  @Override
  public String getLanguageName() {
    return language.title();
  }

  @Override
  public String getLanguageVersion() {
    return language.version();
  }

  @Override
  public Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE -> getEngineName();
      case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
      case ScriptEngine.NAME -> language.engineNames().getFirst();
      case ScriptEngine.LANGUAGE -> getLanguageName();
      case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
      case "THREADING" -> "MULTITHREADED";
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    // A copy by List.of refuses nulls.
    String[] names = List.of(arguments).toArray(String[]::new);
    return language.methodCall(requireNonNull(object), requireNonNull(method), names);
  }

  @Override
  public String getOutputStatement(String text) {
    return language.outputStatement(text);
  }

  @Override
  public String getProgram(String... statements) {
    return language.program(List.of(statements).toArray(String[]::new));
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new EngineBuilder(this).build();
  }
}
