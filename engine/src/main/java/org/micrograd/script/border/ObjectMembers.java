package org.micrograd.script.border;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * What every object of Java tells of itself, also one of a class that is not public: its text,
 * whether it equals another, and its class, of which scripts have no more than the names.
 */
final class ObjectMembers {
  private static final Map<String, Function<Class<?>, Object>> OF_CLASSES =
      Map.of(
          "getName", Class::getName,
          "getSimpleName", Class::getSimpleName,
          "getTypeName", Class::getTypeName,
          "getCanonicalName", Class::getCanonicalName,
          "getPackageName", Class::getPackageName,
          "isArray", Class::isArray,
          "isEnum", Class::isEnum,
          "isInterface", Class::isInterface,
          "isRecord", Class::isRecord);

  private ObjectMembers() {}

  /** Whether an object has a method of a name in any case, or as all that is public is open. */
  static boolean has(JavaObject object, String name) {
    return switch (name) {
      case "toString", "equals", "hashCode" -> true;
      case "getClass" -> object.border().isOpen();
      default ->
          object.origin instanceof Class
              && OF_CLASSES.containsKey(name)
              && object.border().isOpen();
    };
  }

  /** The method of a name that an object {@link #has}. */
  static ProxyExecutable of(JavaObject object, String name) {
    Border border = object.border();
    Object origin = object.origin;
    return switch (name) {
      case "equals" -> all -> answer(object, all, 1, () -> origin.equals(border.toJava(all[0])));
      case "hashCode" -> all -> answer(object, all, 0, origin::hashCode);
      case "getClass" ->
          all -> answer(object, all, 0, () -> border.objects().names(origin.getClass()));
      case "toString" ->
          all ->
              all.length > 0 && origin instanceof Class
                  ? object.ofClass(name, all)
                  : answer(object, all, 0, () -> border.text(origin.toString()));
      default -> all -> answer(object, all, 0, () -> OF_CLASSES.get(name).apply((Class<?>) origin));
    };
  }

  private static Object answer(JavaObject object, Value[] all, int count, Supplier<Object> method) {
    if (all.length != count) {
      throw object.misfit("this method takes %d arguments, got %d".formatted(count, all.length));
    }
    try {
      return method.get();
    } catch (RuntimeException e) {
      throw object.border().errors().passed(e);
    }
  }

  /** The class of an object: a script makes no objects of it. */
  static final class OfClass extends JavaObject {
    OfClass(Border border, Class<?> type) {
      super(border, type);
    }

    @Override
    public boolean hasMember(String name) {
      return ObjectMembers.has(this, name) || PublicNames.of(Class.class).contains(name);
    }

    @Override
    public Object getMember(String name) {
      if (ObjectMembers.has(this, name)) {
        return ObjectMembers.of(this, name);
      }
      throw closed(name);
    }

    @Override
    public Object getMemberKeys() {
      return ProxyArray.fromArray(OF_CLASSES.keySet().toArray());
    }
  }
}
