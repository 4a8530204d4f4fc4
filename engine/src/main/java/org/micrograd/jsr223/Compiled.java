package org.micrograd.jsr223;

import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.micrograd.script.Script;
import org.micrograd.script.ScriptHost;

/** A script that was parsed once and runs in the engine that parsed it. */
final class Compiled extends CompiledScript {
  private final GradEngine engine;
  private final ScriptHost host;
  private final Script script;

  Compiled(GradEngine engine, ScriptHost host, Script script) {
    this.engine = engine;
    this.host = host;
    this.script = script;
  }

  @Override
  public Object eval(ScriptContext context) throws ScriptException {
    return engine.in(context, () -> host.eval(script));
  }

  @Override
  public ScriptEngine getEngine() {
    return engine;
  }
}
