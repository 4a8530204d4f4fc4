package org.micrograd.jsr223;

import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.micrograd.script.host.ParsedScript;

/** A script that was parsed once and runs in the engine that parsed it. */
final class Compiled extends CompiledScript {
  private final GradEngine engine;
  private final ParsedScript script;

  Compiled(GradEngine engine, ParsedScript script) {
    this.engine = engine;
    this.script = script;
  }

  @Override
  public Object eval(ScriptContext context) throws ScriptException {
    return engine.in(
        context,
        script.text(),
        (own, scopes) ->
            scopes.run() == null
                ? own.eval(script)
                : scopes.run().eval(script.text(), script.name()));
  }

  @Override
  public ScriptEngine getEngine() {
    return engine;
  }
}
