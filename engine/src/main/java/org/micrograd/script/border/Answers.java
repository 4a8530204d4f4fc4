package org.micrograd.script.border;

import java.lang.reflect.Proxy;

/** Which objects of Java are no more than that to polyglot, and which stand for a script's. */
final class Answers {
  private static final ClassValue<Boolean> ITSELF =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          String name = type.getName();
          return !Number.class.isAssignableFrom(type)
              && !Proxy.isProxyClass(type)
              && !org.graalvm.polyglot.proxy.Proxy.class.isAssignableFrom(type)
              && !name.startsWith("org.graalvm.")
              && !name.startsWith("com.oracle.truffle.");
        }
      };

  private Answers() {}

  /** Whether an object is itself once it has been in a script and comes back. */
  static boolean isItself(Object o) {
    return ITSELF.get(o.getClass());
  }
}
