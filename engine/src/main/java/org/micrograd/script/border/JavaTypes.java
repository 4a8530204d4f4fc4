package org.micrograd.script.border;

import java.lang.invoke.MethodType;
import org.micrograd.autograd.Value;

/** Scripts' results as the types that Java asks for. */
final class JavaTypes {
  private JavaTypes() {}

  /**
   * A script's result as a Java type.
   *
   * @throws ClassCastException that names both, if it is none
   */
  static Object as(Class<?> type, Object o, String what) {
    if (o instanceof Number n && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
      return number(type, n, what);
    }
    if (type == void.class) {
      return null;
    }
    Class<?> wide = MethodType.methodType(type).wrap().returnType();
    if (o == null ? !type.isPrimitive() : wide.isInstance(o)) {
      return o;
    }
    if (type == Value.class && o instanceof Number n) {
      return Value.number(n.doubleValue());
    }
    throw new ClassCastException(
        what + " must be a " + type.getSimpleName() + ", got " + described(o));
  }

  private static String described(Object o) {
    return o == null ? "nothing" : o + " of " + o.getClass().getSimpleName();
  }

  private static Object number(Class<?> type, Number n, String what) {
    double x = n.doubleValue();
    boolean whole = x == Math.rint(x);
    if (type == double.class || type == Double.class) {
      return x;
    }
    if (type == float.class || type == Float.class) {
      return (float) x;
    }
    if (whole && (type == int.class || type == Integer.class) && x == (int) x) {
      return (int) x;
    }
    if (whole && (type == long.class || type == Long.class)) {
      return n.longValue();
    }
    if (type.isInstance(n)) {
      return n;
    }
    throw new ClassCastException(what + " must be a " + type.getSimpleName() + ", got " + n);
  }
}
