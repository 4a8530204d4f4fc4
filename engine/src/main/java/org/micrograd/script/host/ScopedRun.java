package org.micrograd.script.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.RunScope;
import org.micrograd.script.language.ScriptText;

/** A run with globals of its own, seen from Java. */
public final class ScopedRun {
  private final Border border;
  private final Language language;
  private final RunScope scope;
  private final Function<String, ScriptFailure> giveUp;

  /**
   * A run in a scope.
   *
   * @param giveUp closes the host for a reason
   */
  ScopedRun(
      Border border, Language language, RunScope scope, Function<String, ScriptFailure> giveUp) {
    this.giveUp = giveUp;
    this.border = border;
    this.language = language;
    this.scope = scope;
  }

  /**
   * Runs a script.
   *
   * @return its last value, as Java sees it
   */
  public Object eval(ScriptText script) {
    return border.run(() -> border.toJava(language.result(scope.execute(script))));
  }

  /**
   * Ends it: the globals that are there now.
   *
   * @throws org.micrograd.script.ScriptFailure if the script has left some that nobody can take
   *     away; the host is closed then
   */
  public Map<String, Object> leave() {
    return border.run(() -> {
      Map<String, Object> left = new LinkedHashMap<>();
      RunScope.Left all = scope.leave();
      all.globals().forEach((name, value) -> left.put(name, border.toJava(value)));
      if (!all.stuck().isEmpty()) {
        throw giveUp.apply(
            "a script has fixed %s in it for ever".formatted(String.join(", ", all.stuck())));
      }
      return left;
    });
  }
}
