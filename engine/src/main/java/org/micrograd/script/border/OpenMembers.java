package org.micrograd.script.border;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;

/** The members of a class that a script has found to be open, and how each of them is used. */
final class OpenMembers {
  private final Class<?> type;
  private final Map<String, OpenMethod> methods = new HashMap<>();
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, OpenMethod> getters = new HashMap<>();

  OpenMembers(Class<?> type) {
    this.type = type;
  }

  /** A method that was found; else null. */
  OpenMethod method(String name) {
    return methods.get(name);
  }

  /** Whether a member was found. */
  boolean has(String name) {
    return methods.containsKey(name) || fields.containsKey(name);
  }

  /** A field that was found; else null. */
  Field field(String name) {
    return fields.get(name);
  }

  /** Notes that a field of a name is open. */
  void foundField(String name) {
    Field found = PublicFields.of(type, name);
    if (found != null) {
      Field _ = fields.put(name, found);
    }
  }

  /** The method that reads a property that was found; else null. */
  OpenMethod getter(String property) {
    return getters.get(property);
  }

  /** Notes that a property of a name is read by a method. */
  OpenMethod foundGetter(String property, String name) {
    return getters.computeIfAbsent(property, _ -> found(name));
  }

  /** Notes that a method of a name is open. */
  OpenMethod found(String name) {
    return methods.computeIfAbsent(name, key -> new OpenMethod(type, key));
  }

  /** A method by its name, and the calls of it that were asked for, by the number of arguments. */
  static final class OpenMethod {
    private final Class<?> type;
    private final String name;
    private Choice[] choices = new Choice[4];

    /** What a number of arguments leaves to be called; null where polyglot has to choose. */
    private record Choice(DirectCall call) {}

    private OpenMethod(Class<?> type, String name) {
      this.type = type;
      this.name = name;
    }

    String name() {
      return name;
    }

    /** The only call with so many arguments; null where there are several, or none. */
    DirectCall only(int count, Value host) {
      if (count >= choices.length) {
        choices = Arrays.copyOf(choices, count + 1);
      }
      if (choices[count] == null) {
        choices[count] = new Choice(DirectCall.of(type, name, count, host));
      }
      return choices[count].call();
    }
  }
}
