package org.micrograd.script.border;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.graalvm.polyglot.Value;

/** What stands for a Java object in a script, and gives it back. */
public interface JavaProxy {
  /** The Java object itself. */
  Object origin();

  /** Whether a script's object is the view of one that the application bound. */
  static boolean isOfApplication(Value v) {
    return v.isProxyObject() && v.asProxyObject() instanceof JavaObject;
  }

  /** The Java object that a script has, or that its view stands for. */
  static Object origin(Value v) {
    Object java = v.isProxyObject() ? v.asProxyObject() : v.asHostObject();
    return java instanceof JavaProxy view ? view.origin() : java;
  }

  /** What stands for an object in the scripts around a border. */
  static JavaProxy of(Border border, Object o) {
    return JavaCall.isOf(o) ? callable(border, o) : plain(border, o);
  }

  private static JavaProxy callable(Border border, Object o) {
    return switch (o) {
      case List<?> list -> new JavaList.Called(border, list);
      case Map<?, ?> map -> new JavaMap.Called(border, map);
      case Iterable<?> elements -> new JavaElements.Called(border, elements);
      default -> new JavaFunction(border, o);
    };
  }

  private static JavaProxy plain(Border border, Object o) {
    return switch (o) {
      case Object[] array -> new JavaList(border, array, Arrays.asList(array));
      case List<?> list -> new JavaList(border, list, list);
      case Map.Entry<?, ?> entry ->
          new JavaList(
              border,
              entry,
              Collections.unmodifiableList(Arrays.asList(entry.getKey(), entry.getValue())));
      case Map<?, ?> map -> new JavaMap(border, map);
      case Iterable<?> elements -> new JavaElements(border, elements);
      case ListIterator<?> iterator -> new JavaListIterator(border, iterator);
      case Iterator<?> iterator when JavaIterator.hasMembers(iterator) ->
          new JavaIterator.Steps(border, iterator);
      case Iterator<?> iterator -> new JavaIterator(border, iterator);
      case Class<?> type when border.isClassOfScripts(type) -> new JavaType(border, type);
      case Class<?> type -> new JavaKind(border, type);
      default -> NamedView.of(border, o);
    };
  }
}
