package org.micrograd.script.border;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyIterable;

/** A Java object that can be iterated over. */
class JavaElements extends JavaObject implements ProxyIterable {
  JavaElements(Border border, Iterable<?> origin) {
    super(border, origin);
  }

  @Override
  public Object getIterator() {
    return new JavaIterator(border(), ((Iterable<?>) origin).iterator());
  }

  /** One that is a function, too. */
  static final class Called extends JavaElements implements ProxyExecutable {
    private final JavaCall call = JavaCall.of(this);

    Called(Border border, Iterable<?> origin) {
      super(border, origin);
    }

    @Override
    public Object execute(Value... arguments) {
      return call.execute(arguments);
    }
  }
}
