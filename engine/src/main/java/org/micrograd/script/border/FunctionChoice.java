package org.micrograd.script.border;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.micrograd.autograd.Value;
import org.micrograd.script.language.FunctionShape;

/**
 * Which of a method's overloads is meant where a script gives a function, or an object with
 * methods: the one whose interface has as many parameters as the function, and answers nothing only
 * if the function does. Polyglot finds all functional interfaces equally good.
 */
final class FunctionChoice {
  private List<Overload> left;

  private FunctionChoice(List<Overload> left) {
    this.left = left;
  }

  /**
   * The interface that is meant at each place; null where the script gives something else, or where
   * several remain.
   *
   * @param given the arguments, as Java sees them
   */
  static Type[] of(Class<?> owner, String method, Object... given) {
    FunctionChoice choice = new FunctionChoice(Overload.of(owner, method, given.length));
    Type[] chosen = new Type[given.length];
    for (int i = 0; i < given.length; i++) {
      choice.keep(i, given[i]);
    }
    for (int i = 0; i < given.length; i++) {
      chosen[i] = given[i] instanceof GuestObject own ? choice.only(i, own) : null;
    }
    return chosen;
  }

  /** What a script has given as the interface that was chosen for it. */
  static Object as(Type chosen, GuestObject own, String method) {
    return ScriptInterface.isFor(ElementTypes.raw(chosen), own)
        ? ScriptInterface.of(chosen, own)
        : JavaTypes.as(chosen, own, method);
  }

  private void keep(int at, Object given) {
    if (left.size() < 2) {
      return;
    }
    if (given instanceof GuestObject own) {
      prefer(each -> isFor(each.raw(at), own));
      if (different(at) > 1) {
        FunctionShape shape = shape(at, own);
        if (shape != null) {
          narrow(at, shape);
        }
      }
    } else if (given != null) {
      prefer(each -> mayTake(each.raw(at), given));
    }
  }

  /** That of the function, or of the one method that is asked for; else null. */
  private FunctionShape shape(int at, GuestObject own) {
    if (own.isFunction()) {
      return own.shape(null);
    }
    List<Method> called = left.stream().map(each -> each.called(at)).toList();
    return called.contains(null) || called.stream().map(Method::getName).distinct().count() > 1
        ? null
        : own.shape(called.getFirst().getName());
  }

  private static boolean isFor(Class<?> type, GuestObject own) {
    return ScriptInterface.isFor(type, own) || OtherForms.isError(type, own);
  }

  /** Whether a type may take what is no function: only what surely does not is left out. */
  private static boolean mayTake(Class<?> type, Object given) {
    return switch (given) {
      case Object _ when type.isInstance(given) -> true;
      case ScriptView _ -> true;
      case String _ -> type == char.class || type == Character.class;
      case Boolean _ -> type == boolean.class;
      case Number _ ->
          type.isPrimitive() && type != boolean.class && type != char.class
              || Number.class.isAssignableFrom(type)
              || type == Value.class;
      default -> type.isPrimitive() || type.isInterface() && !Answers.isItself(given);
    };
  }

  private void narrow(int at, FunctionShape shape) {
    if (!shape.isVariadic()) {
      List<Overload> all = left;
      left = all.stream().filter(each -> shape.isOf(parameters(each, at))).toList();
      if (left.isEmpty()) {
        left = all.stream().filter(each -> shape.takes(parameters(each, at))).toList();
      }
    }
    prefer(each -> isVoid(each, at) == shape.isVoid());
  }

  private void prefer(Predicate<Overload> isBetter) {
    List<Overload> better = left.stream().filter(isBetter).toList();
    left = better.isEmpty() ? left : better;
  }

  private int parameters(Overload of, int at) {
    Method called = of.called(at);
    return called == null ? -1 : called.getParameterCount();
  }

  private boolean isVoid(Overload of, int at) {
    Method called = of.called(at);
    return called != null && called.getReturnType() == void.class;
  }

  private long different(int at) {
    return left.stream().map(each -> each.raw(at)).distinct().count();
  }

  private Type only(int at, GuestObject own) {
    Set<Type> types = left.stream().map(each -> each.type(at)).collect(Collectors.toSet());
    Type type = types.isEmpty() ? null : types.iterator().next();
    boolean isOne = different(at) == 1;
    return isOne && isFor(ElementTypes.raw(type), own)
        ? types.size() == 1 ? type : ElementTypes.raw(type)
        : null;
  }

  @Override
  public String toString() {
    return Arrays.toString(left.toArray());
  }
}
