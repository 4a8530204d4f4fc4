package org.micrograd.jsr223;

import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.micrograd.script.language.ScriptText;

/** A script that was parsed once and runs in the engine that parsed it. */
final class Compiled extends CompiledScript {
  private final GradEngine engine;
  private final ScriptText script;

  Compiled(GradEngine engine, ScriptText script) {
    this.engine = engine;
    this.script = script;
  }

  @Override
  public Object eval(ScriptContext context) throws ScriptException {
    return engine.in(
        context,
        own -> script,
        (own, scopes) -> scopes.run() == null ? own.evalAgain(script) : scopes.run().eval(script));
  }

  @Override
  public ScriptEngine getEngine() {
    return engine;
  }
}
