package org.micrograd.script;

import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.micrograd.autograd.Numbers;

/** How a message shows a script's argument: the same in all languages but for their own words. */
final class Shown {
  private static final int MOST = 4;

  private Shown() {}

  static String of(Value v, Crossing crossing) {
    if (v.isNull() || v.isBoolean()) {
      return v.toString();
    }
    if (v.isString()) {
      return '"' + v.asString() + '"';
    }
    if (v.isNumber()) {
      return v.fitsInDouble() ? Numbers.repr(v.asDouble()).replaceFirst("\\.0$", "") : v.toString();
    }
    if (v.hasArrayElements()) {
      return list(v, crossing);
    }
    if (v.canExecute()) {
      return "a function";
    }
    // What gives its elements only once keeps them.
    return v.hasIterator() || v.isIterator() ? a(v) : object(v, crossing);
  }

  private static String list(Value v, Crossing crossing) {
    List<Value> elements = Elements.of(v);
    String shown =
        elements.stream()
            .limit(MOST)
            .map(each -> each.hasArrayElements() ? "[...]" : of(each, crossing))
            .collect(Collectors.joining(", "));
    return "[" + shown + (elements.size() > MOST ? ", ...]" : "]");
  }

  private static String object(Value v, Crossing crossing) {
    Value lowered = crossing.lowered(v);
    if (lowered.isHostObject()
        && lowered.asHostObject() instanceof org.micrograd.autograd.Value node) {
      return node.toString();
    }
    return v.isHostObject() ? a(v.asHostObject().getClass().getSimpleName()) : a(v);
  }

  private static String a(Value v) {
    Value type = v.getMetaObject();
    // JavaScript has no class for a generator, whose text is Generator{}.
    String name =
        type == null ? v.toString().replaceFirst("(?s)\\W.*", "") : type.getMetaSimpleName();
    return a(name.isEmpty() ? "object" : name);
  }

  private static String a(String name) {
    return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
