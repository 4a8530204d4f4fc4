package org.micrograd.jsr223;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.micrograd.script.Language;

/** Describes and makes the engines of one language. */
public abstract sealed class Factory implements ScriptEngineFactory {
  private static final String VERSION = "0.1.0";

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

  Language language() {
    return language;
  }

  @Override
  public String getEngineName() {
    return language.engineNames().getFirst();
  }

  @Override
  public String getEngineVersion() {
    return VERSION;
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
