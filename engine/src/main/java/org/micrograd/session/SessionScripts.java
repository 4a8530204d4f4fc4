package org.micrograd.session;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.micrograd.io.Resource;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.host.ScriptHost;
import org.micrograd.script.language.Language;

/** The scripts of a session that one language has, each evaluated when it is first needed. */
final class SessionScripts {
  private final Language language;
  private final ScriptHost host;
  private final Map<String, ScriptObject> parts = new HashMap<>();
  private final Map<String, ScriptObject> made = new HashMap<>();
  private final ScriptObject functions;

  SessionScripts(Language language, ScriptHost host) {
    this.language = language;
    this.host = host;
    this.functions = part("session");
  }

  /** The functions of a script; null where the language has none of the name. */
  ScriptObject part(String name) {
    return isThere(name) ? parts.computeIfAbsent(name, this::evaluated) : null;
  }

  private ScriptObject evaluated(String name) {
    String text = Resource.text(SessionScripts.class, file(name));
    return (ScriptObject) host.eval(text, "micrograd/" + file(name));
  }

  /** Whether the language has a script, which need not have been evaluated. */
  boolean isThere(String name) {
    return SessionScripts.class.getResource(file(name)) != null;
  }

  private String file(String name) {
    return name + "." + language.fileExtension();
  }

  /** The function of a script that has but this one; null where the language has no such script. */
  ScriptObject only(String name) {
    ScriptObject part = part(name);
    return part == null ? null : (ScriptObject) part.get(name);
  }

  /**
   * The functions that a script makes with those of others, which have strings as names, and with
   * what else it needs; null where there is no such script.
   */
  ScriptObject made(String name, Object... with) {
    ScriptObject maker = only(name);
    if (maker == null) {
      return null;
    }
    return made.computeIfAbsent(
        name,
        _ ->
            (ScriptObject)
                maker.call(
                    Stream.of(with).map(x -> x instanceof String s ? part(s) : x).toArray()));
  }

  /** The functions that each session needs. */
  ScriptObject functions() {
    return functions;
  }

  /** Whether each session of the language needs a function. */
  boolean has(String name) {
    return functions.containsKey(name);
  }

  /** A function that each session of the language needs. */
  ScriptObject function(String name) {
    return (ScriptObject) functions.get(name);
  }
}
