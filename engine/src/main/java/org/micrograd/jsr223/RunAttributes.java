package org.micrograd.jsr223;

import javax.script.ScriptContext;

/**
 * What an application has set for a run: in the run's own context, or in that of the engine, which
 * a run with bindings of its own has not.
 */
record RunAttributes(ScriptContext run, ScriptContext engine) {
  /** The value of an attribute, or null. */
  Object get(String name) {
    Object own = run.getAttribute(name);
    return own == null ? engine.getAttribute(name) : own;
  }
}
