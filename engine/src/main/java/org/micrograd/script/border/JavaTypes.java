package org.micrograd.script.border;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Scripts' results as the types that Java asks for. */
final class JavaTypes {
  private JavaTypes() {}

  /**
   * A script's result as a Java type; a method that answers nothing takes any.
   *
   * @throws ClassCastException that names both, if it is none
   */
  static Object as(Type declared, Object o, String what) {
    return switch (declared) {
      case WildcardType any -> as(any.getUpperBounds()[0], o, what);
      case TypeVariable<?> any -> as(any.getBounds()[0], o, what);
      case ParameterizedType of -> as(of, o, what);
      default -> as(ElementTypes.raw(declared), o, what);
    };
  }

  private static Object as(ParameterizedType of, Object o, String what) {
    Class<?> raw = ElementTypes.raw(of);
    Type[] arguments = of.getActualTypeArguments();
    return switch (o) {
      case ScriptView view when raw.isInstance(view) -> view.of(arguments);
      case GuestObject own when ScriptInterface.isFor(raw, own) -> ScriptInterface.of(of, own);
      case Object _ when raw == Optional.class && !(o instanceof Optional) ->
          Optional.of(as(arguments[0], o, what));
      case null, default -> as(raw, o, what);
    };
  }

  private static Object as(Class<?> type, Object o, String what) {
    if (type == void.class || type == Void.class) {
      return null;
    }
    if (o == null && OtherForms.isOptional(type)) {
      return OtherForms.optional(type, null, what);
    }
    Class<?> wide = MethodType.methodType(type).wrap().returnType();
    if (o instanceof Number n && Number.class.isAssignableFrom(wide)) {
      return number(wide, n, what);
    }
    if (o == null ? !type.isPrimitive() : wide.isInstance(o)) {
      return o;
    }
    Object other = o == null ? null : OtherForms.of(type, o, what);
    if (other == null) {
      throw misfit(type, Described.of(o), what);
    }
    return other;
  }

  private static ClassCastException misfit(Class<?> type, String got, String what) {
    String name = type.getSimpleName();
    String article = "AEIOUaeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ";
    return new ClassCastException(what + " must be " + article + name + ", got " + got);
  }

  /** A number as another type of numbers, if that has the same. */
  private static Object number(Class<?> type, Number n, String what) {
    if (type.isInstance(n)) {
      return n;
    }
    try {
      return converted(type, n);
    } catch (ArithmeticException | NumberFormatException lossy) {
      throw misfit(type, n.toString(), what);
    }
  }

  private static Object converted(Class<?> type, Number n) {
    if (type == Double.class) {
      return real(n);
    }
    if (type == Float.class) {
      return single(n);
    }
    if (type == Long.class && n instanceof Integer) {
      return n.longValue();
    }
    BigDecimal exact = exact(n);
    if (type == Integer.class) {
      return exact.intValueExact();
    }
    if (type == Long.class) {
      return exact.longValueExact();
    }
    if (type == Short.class) {
      return exact.shortValueExact();
    }
    if (type == Byte.class) {
      return exact.byteValueExact();
    }
    if (type == BigInteger.class) {
      return exact.toBigIntegerExact();
    }
    if (type == BigDecimal.class) {
      return exact;
    }
    throw new ArithmeticException();
  }

  /** Whole numbers beyond 2^53 are not all there; of a decimal a double is always near. */
  private static double real(Number n) {
    double x = n.doubleValue();
    boolean whole = n instanceof Long || n instanceof BigInteger;
    if (whole && new BigDecimal(x).compareTo(exact(n)) != 0) {
      throw new ArithmeticException();
    }
    return x;
  }

  private static float single(Number n) {
    double x = real(n);
    if (Float.isInfinite((float) x) && !Double.isInfinite(x)) {
      throw new ArithmeticException();
    }
    return (float) x;
  }

  /** As people write it: 0.1 is a tenth. */
  private static BigDecimal exact(Number n) {
    return new BigDecimal(n.toString());
  }
}
