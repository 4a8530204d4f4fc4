package org.micrograd.jsr223;

import java.io.Reader;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/**
 * What an older Java gets for an engine: it says what is needed. {@code ScriptEngineManager} would
 * keep the reason to itself if there were none.
 */
final class NeedsJava extends AbstractScriptEngine {
  private final Factory factory;
  private final UnsupportedClassVersionError cause;

  NeedsJava(Factory factory, UnsupportedClassVersionError cause) {
    this.factory = factory;
    this.cause = cause;
  }

  @Override
  public Object eval(String script, ScriptContext scope) throws ScriptException {
    ScriptException exception =
        new ScriptException(
            factory.getEngineName()
                + " needs Java 25, and this is Java "
                + System.getProperty("java.specification.version")
                + ": run the program on a JDK 25");
    exception.initCause(cause);
    throw exception;
  }

  @Override
  public Object eval(Reader script, ScriptContext scope) throws ScriptException {
    return eval("", scope);
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }
}
