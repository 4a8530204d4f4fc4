package org.micrograd.script.language;

import java.util.Map;

/** Opens scopes of runs in a context. */
public interface RunScopes {
  /**
   * Enters a scope with globals. What it costs depends on them and on the text, not on the globals
   * of the engine.
   *
   * @param home whose globals they are: functions of earlier runs for it see them, too
   * @param brings whether any are the script's own, which may have functions made elsewhere
   * @param text all that will run in it
   */
  RunScope enter(Object home, boolean brings, Map<String, Object> names, ScriptText text);

  /** Lets all later scopes see the globals that the engine has now. */
  void share();
}
