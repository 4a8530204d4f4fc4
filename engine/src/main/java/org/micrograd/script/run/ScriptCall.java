package org.micrograd.script.run;

import org.micrograd.script.ScriptPlace;

/**
 * A call of a script's function that has not ended.
 *
 * @param function its name
 * @param place where in it the script is
 */
public record ScriptCall(String function, ScriptPlace place) {
  @Override
  public String toString() {
    return "%s (%s:%d)".formatted(function, place.file(), place.line());
  }
}
