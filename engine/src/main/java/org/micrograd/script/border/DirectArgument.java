package org.micrograd.script.border;

import java.util.Set;
import org.graalvm.polyglot.Value;

/** What a script gives to Java that is what Java takes, without any conversion but of numbers. */
final class DirectArgument {
  /** What is none. */
  static final Object OTHER = new Object();

  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

  private DirectArgument() {}

  /** An argument as a type takes it; {@link #OTHER} if that leaves anything to decide. */
  static Object taken(Class<?> type, Value argument, Border border) {
    if (NUMBERS.contains(type) && argument.isNumber()) {
      return argument.isHostObject() ? OTHER : number(type, argument);
    }
    Object own = border.toJava(argument);
    return switch (own) {
      case null -> type.isPrimitive() ? OTHER : null;
      case String _ ->
          type == Object.class || type == String.class || type == CharSequence.class ? own : OTHER;
      case Boolean _ ->
          type == Object.class || type == boolean.class || type == Boolean.class ? own : OTHER;
      case Integer _, Double _ -> type == Object.class ? own : OTHER;
      case Number _, ScriptView _, Class<?> _ -> OTHER;
      default -> isItself(argument, own) && type.isInstance(own) ? own : OTHER;
    };
  }

  private static boolean isItself(Value argument, Object own) {
    return own instanceof org.micrograd.autograd.Value
        || argument.isProxyObject()
        || argument.isHostObject();
  }

  private static Object number(Class<?> type, Value n) {
    if (n.isBoolean()) {
      return OTHER;
    }
    if (type == double.class || type == Double.class) {
      return n.fitsInDouble() ? (Object) n.asDouble() : OTHER;
    }
    if (type == int.class || type == Integer.class) {
      return n.fitsInInt() ? (Object) n.asInt() : OTHER;
    }
    return n.fitsInLong() ? (Object) n.asLong() : OTHER;
  }
}
