package org.micrograd.script.border;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * A Java class of which scripts make no objects. A class that the application has bound is an
 * object of {@link Class}, with its methods as members and {@code static} for those of the class
 * itself; one that a script has asked for by its name has the latter as members.
 */
class JavaKind extends JavaObject {
  private static final String STATIC = "static";

  private final boolean isNamed;
  private final Map<String, Object> classes = new HashMap<>();
  private Value wrapper;

  JavaKind(Border border, Class<?> type) {
    super(border, type);
    this.isNamed = false;
  }

  JavaKind(Border border, Value type) {
    super(border, type.asHostObject(), type);
    this.isNamed = true;
  }

  @Override
  public Object getMember(String name) {
    Value inherited = isNamed && !host().hasMember(name) ? inherited(name) : null;
    if (inherited != null) {
      return toScript(inherited);
    }
    return isClass(name) && host().hasMember(name)
        ? classes.computeIfAbsent(name, key -> border().objects().type(host().getMember(key)))
        : super.getMember(name);
  }

  /** A static field of what the class is of, which polyglot leaves out; null where none is open. */
  private Value inherited(String name) {
    return Arrays.stream(((Class<?>) origin).getFields())
        .filter(field -> field.getName().equals(name) && Modifier.isStatic(field.getModifiers()))
        .map(field -> border().host(field.getDeclaringClass()))
        .filter(owner -> owner.hasMember(STATIC))
        .map(owner -> owner.getMember(STATIC))
        .filter(owner -> owner.hasMember(name))
        .map(owner -> owner.getMember(name))
        .findFirst()
        .orElse(null);
  }

  /** Whether a member is a class by its own members: this one, or one in it. */
  private boolean isClass(String name) {
    return isNamed
        ? Arrays.stream(((Class<?>) origin).getClasses())
            .anyMatch(each -> each.getSimpleName().equals(name))
        : name.equals(STATIC);
  }

  @Override
  final Set<String> publicNames() {
    return isNamed ? PublicNames.ofStatics((Class<?>) origin) : super.publicNames();
  }

  @Override
  final String said() {
    return isNamed ? "the class " + ((Class<?>) origin).getName() : super.said();
  }

  /** What the script has that knows the objects of the class: the same as long as it is there. */
  final Value wrapped(Value wrap) {
    if (wrapper == null) {
      wrapper = wrap.execute(this);
    }
    return wrapper;
  }
}
