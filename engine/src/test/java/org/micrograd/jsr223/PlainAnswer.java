package org.micrograd.jsr223;

import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

/** What a script answers, as text, in plain polyglot and in an engine; its error is one word. */
final class PlainAnswer {
  private static final String ERROR = "an error";

  private PlainAnswer() {}

  static String of(Context plain, String language, String text) {
    try {
      return String.valueOf(plain.eval(language, text).as(Object.class));
    } catch (PolyglotException e) {
      return ERROR;
    }
  }

  static String of(GradEngine own, String text) {
    try {
      return String.valueOf(own.eval(text));
    } catch (ScriptException e) {
      return ERROR;
    }
  }
}
