package org.micrograd.script.border;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * Which objects of scripts a Java method takes as views, and not as the polyglot API gives them.
 */
public final class TakenViews {
  private TakenViews() {}

  /** Whether a script's object stands for a Java Value. */
  public static boolean isValue(Border border, Value v) {
    return !v.isHostObject() && border.toJava(v) instanceof org.micrograd.autograd.Value;
  }

  /**
   * Whether a Java method that takes a type gets a view of a script's object, and not the polyglot
   * API's own: a language that computes on Java's objects finds only those the same again, and gets
   * a view where the polyglot API has none. A function is one before it is a map of its members,
   * and of a moment polyglot makes that of the class that is asked for.
   */
  public static boolean isViewed(Border border, Value v, Class<?> type) {
    if (v.isHostObject() || v.isProxyObject()) {
      return false;
    }
    if (border.language().hasOperatorsOfJava()) {
      return type == Object.class
          ? ScriptView.isNoMap(v) && isSetOrIterator(border.toJava(v))
          : ScriptView.isUnseen(type, v) && type.isInstance(border.toJava(v));
    }
    return v.hasMembers()
        && !(v.canExecute() && type == Map.class)
        && !(v.isInstant() || v.isDate() || v.isTime() || v.isDuration())
        && type.isInstance(border.toJava(v));
  }

  private static boolean isSetOrIterator(Object o) {
    return o instanceof Set || o instanceof Iterator;
  }

  /** Whether a Java method that declares what is in a container gets a view that heeds it. */
  static boolean isTyped(Border border, Value v, Class<?> type) {
    return border.language().hasOperatorsOfJava() || isViewed(border, v, type);
  }
}
