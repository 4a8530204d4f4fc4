package org.micrograd.script.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.RunScope;

/** A run with globals of its own, seen from Java. */
public final class ScopedRun {
  private final Border border;
  private final Language language;
  private final RunScope scope;

  ScopedRun(Border border, Language language, RunScope scope) {
    this.border = border;
    this.language = language;
    this.scope = scope;
  }

  /**
   * Runs a script.
   *
   * @param name what errors call the script
   * @return its last value, as Java sees it
   */
  public Object eval(String text, String name) {
    return border.run(() -> border.toJava(language.result(scope.execute(text, name))));
  }

  /** Ends it: the globals that are there now. */
  public Map<String, Object> leave() {
    return border.run(() -> {
      Map<String, Object> left = new LinkedHashMap<>();
      scope.leave().forEach((name, value) -> left.put(name, border.toJava(value)));
      return left;
    });
  }
}
