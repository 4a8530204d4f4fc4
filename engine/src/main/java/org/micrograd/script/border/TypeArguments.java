package org.micrograd.script.border;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the variables of a generic type, and of those that it extends, stand for. */
final class TypeArguments {
  private TypeArguments() {}

  static Map<Type, Type> of(ParameterizedType type) {
    return of(type, new HashMap<>());
  }

  private static Map<Type, Type> of(ParameterizedType type, Map<Type, Type> known) {
    Class<?> raw = ElementTypes.raw(type);
    Type[] given = type.getActualTypeArguments();
    for (int i = 0; i < given.length; i++) {
      known.put(raw.getTypeParameters()[i], known.getOrDefault(given[i], given[i]));
    }
    for (Type each : raw.getGenericInterfaces()) {
      if (each instanceof ParameterizedType extended) {
        of(extended, known);
      }
    }
    return known;
  }

  /** A type with what its variables stand for. */
  static Type filled(Type type, Map<Type, Type> known) {
    return type instanceof ParameterizedType of
        ? new Filled(
            of.getRawType(),
            Arrays.stream(of.getActualTypeArguments()).map(each -> filled(each, known)).toList())
        : known.getOrDefault(type, type);
  }

  private record Filled(Type raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }
}
