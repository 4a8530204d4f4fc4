package org.micrograd.script.border;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one method or constructor of a name declares of each argument of a call.
 *
 * @param types the types with their arguments
 * @param raw what they are at run time
 */
record Overload(List<Type> types, List<Class<?>> raw) {
  /** Constructors go by this name. */
  static final String NEW = "<init>";

  private static final ClassValue<Map<String, List<Executable>>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Executable>> computeValue(Class<?> type) {
          return Stream.concat(
                  Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
              .collect(Collectors.groupingBy(Overload::nameOf));
        }
      };

  private static final ClassValue<Map<Call, List<Overload>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Call, List<Overload>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private record Call(String method, int count) {}

  private static String nameOf(Executable member) {
    return switch (member) {
      case Method method -> method.getName();
      case Constructor<?> _ -> NEW;
    };
  }

  /**
   * Those that take so many arguments.
   *
   * @param method the name, or the one signature as polyglot knows it
   */
  static List<Overload> of(Class<?> owner, String method, int count) {
    Map<Call, List<Overload>> known = KNOWN.get(owner);
    Call call = new Call(method, count);
    List<Overload> found = known.get(call);
    if (found == null) {
      found = found(owner, method, count);
      if (!found.isEmpty()) {
        List<Overload> _ = known.put(call, found);
      }
    }
    return found;
  }

  private static List<Overload> found(Class<?> owner, String method, int count) {
    int end = method.indexOf('(');
    String name = end < 0 ? method : method.substring(0, end);
    return MEMBERS.get(owner).getOrDefault(name, List.of()).stream()
        .filter(each -> end < 0 || PublicMethods.signature(each).equals(method))
        .filter(each -> count == each.getParameterCount() || isMore(each, count))
        .map(each -> of(each, count))
        .toList();
  }

  private static boolean isMore(Executable member, int count) {
    return member.isVarArgs() && count >= member.getParameterCount() - 1;
  }

  private static Overload of(Executable member, int count) {
    Type[] all = member.getGenericParameterTypes();
    List<Type> types =
        IntStream.range(0, count)
            .mapToObj(at ->
                member.isVarArgs() && at >= all.length - 1
                    ? component(all[all.length - 1])
                    : all[at])
            .toList();
    List<Class<?>> raw = types.stream().<Class<?>>map(ElementTypes::raw).toList();
    return new Overload(types, raw);
  }

  private static Type component(Type array) {
    return array instanceof GenericArrayType generic
        ? generic.getGenericComponentType()
        : ((Class<?>) array).getComponentType();
  }

  /** What is declared at a place. */
  Type type(int at) {
    return types.get(at);
  }

  /** The class of what is declared at a place. */
  Class<?> raw(int at) {
    return raw.get(at);
  }

  /** The method of the functional interface at a place; null if it is none. */
  Method called(int at) {
    return JavaCall.single(raw.get(at));
  }
}
