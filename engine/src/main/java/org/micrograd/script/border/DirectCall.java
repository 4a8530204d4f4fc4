package org.micrograd.script.border;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;

/**
 * The only method of a name that takes so many arguments, where a script may call it: there is
 * nothing to choose, so that what fits as it is goes to it without polyglot, which looks for it at
 * each call.
 */
final class DirectCall {
  private final Method method;
  private final Class<?>[] types;

  private DirectCall(Method method) {
    this.method = method;
    this.types = method.getParameterTypes();
  }

  /**
   * The call of a method of a class; null where several could be meant, or none.
   *
   * @param host an object of the class, of which polyglot knows what is open
   */
  static DirectCall of(Class<?> type, String name, int count, Value host) {
    List<Method> named = PublicMethods.of(type, name);
    if (named.stream().anyMatch(Method::isVarArgs)) {
      return null;
    }
    List<Method> open =
        named.stream()
            .filter(method -> method.getParameterCount() == count)
            .filter(method -> host.canInvokeMember(PublicMethods.signature(method)))
            .toList();
    return open.size() == 1 ? new DirectCall(open.getFirst()) : null;
  }

  /** The arguments in Java; null if one of them is to become what the method takes. */
  @SuppressWarnings("ReferenceEquality") // There is but one other.
  Object[] taken(Border border, Value... arguments) {
    Object[] all = new Object[types.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = DirectArgument.taken(types[i], arguments[i], border);
      if (all[i] == DirectArgument.OTHER) {
        return null;
      }
    }
    return all;
  }

  /** Calls it; what it throws is the cause of what this does. */
  Object call(Object object, Object... arguments) throws ReflectiveOperationException {
    return method.invoke(object, arguments);
  }

  @Override
  public String toString() {
    return "%s of %s".formatted(method, Arrays.toString(types));
  }
}
