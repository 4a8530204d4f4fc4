package org.micrograd.script;

import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.draw.Picture;

/**
 * What a script's value becomes in Java, and a Java object in a script.
 *
 * <p>To Java: null, undefined and None become null; booleans Boolean; strings String; whole numbers
 * Integer where they fit, JavaScript's others Double, Python's Long or BigInteger; Python's floats
 * always Double; a Value and a picture the Java object itself; Java objects themselves; everything
 * else a {@link ScriptObject} or {@link ScriptList}, live views of the script's own object.
 */
final class Border {
  private final ScriptHost host;
  private final Language language;
  private final Context context;
  private final Value value;
  private final Value picture;
  private final Value unwrap;
  private final Value function;

  /** A border with the functions by which a prelude wraps the Java objects that need operators. */
  Border(ScriptHost host, Language language, Context context, Prelude prelude) {
    this.host = host;
    this.language = language;
    this.context = context;
    this.value = prelude.function("value");
    this.picture = prelude.function("picture");
    this.unwrap = prelude.function("unwrap");
    this.function = prelude.function("function");
  }

  Object toJava(Value v) {
    if (v == null || v.isNull()) {
      return null;
    }
    if (v.isHostObject()) {
      return v.asHostObject();
    }
    if (v.isProxyObject()) {
      return unproxy(v);
    }
    if (v.isBoolean()) {
      return v.asBoolean();
    }
    if (v.isString()) {
      return v.asString();
    }
    if (v.isNumber()) {
      return number(v);
    }
    if (unwrap != null && v.hasMembers()) {
      Value java = unwrap.execute(v);
      if (java.isHostObject()) {
        return java.asHostObject();
      }
    }
    return v.hasArrayElements() ? new ScriptList(host, v) : new ScriptObject(host, v);
  }

  private Object number(Value v) {
    if (language == Language.PYTHON && "float".equals(v.getMetaObject().getMetaSimpleName())) {
      return v.asDouble();
    }
    if (language == Language.JAVASCRIPT
        && v.fitsInBigInteger()
        && "bigint".equals(v.getMetaObject().getMetaSimpleName())) {
      return v.asBigInteger();
    }
    if (v.fitsInInt()) {
      return v.asInt();
    }
    if (language == Language.JAVASCRIPT) {
      return v.asDouble();
    }
    if (v.fitsInLong()) {
      return v.asLong();
    }
    return v.fitsInBigInteger() ? (Object) v.asBigInteger() : v.asDouble();
  }

  private static Object unproxy(Value v) {
    Object proxy = v.asProxyObject();
    return switch (proxy) {
      case Elements e -> e.origin();
      case Members m -> m.map();
      case Call c -> c.function();
      case Bound b -> b.object;
      case Foreign f -> f.object;
      default -> proxy;
    };
  }

  Object toScript(Object o) {
    return switch (o) {
      case null -> null;
      case ScriptObject s -> s.host() == host ? s.guest() : Foreign.of(this, s);
      case ScriptList s when s.host() == host -> s.guest();
      case org.micrograd.autograd.Value v ->
          value == null ? v : value.execute(v, (double) v.id(), v.isLeaf());
      case Picture p -> picture == null ? p : picture.execute(p);
      case DifferentiableFunction f -> function.execute(context.asValue(f));
      case BigInteger i -> i;
      case String s -> s;
      case Number n -> n;
      case Boolean b -> b;
      case Character c -> c.toString();
      case Object[] array -> new Elements(this, Arrays.asList(array), array);
      case List<?> list -> new Elements(this, list, list);
      case Map<?, ?> map -> new Members(this, map);
      default -> object(o);
    };
  }

  /** Any other Java object: a function, or its exported members. */
  private Object object(Object o) {
    Call call = Call.of(this, o);
    if (call != null) {
      return call;
    }
    return o.getClass().isArray() ? o : new Bound(this, o, context.asValue(o));
  }

  /** A Java class that a script named. */
  Object type(Value type) {
    return new Bound.Type(this, type);
  }

  /** An argument of a Java method: scripts' own objects as themselves, for the host to convert. */
  Object forHost(Object o) {
    return switch (o) {
      case ScriptObject s -> s.guest();
      case ScriptList s -> s.guest();
      case null, default -> o;
    };
  }

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
    if (type == org.micrograd.autograd.Value.class && o instanceof Number n) {
      return org.micrograd.autograd.Value.number(n.doubleValue());
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

  /** A Java list, or an array as a list, in a script. */
  private record Elements(Border border, List<?> list, Object origin) implements ProxyArray {
    @Override
    public Object get(long index) {
      return border.toScript(list.get((int) index));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(long index, Value value) {
      if (index == list.size()) {
        ((List<Object>) list).add(border.toJava(value));
      } else {
        ((List<Object>) list).set((int) index, border.toJava(value));
      }
    }

    @Override
    public long getSize() {
      return list.size();
    }

    @Override
    public String toString() {
      return list.toString();
    }
  }
}
