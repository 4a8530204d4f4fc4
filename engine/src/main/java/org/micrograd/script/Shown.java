package org.micrograd.script;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.micrograd.autograd.Numbers;

/** How a message shows a script's argument: the same in all languages but for their own words. */
final class Shown {
  private static final int MOST = 4;

  private Shown() {}

  static String of(Value v) {
    if (v.isNull() || v.isBoolean()) {
      return v.toString();
    }
    if (v.isString()) {
      return '"' + v.asString() + '"';
    }
    if (v.isNumber()) {
      return v.fitsInDouble() ? Numbers.repr(v.asDouble()).replaceFirst("\\.0$", "") : v.toString();
    }
    if (v.isHostObject()) {
      Object java = v.asHostObject();
      return java instanceof org.micrograd.autograd.Value ? java.toString() : a(java.getClass());
    }
    if (v.canExecute()) {
      return "a function";
    }
    if (v.hasArrayElements()) {
      return array(v);
    }
    return a(v);
  }

  private static String array(Value v) {
    String shown =
        LongStream.range(0, Math.min(v.getArraySize(), MOST))
            .mapToObj(i -> v.getArrayElement(i))
            .map(each -> each.hasArrayElements() ? "[...]" : of(each))
            .collect(Collectors.joining(", "));
    return "[" + shown + (v.getArraySize() > MOST ? ", ...]" : "]");
  }

  private static String a(Class<?> type) {
    return a(type.getSimpleName());
  }

  private static String a(Value v) {
    String text = v.toString();
    if (text.startsWith("Value(data=")) {
      return text;
    }
    Value type = v.getMetaObject();
    return type == null ? text : a(type.getMetaSimpleName());
  }

  private static String a(String name) {
    return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
