package org.micrograd.script.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.RunScope;
import org.micrograd.script.language.ScriptText;

/** A run with globals of its own, seen from Java. */
public final class ScopedRun {
  private final Border border;
  private final Language language;
  private final RunScope scope;
  private final Consumer<String> giveUp;

  /**
   * A run in a scope.
   *
   * @param giveUp closes the host for a reason
   */
  ScopedRun(Border border, Language language, RunScope scope, Consumer<String> giveUp) {
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
        giveUp.accept(
            "a script has fixed %s in it for ever".formatted(String.join(", ", all.stuck())));
      }
      return left;
    });
  }
}
