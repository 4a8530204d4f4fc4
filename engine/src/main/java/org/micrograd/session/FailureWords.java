package org.micrograd.session;

import java.util.List;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;

/** Failures in the words of a language's own console, as far as its scripts have them. */
record FailureWords(SessionScripts scripts, ScriptHost host) {
  private static final Pattern UNREAD = Pattern.compile("(?:Syntax|Indentation|Tab)Error: ");

  /**
   * What an error says of itself where its sentence leaves out the place, as that of a text that
   * cannot be read.
   */
  String said(ScriptFailure failure, String sentence) {
    if (!scripts.has("run")
        || failure.file() == null
        || !UNREAD.matcher(failure.text()).lookingAt()) {
      return sentence;
    }
    return failure.getCause() == null
        ? "%s (%s, line %d)".formatted(sentence, failure.file(), failure.line())
        : (String) ((ScriptObject) scripts.part("traceback").get("said")).call();
  }

  /**
   * What a language tells of what a script has thrown beside its sentence.
   *
   * @param whole all that is said of it, where it is no error; else null
   * @param sentence what is said in place of the failure's sentence, or null
   * @param kept what else the error has, to be said behind; or ""
   */
  record Told(String whole, String sentence, String kept) {
    static final Told NOTHING = new Told(null, null, "");
  }

  /** What is to be told of what has been thrown. */
  Told told(ScriptFailure failure) {
    List<?> told =
        scripts.has("told") && host.isOpen()
            ? (List<?>) host.console().told(failure, scripts.function("told"))
            : null;
    return told == null
        ? Told.NOTHING
        : new Told((String) told.get(0), (String) told.get(1), (String) told.get(2));
  }

  /** An error of this kind in the words of the language's own console. */
  String worded(String kind, String sentence) {
    return scripts.has("worded")
        ? (String) scripts.function("worded").call(kind, sentence)
        : sentence;
  }

  /** The lines before a failure's sentence that tell how the script came to it; none if unknown. */
  List<String> traceback(ScriptFailure failure) {
    ScriptObject traceback = failure.file() == null ? null : scripts.only("traceback");
    if (traceback == null) {
      return List.of();
    }
    List<?> lines = (List<?>) traceback.call();
    return lines.stream().map(String.class::cast).toList();
  }
}
