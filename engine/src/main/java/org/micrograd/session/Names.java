package org.micrograd.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.language.Language;

/**
 * The names that all languages of a session see.
 *
 * <p>When another language is spoken, what was assigned or deleted in the last one since then is
 * assigned or deleted in it as well: Values, numbers, texts, lists, objects, and functions and
 * classes made at the console; no modules, and no name that begins with an underscore. Lists and
 * objects are not copied: both languages see the same one.
 */
final class Names {
  private final Map<Language, Map<String, Object>> seen = new LinkedHashMap<>();

  /** What cannot cross, and was told of. */
  private final Set<String> kept = new HashSet<>();

  /** Carries what changed from one language to another, and tells what the other did not take. */
  List<String> carry(Interpreter from, Interpreter to) {
    List<String> remarks = new ArrayList<>();
    Map<String, Object> before = seen.getOrDefault(from.language(), Map.of());
    Map<String, Object> now = values(from, remarks);
    now.forEach((name, value) -> {
      if (!before.containsKey(name) || isChanged(before.get(name), value)) {
        put(to, name, value, remarks);
      }
    });
    before.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(to.host().globals()::remove);
    seen.put(from.language(), now);
    seen.put(to.language(), values(to, new ArrayList<>()));
    return remarks;
  }

  private static void put(Interpreter to, String name, Object value, List<String> remarks) {
    try {
      to.host().globals().share(name, value);
    } catch (UnsupportedOperationException | ScriptFailure e) {
      remarks.add(
          name + " keeps its value in " + to.language().title() + ": it is a constant there");
    }
  }

  /** What may change within is carried each time, which changes nothing where it is the same. */
  private static boolean isChanged(Object before, Object now) {
    return now instanceof List<?> || now instanceof ScriptObject || !Objects.equals(before, now);
  }

  private Map<String, Object> values(Interpreter interpreter, List<String> remarks) {
    Map<String, Object> values = new HashMap<>();
    for (Object each : interpreter.inspection().shared()) {
      String name = (String) each;
      try {
        values.put(name, interpreter.host().globals().get(name));
        kept.remove(name);
      } catch (ScriptFailure e) {
        if (kept.add(name)) {
          remarks.add(name + " stays in " + interpreter.language().title() + ": " + e.text());
        }
      }
    }
    return values;
  }
}
