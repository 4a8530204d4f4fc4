package org.micrograd.script.border;

import org.graalvm.polyglot.Value;

/** A Java class that makes no objects. */
class JavaKind extends JavaObject {
  private Value wrapper;

  JavaKind(Border border, Class<?> type) {
    super(border, type);
  }

  JavaKind(Border border, Value type) {
    super(border, type.asHostObject(), type);
  }

  /** What the script has that knows the objects of the class: the same as long as it is there. */
  final Value wrapped(Value wrap) {
    if (wrapper == null) {
      wrapper = wrap.execute(this);
    }
    return wrapper;
  }
}
